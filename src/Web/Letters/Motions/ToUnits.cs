using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Web.Letters.Motions;

/// <summary>Letters that tell a unit what a meeting asks of it, or does not ask any more: one per unit and step.</summary>
internal static class ToUnits
{
    public static Letter DutiesArisen(MotionLetterFacts facts, UnitId unit)
    {
        var reading = facts.Motion.Readings.LastOrDefault(one => FollowUps.UnitsOf(one).Contains(unit)) ?? facts.Motion.Readings[^1];
        return new($"{(reading.Revision > 0 ? "Berichtigt: " : "")}Neuer Auftrag: {facts.Title}", "Guten Tag,", [
            new LetterBlock.Paragraph($"{facts.NameOf(reading.Body)} hat am {GermanDates.Of(reading.On)} unter TOP {reading.Item} {Verb(reading)}. Daraus ergibt sich für Sie:"),
            facts.Table(),
            .. Leads(reading, unit) ? [new LetterBlock.Item("Umsetzung (federführend)", ["Bitte melden Sie den Stand der Arbeit, bis der Beschluss als erledigt gemeldet ist."], null)] : ImmutableArray<LetterBlock>.Empty,
            .. reading.Duties.Where(wish => wish.Unit == unit).Select(wish => Wish(facts, wish)),
            .. reading.Revision > 0 ? [new LetterBlock.Paragraph("Das Ergebnis wurde berichtigt; was hier nicht mehr steht, ist entfallen.")] : ImmutableArray<LetterBlock>.Empty,
            new LetterBlock.Paragraph("Zu Beginn jedes Quartals erhalten Sie eine Übersicht mit allem, was offen ist."),
            new LetterBlock.Action(facts.Link)]);
    }

    public static Letter Relieved(MotionLetterFacts facts, UnitId unit) => new($"Entfallen: {facts.Title}", "Guten Tag,", [
        new LetterBlock.Paragraph("ein eingetragenes Ergebnis ist berichtigt worden. Was daraus für Sie entstanden war, ist damit nicht mehr zu tun:"),
        facts.Table(facts.LastRead is { } reading ? new Fact("Ergebnis jetzt", $"{ReadingTexts.German(reading)}, {GermanDates.Of(reading.On)}, TOP {reading.Item}") : null),
        .. facts.Motion.Outstanding.Select(one => Ended(one, unit)).OfType<LetterBlock.Item>(),
        new LetterBlock.Action(facts.Link)]);

    private static LetterBlock.Item? Ended(Consequence consequence, UnitId unit) => consequence switch
    {
        Consequence.EndDuty end when end.Unit == unit => new LetterBlock.Item("Berichtspflicht", [end.Why], null),
        Consequence.CloseImplementation close when close.Unit == unit => new LetterBlock.Item("Umsetzung (federführend)", [close.Why], null),
        Consequence.GiveImplementation give when give.Unit == unit => new LetterBlock.Item("Umsetzung (federführend)", ["Eine andere Stelle ist federführend."], null),
        _ => null,
    };

    private static LetterBlock.Item Wish(MotionLetterFacts facts, ReportWish wish) => new(
        facts.Motion.Content.Public ? $"Bericht: {wish.What}" : "Bericht",
        [Often(wish.Cadence), .. wish.Item is { } item && facts.Motion.Content.Public ? [$"unter dem Tagesordnungspunkt „{item}“"] : ImmutableArray<string>.Empty], null);

    private static bool Leads(Reading reading, UnitId unit) =>
        FollowUps.IsResolution(reading) && (reading.LeadUnit ?? (reading.Duties.IsEmpty ? null : reading.Duties[0].Unit)) == unit;

    private static string Verb(Reading reading) =>
        FollowUps.IsResolution(reading) ? "beschlossen" : reading.Duties.Any(wish => wish.Basis == Basis.Undertaking) ? "eine Zusage der Verwaltung festgehalten" : ReadingTexts.German(reading);

    private static string Often(Cadence cadence) => cadence switch
    {
        Cadence.Quarterly => "jedes Quartal",
        Cadence.HalfYearly => "jedes Halbjahr",
        Cadence.Yearly => "jedes Jahr",
        Cadence.EveryMonths months => $"alle {months.Count} Monate",
        Cadence.EveryMeeting => "in jeder Sitzung",
        Cadence.NextMeeting => "in der nächsten Sitzung",
        Cadence.ByDate by => $"bis zum {GermanDates.Of(by.On)}",
        _ => "regelmäßig; den Abstand legt die Geschäftsstelle fest",
    };
}
