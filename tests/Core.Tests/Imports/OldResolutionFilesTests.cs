using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Imports;
using Wiedervorlage.Core.Tests.Calendar;

namespace Wiedervorlage.Core.Tests.Imports;

public sealed class OldResolutionFilesTests
{
    private const string Headings = "Nummer | Datum | Gremium | Gegenstand | Stelle | Pflicht | Turnus | Letzter Bericht | Stand | Grund | Lfd. Nr. | Fällig am";

    private static ImportPlan Look(params string[] rows) => Files.Look(ImportKind.OldResolutions, Files.City, [Headings, .. rows]);

    [Fact]
    public void SeveralDuties_OfOneResolution_OpenOneImplementation()
    {
        var plan = Look("DS 0412/2022 | 14.06.2022 | AV | Radweg | fb66 | Planung | halbjährlich | 03.03.2025 | in Arbeit |", "0412/2022 | 14.06.2022 | AV | Radweg | fb66 | Kosten | bis 30.06.2026 |");
        Assert.Empty(plan.Told());
        var opened = Assert.IsType<ImportChange.ImplementationOpened>(plan.Changes[0].Change);
        Assert.Equal(("0412-2022-verkehr", WorkState.InProgress, "Beschluss AV vom 14.06.2022, DS 0412/2022"), (opened.Open.Id.Value, opened.State, opened.Open.Origin.Source));
        Assert.Equal(["0412-2022-verkehr-1", "0412-2022-verkehr-2"], plan.Changes.Skip(1).Select(change => ((ImportChange.DutyArisen)change.Change).Arise.Id.Value));
        var second = ((ImportChange.DutyArisen)plan.Changes[2].Change).Arise;
        Assert.Equal((new Cadence.ByDate(Dates.Day("2026-06-30")), Basis.OldResolution, "0412/2022"), (second.Cadence, second.Basis, second.Origin.Reference));
    }

    [Fact]
    public void WhatHoldsForTheResolution_HoldsForAllItsRows()
    {
        const string With = Headings + " | Öffentlich";
        string Row(string duty, string isPublic) => $"0412/2022 | 14.06.2022 | AV | Radweg | fb66 | {duty} | jährlich | | | | | | {isPublic}";
        var duties = Files.City.With(Files.Look(ImportKind.OldResolutions, Files.City, With, Row("Planung", "nein"), Row("Kosten", ""))).Duties;
        Assert.Equal([false, false], duties.Select(duty => duty.Public));
        Assert.Equal(["3 Öffentlich: Das gilt für den ganzen Beschluss, und in Zeile 2 steht es anders."], Files.Look(ImportKind.OldResolutions, Files.City, With, Row("Planung", "nein"), Row("Kosten", "ja")).Told());
    }

    [Fact]
    public void WithoutADuty_OpensJustTheImplementation() => Assert.IsType<ImportChange.ImplementationOpened>(Look("0500/2022 | 20.09.2022 | AV | Ampel | fb66").Changes.Single().Change);

    [Fact]
    public void LastReport_IsWhereTheDutyStarts_AndWhatWasMissedIsOneLine()
    {
        var city = Files.City.With(Look("0412/2022 | 14.06.2022 | AV | Radweg | fb66 | Planung | vierteljährlich | 20.05.2025"));
        var missed = city.Duties.Single().Periods[0];
        Assert.Equal(("2025-H2", true, Dates.Day("2025-10-01")), (missed.Key, missed.Collapsed, missed.OverdueSince));
    }

    [Fact]
    public void Regular_WaitsForAPerson_AndSaysSo()
    {
        var plan = Look("0412/2022 | 14.06.2022 | AV | Radweg | fb66 | Planung | regelmäßig");
        Assert.Contains("Den Turnus setzt noch ein Mensch", plan.Notes.Single().Problem, StringComparison.Ordinal);
        var duty = Files.City.With(plan).Duties.Single();
        Assert.True(duty.AwaitsConfirmation);
        Assert.Empty(duty.Periods);
    }

    [Theory]
    [InlineData("vierteljährlich", "quarterly")]
    [InlineData("Quartalsweise", "quarterly")]
    [InlineData("jedes Quartal", "quarterly")]
    [InlineData("Mindestens zweimal jährlich", "halfYearly")]
    [InlineData("Jährlich", "yearly")]
    [InlineData("alle 4 Monate", "everyMonths")]
    [InlineData("monatlich", "everyMonths")]
    [InlineData("jede Sitzung", "everyMeeting")]
    [InlineData("in der nächsten Sitzung", "nextMeeting")]
    [InlineData("bis 30.06.2026", "byDate")]
    [InlineData("halfYearly", "halfYearly")]
    [InlineData("gelegentlich", null)]
    [InlineData("vierteljährlich und jährlich", null)]
    public void Cadences_AreReadAsPeopleWriteThem(string text, string? word)
    {
        var plan = Look($"0412/2022 | 14.06.2022 | AV | Radweg | fb66 | Planung | {text}");
        Assert.Equal(word, plan.Changes.Select(change => change.Change).OfType<ImportChange.DutyArisen>().SingleOrDefault()?.Arise.Cadence.Word());
        Assert.Equal(word is null, !plan.IsAcceptable);
    }

    [Fact]
    public void Rows_ThatCannotBeMeant_AreEachTold() => Assert.Equal(
        [
            "2 Datum: Ein älterer Beschluss liegt nicht in der Zukunft.",
            "3 Letzter Bericht: Der letzte Bericht ist älter als der Beschluss.",
            "4 Letzter Bericht: Das gehört zu einer Berichtspflicht, und die Zeile nennt keine.",
            "5 Turnus: Zur Pflicht fehlt, wie oft zu berichten ist.",
            "6 Grund: Zu einer Verzögerung gehört der Grund.",
            "8 Gegenstand: Für denselben Beschluss steht in Zeile 7 ein anderer Gegenstand: „Radweg“.",
            "9 Fällig am: Entweder ein Turnus oder ein Tag.",
            "10 Stelle: Diese Stelle ist unbekannt.",
        ],
        Look(
            "1/2026 | 06.01.2026 | AV | Radweg | fb66 | Planung | jährlich", "2/2022 | 14.06.2022 | AV | Radweg | fb66 | Planung | jährlich | 13.06.2022", "3/2022 | 14.06.2022 | AV | Radweg | fb66 | | | 13.06.2023",
            "4/2022 | 14.06.2022 | AV | Radweg | fb66 | Planung", "5/2022 | 14.06.2022 | AV | Radweg | fb66 | | | | verzögert", "6/2022 | 14.06.2022 | AV | Radweg | fb66 | Planung | jährlich",
            "6/2022 | 14.06.2022 | AV | Fußweg | fb66 | Kosten | jährlich", "7/2022 | 14.06.2022 | AV | Radweg | fb66 | Planung | jährlich | | | | | 30.06.2026", "8/2022 | 14.06.2022 | AV | Radweg | fb99").Told());

    [Fact]
    public void AnotherDuty_UnderAnOrdinalThatIsTaken_IsTold_NotSwallowed()
    {
        var city = Files.City.With(Look("0412/2022 | 14.06.2022 | AV | Radweg | fb66 | Planung | jährlich"));
        var plan = Files.Look(ImportKind.OldResolutions, city, Headings, "0412/2022 | 14.06.2022 | AV | Radweg | fb66 | Kosten | jährlich", "0412/2022 | 14.06.2022 | AV | Radweg | fb66 | Planung | jährlich");
        Assert.Equal(["2 Pflicht: Als 1. Pflicht dieses Beschlusses ist schon eine andere eingetragen: „Planung“."], plan.Told());
        Assert.Empty(Files.Look(ImportKind.OldResolutions, city, Headings, "0412/2022 | 14.06.2022 | AV | Radweg | fb66 | Kosten | jährlich | | | | 2").Told());
    }
}
