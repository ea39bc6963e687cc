using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Web.Letters.Motions;

/// <summary>Letters that tell the filing factions of a step: what happened, what comes next and when.</summary>
internal static class ToFactions
{
    private const string Greeting = "Guten Tag,";

    public static Letter Receipt(MotionLetterFacts facts) => new($"Eingegangen: Antrag {facts.Title}", Greeting, [
        new LetterBlock.Paragraph($"Ihr Antrag ist am {GermanDates.Of(Berlin.DateOf(facts.Motion.FiledAt))} um {Berlin.LocalOf(facts.Motion.FiledAt):HH:mm} Uhr eingegangen."),
        facts.Table(Sitting(facts)),
        new LetterBlock.Paragraph(facts.Motion.State is MotionState.AwaitingPlace { Late: true }
            ? "Die Antragsfrist dieser Sitzung war abgelaufen. Die Geschäftsstelle entscheidet, ob er als Tischvorlage ausgelegt, über seine Dringlichkeit abgestimmt oder er in der nächsten Sitzung behandelt wird. Wir melden uns."
            : "Er ist rechtzeitig. Sobald er seinen Platz auf der Tagesordnung hat, melden wir uns."),
        new LetterBlock.Action(facts.Link)]);

    public static Letter Placed(MotionLetterFacts facts)
    {
        var placement = facts.Placement;
        var tabled = placement?.Mode == PlacementMode.Tabled;
        return new($"{(tabled ? "Als Tischvorlage" : "Auf der Tagesordnung")}: Antrag {facts.Title}", Greeting, [
            new LetterBlock.Paragraph(tabled ? "Ihr Antrag liegt als Tischvorlage zu diesem Punkt aus." : "Ihr Antrag steht auf der Tagesordnung."),
            facts.Table(Sitting(facts), placement?.Item is { } item ? new("Tagesordnungspunkt", item) : null),
            new LetterBlock.Paragraph("Nach der Sitzung melden wir Ihnen das Ergebnis."),
            new LetterBlock.Action(facts.Link)]);
    }

    public static Letter Read(MotionLetterFacts facts) => new($"Beraten, noch nicht entschieden: Antrag {facts.Title}", Greeting, [
        new LetterBlock.Paragraph($"Ihr Antrag wurde beraten. Er ist „{MotionTransitions.German(facts.Motion.State)}“ und bleibt offen."),
        facts.Table(Outcome(facts)),
        new LetterBlock.Paragraph(Next(facts)),
        new LetterBlock.Action(facts.Link)]);

    public static Letter Returns(MotionLetterFacts facts) => new($"Neuer Termin: Antrag {facts.Title}", Greeting, [
        new LetterBlock.Paragraph(facts.Meeting is { } meeting
            ? $"Ihr Antrag kommt in die Sitzung am {MotionLetterFacts.Day(meeting)}."
            : "Die Sitzung, für die Ihr Antrag vorgesehen war, findet nicht statt oder ist vorüber. Eine weitere ist noch nicht angesetzt; der Antrag bleibt vorgemerkt."),
        facts.Table(Sitting(facts)),
        new LetterBlock.Action(facts.Link)]);

    public static Letter Ended(MotionLetterFacts facts) => new($"{Capital(MotionTransitions.German(facts.Motion.State))}: Antrag {facts.Title}", Greeting, [
        new LetterBlock.Paragraph($"Ihr Antrag ist „{MotionTransitions.German(facts.Motion.State)}“."),
        facts.Table(Outcome(facts)),
        .. Follows(facts),
        new LetterBlock.Action(facts.Link)]);

    private static IEnumerable<LetterBlock> Follows(MotionLetterFacts facts)
    {
        if (facts.Motion.State is MotionState.Withdrawn withdrawn) yield return new LetterBlock.Paragraph($"Grund: {withdrawn.Reason}");
        if (facts.Motion.State is not MotionState.Decided { Result: ReadingResult.Adopted or ReadingResult.AdoptedAmended }) yield break;
        yield return new LetterBlock.Paragraph("Die Umsetzung wird ab jetzt verfolgt, bis sie einmal als erledigt gemeldet ist. Diese Berichte sind damit verbunden:");
        foreach (var duty in facts.Motion.Readings[^1].Duties)
            yield return new LetterBlock.Item(duty.What, duty.Item is { } item ? [$"unter „{item}“"] : [], null);
    }

    private static string Next(MotionLetterFacts facts) => facts.Motion.State switch
    {
        MotionState.Postponed { Target: ReturnTarget.InMeeting to } when facts.Calendar.Find(to.Meeting) is { } meeting => $"Er kommt wieder in der Sitzung am {MotionLetterFacts.Day(meeting)}.",
        MotionState.Postponed { Target: ReturnTarget.Next } => "Er kommt in der nächsten Sitzung wieder.",
        MotionState.Postponed { Target: ReturnTarget.Occasion after } => $"Er kommt wieder nach: {after.Name} (erwartet {GermanDates.Of(after.ExpectedOn)}).",
        MotionState.Referred => $"Er wird jetzt hier behandelt: {facts.Body.Name}.",
        _ => "Wann er wiederkommt, steht noch nicht fest. Wir fragen nach, bis es feststeht, und melden uns.",
    };

    private static Fact?[] Outcome(MotionLetterFacts facts) =>
        facts.Motion.Readings is [.., var last] ? [new("Beraten am", $"{GermanDates.Of(last.On)}, TOP {last.Item}")] : [];

    private static Fact? Sitting(MotionLetterFacts facts) => facts.Meeting is { } meeting ? new("Sitzung", $"{MotionLetterFacts.Day(meeting)}, {meeting.StartsAt:HH:mm} Uhr, {meeting.Place}") : null;

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
