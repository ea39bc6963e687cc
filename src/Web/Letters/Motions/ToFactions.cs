using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Web.Letters.Motions;

/// <summary>Letters that tell the filing factions of a step outside meetings: what happened, what comes next and when.</summary>
internal static class ToFactions
{
    private const string Greeting = "Guten Tag,";

    public static Letter Placed(MotionLetterFacts facts)
    {
        var placement = facts.Placement;
        var tabled = placement?.Mode == PlacementMode.Tabled;
        return new($"{(tabled ? "Als Tischvorlage" : "Auf der Tagesordnung")}: Antrag {facts.Title}", Greeting, [
            new LetterBlock.Paragraph(tabled ? "Ihr Antrag liegt als Tischvorlage zu diesem Punkt aus." : "Ihr Antrag steht auf der Tagesordnung."),
            facts.Table(Sitting(facts), placement?.Item is { } item ? new("Tagesordnungspunkt", item) : null, InTurn(facts)),
            .. facts.Motion.Concerns.Where(_ => facts.Motion.Content.Public).Select(concern => new LetterBlock.Item("Vermerkte Bedenken", [concern], null)),
            new LetterBlock.Paragraph("Nach der Sitzung melden wir Ihnen das Ergebnis."),
            new LetterBlock.Action(facts.Link)]);
    }

    public static Letter Returns(MotionLetterFacts facts) => new($"Neuer Termin: Antrag {facts.Title}", Greeting, [
        .. facts.Motion.State is MotionState.AwaitingPlace && facts.Motion.Urgency is [.., { Carried: false }]
            ? [new LetterBlock.Paragraph("Das Gremium hat über die Dringlichkeit abgestimmt und sie nicht beschlossen.")]
            : ImmutableArray<LetterBlock>.Empty,
        .. MissedMeeting.Why(facts) is { } why ? [new LetterBlock.Paragraph(why)] : ImmutableArray<LetterBlock>.Empty,
        new LetterBlock.Paragraph(facts.Meeting is { } meeting
            ? $"Ihr Antrag kommt in die Sitzung am {MotionLetterFacts.Day(meeting)}."
            : facts.Motion.Target() is ReturnTarget.Occasion after
                ? $"Ihr Antrag kommt wieder nach: {after.Name} (erwartet {GermanDates.Of(after.ExpectedOn)}). Sobald eine Sitzung feststeht, melden wir uns."
                : "Die Sitzung, für die Ihr Antrag vorgesehen war, findet nicht statt oder ist vorüber. Eine weitere ist noch nicht angesetzt; der Antrag bleibt vorgemerkt."),
        facts.Table(Sitting(facts)),
        new LetterBlock.Action(facts.Link)]);

    public static Letter Sequence(MotionLetterFacts facts) => new($"Beratungsfolge: Antrag {facts.Title}", Greeting, [
        new LetterBlock.Paragraph("diese Gremien behandeln Ihren Antrag nacheinander; das letzte entscheidet. Nach jeder Sitzung melden wir uns."),
        facts.Table([Sitting(facts), .. facts.Motion.Sequence.Select((step, index) =>
            new Fact($"{index + 1}. {step.Role.German()}", facts.NameOf(step.Body) + (index < facts.Motion.SequenceAt ? " (hat beraten)" : "")))]),
        new LetterBlock.Action(facts.Link)]);

    public static Letter GivenBack(MotionLetterFacts facts, bool again)
    {
        var state = facts.Motion.State as MotionState.GivenBack;
        var meeting = state?.Meeting is { } id ? facts.Calendar.Find(id) : null;
        return new($"{(again ? "Erinnerung: " : "")}Bitte ergänzen: Antrag {facts.Title}", Greeting, [
            new LetterBlock.Paragraph("Ihrem Antrag fehlt der Form nach noch etwas. Er bleibt mit dem Tag seines Eingangs vorgemerkt; sobald es behoben ist, wird er aufgenommen."),
            facts.Table(new("Zu beheben", state?.Defect ?? "ist behoben"), meeting is null ? null : new("Vorgesehene Sitzung", MotionLetterFacts.Day(meeting))),
            new LetterBlock.Paragraph("Bitte schicken Sie das Fehlende an die Geschäftsstelle. Wir erinnern daran, bis es da ist oder Sie den Antrag zurückziehen."),
            new LetterBlock.Action(facts.Link)]);
    }

    public static Letter CarriedOver(MotionLetterFacts facts) => new($"In die neue Wahlperiode übernommen: Antrag {facts.Title}", Greeting, [
        new LetterBlock.Paragraph($"die Wahlperiode endete am {GermanDates.Of(facts.Motion.CarriedOverFrom ?? default)}. Ihr Antrag ist nicht verfallen: Er geht in der neuen weiter, wo er war („{MotionTransitions.German(facts.Motion.State)}“)."),
        facts.Table(Sitting(facts)),
        new LetterBlock.Action(facts.Link)]);

    private static Fact? InTurn(MotionLetterFacts facts) => facts.Sequence is null ? null : new("Aufgabe dieser Sitzung", Consultations.RoleNow(facts.Motion).German());

    private static Fact? Sitting(MotionLetterFacts facts) => facts.Meeting is { } meeting ? new("Sitzung", $"{MotionLetterFacts.Day(meeting)}, {meeting.StartsAt:HH:mm} Uhr, {meeting.Place}") : null;
}
