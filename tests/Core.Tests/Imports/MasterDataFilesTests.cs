using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Imports;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Tests.Calendar;

namespace Wiedervorlage.Core.Tests.Imports;

public sealed class MasterDataFilesTests
{
    public static TheoryData<ImportKind, string[]> Good => new()
    {
        { ImportKind.Factions, ["E-Mail | Name | Schlüssel | Domains | gültig ab", "post@neu.example | Neue | neu | neu.example, NEU.example | 01.11.2025", "post@mitte.example | Mitte | mitte | | 2026-02-01"] },
        { ImportKind.Units, ["Schlüssel | Name | E-Mail | Leitung | Vertretung", "fb10 | Personal | a@stadt.example | b@stadt.example | c@stadt.example"] },
        { ImportKind.Bodies, ["Kürzel | Gremium | Kurzname | Geschaeftsstelle | Vorsitz | Antragsfrist | Zählung Antragsfrist | Schließtage", "rat | Rat der Stadt | Rat | r@stadt.example | v@stadt.example | 21 | beide Tage | Heiligabend, Silvester"] },
        { ImportKind.Seats, ["Gremium | Fraktion | Sitze | Gültig ab", "AV | mitte | 4 | 01.11.2025", "verkehr | Uferliste | 3 | 1.11.2025"] },
        { ImportKind.Meetings, ["Schlüssel | Gremium | Datum | Beginn | Ort | Stand", "av-1 | AV | 24.2.26 | 17.00 Uhr | Rathaus | terminiert", "av-2 | verkehr | 2026-04-28 | | |"] },
        { ImportKind.ClosingDays, ["Datum | Bis | Bezeichnung | Gremium", "28.12.2026 | 30.12.2026 | Betriebsferien |", "15.05.2026 | | Brückentag | AV"] },
        { ImportKind.OldResolutions, ["Nummer | Datum | Gremium | Gegenstand | Stelle | Pflicht | Turnus | Letzter Bericht", "DS 0412/2022 | 14.06.2022 | AV | Radweg | fb66 | Stand der Planung | halbjährlich | 03.03.2025", "0412/2022 | 14.06.2022 | verkehr | Radweg | Fachbereich Verkehr | Kosten | regelmäßig |", "0500/2022 | 20.09.2022 | AV | Ampel | fb66 | | |"] },
    };

    [Theory]
    [MemberData(nameof(Good))]
    public void SameFile_Twice_ChangesNothing(ImportKind kind, string[] lines)
    {
        var first = Files.Look(kind, Files.City, lines);
        Assert.Empty(first.Told());
        Assert.NotEmpty(first.Changes);
        var later = Files.City.With(first) with { Today = Dates.Day("2026-01-20") };
        var again = Files.Look(kind, later, lines);
        Assert.Empty(again.Told());
        Assert.Equal((0, first.Rows), (again.Changes.Length, again.Unchanged));
    }

    [Fact]
    public void Columns_UnknownMissingAndDoubled_AreEachTold() => Assert.Equal(
        ["1 Farbe: Diese Spalte ist unbekannt.", "1 Bezeichnung: Die Spalte „Name“ kommt zweimal vor.", "1 E-Mail: Diese Spalte fehlt."],
        Files.Look(ImportKind.Factions, Files.City, "Schlüssel | Name | Farbe | Bezeichnung", "neu | Neue | rot | Neue").Told());

    [Fact]
    public void Rows_TellAllTheirProblemsAtOnce() => Assert.Equal(
        [
            "2 Schlüssel: Das ist kein Schlüssel.", "2 gültig ab: Dieses Datum gibt es nicht.", "2 E-Mail: Die Adresse der Fraktion (mail) fehlt oder ist keine E-Mail-Adresse.",
            "3 Name: Hier fehlt etwas.", "5 Schlüssel: Diese Fraktion steht schon in Zeile 4.", "6 : Die Zeile hat mehr Zellen als Überschriften.",
        ],
        Files.Look(
            ImportKind.Factions, Files.City, "Schlüssel | Name | E-Mail | gültig ab", "Neu! | Neue | keine | 30.02.2026", "neu | | post@neu.example |", "neu | Neue | post@neu.example |",
            "neu | Neue | post@neu.example |", "alt | Alte | post@alt.example | | was noch").Told());

    [Fact]
    public void References_ToWhatIsNotThere_NameWhatIs()
    {
        var plan = Files.Look(ImportKind.Seats, Files.City, "Gremium | Fraktion | Sitze", "Mondrat | mitte | 4", "AV | Wüste | vier");
        Assert.Equal(["2 Gremium: Dieses Gremium ist unbekannt.", "3 Fraktion: Diese Fraktion ist unbekannt.", "3 Sitze: Das ist keine Zahl, die hier stehen kann."], plan.Told());
        Assert.Equal("mitte, ufer", plan.Problems[1].Allowed);
        Assert.False(plan.IsAcceptable);
    }

    [Fact]
    public void Rules_WithoutAColumn_StayAsTheyAre_AndSeatsToo()
    {
        var city = Files.City.With(Files.Look(ImportKind.Seats, Files.City, "Gremium | Fraktion | Sitze", "AV | mitte | 4"));
        var plan = Files.Look(ImportKind.Bodies, city, "Schlüssel | Name | Geschäftsstelle | Vorsitz | Vorlagenschluss | Gültig ab", "verkehr | Verkehr und Mobilität | b@stadt.example | v@stadt.example | 10 | 01.03.2026");
        var now = Assert.IsType<ImportChange.BodyFrom>(plan.Changes.Single().Change).Now;
        Assert.Equal((10, 21, 4, "AV"), (now.Rules.PaperDeadlineDays, now.Rules.MotionDeadlineDays, now.VotingSeats, now.ShortName));
        Assert.Equal("Ausschuss für Verkehr", city.With(plan).Bodies[0].On(Dates.Day("2026-02-28")).Name);
    }

    [Fact]
    public void ClosingDay_IsNoWorkingDay()
    {
        var rules = Files.City.With(Files.Look(ImportKind.ClosingDays, Files.City, "Datum | Bezeichnung", "15.05.2026 | Brückentag")).Bodies[0].On(Dates.Day("2026-05-15")).Rules;
        var days = rules.WorkingDays();
        Assert.Equal(Dates.Day("2026-05-18"), days.Next(Dates.Day("2026-05-13")));
    }

    [Fact]
    public void Meeting_ThatMoves_KeepsItsKeyAndWhatTheRowLeavesOpen()
    {
        var city = Files.City.With(Files.Look(ImportKind.Meetings, Files.City, "Schlüssel | Gremium | Datum | Beginn | Ort | Stand", "av-1 | AV | 24.02.2026 | 17:00 | Saal | eingeladen"));
        var change = Assert.IsType<ImportChange.MeetingSet>(Files.Look(ImportKind.Meetings, city, "Schlüssel | Gremium | Datum", "av-1 | AV | 03.03.2026").Changes.Single().Change);
        Assert.Equal(new Meeting(new("av-1"), new("verkehr"), Dates.Day("2026-03-03"), new(17, 0), "Saal", MeetingState.Invited), change.Now);
    }

    [Fact]
    public void TooManyRows_AreRefusedAsAWhole()
    {
        string[] lines = ["Schlüssel | Name | E-Mail", .. Enumerable.Range(0, ImportPlanner.MostRows + 1).Select(row => $"f{row} | F | a@f.example")];
        var plan = Files.Look(ImportKind.Factions, Files.City, lines);
        Assert.Equal((0, 5002), (plan.Changes.Length, plan.Problems.Single().Line));
    }

    [Theory]
    [InlineData("31.12.2025", "2025-12-31")]
    [InlineData("1.2.26", "2026-02-01")]
    [InlineData("2025-12-31", "2025-12-31")]
    [InlineData("29.02.2025", null)]
    [InlineData("12/31/2025", null)]
    [InlineData("45657", null)]
    public void Dates_AreGermanOrIso(string text, string? iso)
    {
        var plan = Files.Look(ImportKind.Factions, Files.City, "Schlüssel | Name | E-Mail | Ab", $"neu | Neue | post@neu.example | {text}");
        Assert.Equal(iso is null ? null : Dates.Day(iso), (plan.Changes.SingleOrDefault()?.Change as ImportChange.FactionFrom)?.ValidFrom);
        Assert.Equal(iso is null, plan.Problems.Any(problem => problem.Column == "Ab" && problem.Value == text));
    }
}
