using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Web.Letters.Duties;

namespace Wiedervorlage.Web.Letters.Motions;

/// <summary>Letters that tell a unit what a meeting asks of it, or does not ask any more: one per unit and step.</summary>
internal static class ToUnits
{
    public static Letter DutiesArisen(MotionLetterFacts facts, UnitId unit)
    {
        var reading = facts.Motion.Readings.LastOrDefault(one => FollowUps.UnitsOf(one).Contains(unit)) ?? facts.Motion.Readings[^1];
        return new($"{(reading.Revision > 0 ? "Berichtigt: " : "")}Neuer Auftrag: {facts.Title}", "Guten Tag,", [
            new LetterBlock.Paragraph("aus der folgenden Beratung ergibt sich etwas für Sie:"),
            facts.Table(new Fact("Grundlage", $"{BasisOf(reading)} vom {GermanDates.Of(reading.On)}, TOP {reading.Item}, {facts.NameOf(reading.Body)}")),
            .. Leads(reading, unit) ? [Work(facts, reading, unit)] : ImmutableArray<LetterBlock>.Empty,
            .. reading.Duties.Where(wish => wish.Unit == unit).Select(wish => Wish(facts, wish, FirstDue(facts, reading, wish))),
            .. reading.Revision > 0 ? [new LetterBlock.Paragraph("Das Ergebnis wurde berichtigt; was hier nicht mehr steht, ist entfallen.")] : ImmutableArray<LetterBlock>.Empty,
            new LetterBlock.Paragraph(
                "Zu Beginn jedes Quartals erhalten Sie eine Übersicht mit allem, was bei Ihnen offen ist, und rechtzeitig vor jeder Sitzung eine Erinnerung an fehlende Berichte. Jeder Bericht hat dort einen Link, über den Sie ihn abgeben."),
            new LetterBlock.Action(facts.Link)]);
    }

    public static Letter Relieved(MotionLetterFacts facts, UnitId unit) => new($"Entfallen: {facts.Title}", "Guten Tag,", [
        new LetterBlock.Paragraph("durch das folgende Ergebnis ist entfallen, was bisher für Sie zu tun war:"),
        facts.Table(facts.LastRead is { } reading ? new Fact("Ergebnis jetzt", $"{ReadingTexts.German(reading)}, {GermanDates.Of(reading.On)}, TOP {reading.Item}") : null),
        .. facts.Motion.Outstanding.Select(one => Ended(one, unit, facts.Motion.Content.Public)).OfType<LetterBlock.Item>(),
        new LetterBlock.Action(facts.Link)]);

    private static LetterBlock.Item? Ended(Consequence consequence, UnitId unit, bool isPublic) => consequence switch
    {
        Consequence.EndDuty end when end.Unit == unit => new LetterBlock.Item("Berichtspflicht", isPublic ? [end.Why] : [], null),
        Consequence.CloseImplementation close when close.Unit == unit => new LetterBlock.Item("Umsetzung (federführend)", isPublic ? [close.Why] : [], null),
        Consequence.GiveImplementation give when give.Unit == unit => new LetterBlock.Item("Umsetzung (federführend)", ["Eine andere Stelle ist federführend."], null),
        _ => null,
    };

    private static LetterBlock.Item Work(MotionLetterFacts facts, Reading reading, UnitId unit) => new(
        "Umsetzung (federführend)", ["Bitte melden Sie den Stand der Arbeit, bis der Beschluss einmal als erledigt gemeldet ist."],
        facts.WorkLink(facts.Motion.Readings.IndexOf(reading) + 1, unit) is { } url ? new LetterLink("Stand der Arbeit melden", url) : null);

    private static LetterBlock.Item Wish(MotionLetterFacts facts, ReportWish wish, string? first) => new(
        facts.Motion.Content.Public ? $"Bericht: {wish.What}" : "Bericht",
        [$"Turnus: {DutyItems.Often(wish.Cadence)}", .. first is { } due ? [due] : ImmutableArray<string>.Empty, .. wish.Item is { } item
            && facts.Motion.Content.Public ? [$"Tagesordnungspunkt: „{item}“"] : ImmutableArray<string>.Empty], null);

    /// <summary>Named at once: the period may open only with the next quarter. What is owed to another body is planned by its
    /// calendar.</summary>
    private static string? FirstDue(MotionLetterFacts facts, Reading reading, ReportWish wish) =>
        FollowUps.Duties(facts.Motion, facts.Motion.Readings.IndexOf(reading) + 1)[reading.Duties.IndexOf(wish)] is { } arising
            && arising.Body == facts.Calendar.Body
            ? FirstDueTexts.FirstDue(arising, facts.Calendar) : null;

    private static bool Leads(Reading reading, UnitId unit) =>
        FollowUps.IsResolution(reading) && (reading.LeadUnit ?? (reading.Duties.IsEmpty ? null : reading.Duties[0].Unit)) == unit;

    private static string BasisOf(Reading reading) =>
        FollowUps.IsResolution(reading) ? Basis.Resolution.German() : reading.Duties.Any(wish => wish.Basis == Basis.Undertaking) ? Basis.Undertaking.German() : "Beratung";
}
