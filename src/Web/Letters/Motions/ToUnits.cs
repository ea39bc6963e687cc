using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Web.Letters.Motions;

/// <summary>The letter that tells a unit what a decision asks of it: one per unit and decision.</summary>
internal static class ToUnits
{
    public static Letter DutiesArisen(MotionLetterFacts facts, UnitId unit)
    {
        var reading = facts.Motion.Readings[^1];
        return new($"Neuer Auftrag: {facts.Title}", "Guten Tag,", [
            new LetterBlock.Paragraph($"{facts.Body.Name} hat am {GermanDates.Of(reading.On)} unter TOP {reading.Item} beschlossen. Daraus ergibt sich für Sie:"),
            facts.Table(),
            .. Leads(reading, unit) ? [new LetterBlock.Item("Umsetzung (federführend)", ["Bitte melden Sie den Stand der Arbeit, bis der Beschluss als erledigt gemeldet ist."], null)] : ImmutableArray<LetterBlock>.Empty,
            .. reading.Duties.Where(wish => wish.Unit == unit).Select(wish => Wish(facts, wish)),
            new LetterBlock.Paragraph("Zu Beginn jedes Quartals erhalten Sie eine Übersicht mit allem, was offen ist."),
            new LetterBlock.Action(facts.Link)]);
    }

    private static LetterBlock.Item Wish(MotionLetterFacts facts, ReportWish wish) => new LetterBlock.Item(
        facts.Motion.Content.Public ? $"Bericht: {wish.What}" : "Bericht",
        [Often(wish.Cadence), .. wish.Item is { } item && facts.Motion.Content.Public ? [$"unter dem Tagesordnungspunkt „{item}“"] : ImmutableArray<string>.Empty], null);

    private static bool Leads(Reading reading, UnitId unit) => (reading.LeadUnit ?? reading.Duties[0].Unit) == unit;

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
