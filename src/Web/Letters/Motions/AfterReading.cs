using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Web.Letters.Motions;

/// <summary>Letters that tell the filing factions what a meeting, or the end of a term, has made of their motion.</summary>
internal static class AfterReading
{
    private const string Greeting = "Guten Tag,";

    public static Letter Read(MotionLetterFacts facts)
    {
        var reading = facts.LastRead!;
        var word = ReadingTexts.German(reading);
        return new($"{Again(reading)}{(facts.Motion.State.HasEnded() ? Capital(word) : "Beraten, noch nicht entschieden")}: Antrag {facts.Title}", Greeting, [
            new LetterBlock.Paragraph($"Ihr Antrag wurde beraten. Er ist „{word}“{(facts.Motion.State.HasEnded() ? " und damit abgeschlossen" : " und bleibt offen")}."),
            facts.Table(On(facts, reading), reading.SettledBy is { } by ? new("Erledigt durch", by) : null, reading.MovedWith is null ? null : new("Gemeinsam mit", "dem Antrag, mit dem er zusammen beraten wird"), Sequence(facts)),
            .. facts.Motion.State.HasEnded() ? [] : ImmutableArray.Create<LetterBlock>(new LetterBlock.Paragraph(Next(facts))),
            new LetterBlock.Action(facts.Link)]);
    }

    public static Letter Ended(MotionLetterFacts facts) => new($"{(facts.LastRead is { } last ? Again(last) : "")}{Capital(MotionTransitions.German(facts.Motion.State))}: Antrag {facts.Title}", Greeting, [
        new LetterBlock.Paragraph(facts.Motion.State is MotionState.Decided
            ? $"über Ihren Antrag ist entschieden worden. Ergebnis: {MotionTransitions.German(facts.Motion.State)}."
            : $"Ihr Antrag ist abgeschlossen. Stand: {MotionTransitions.German(facts.Motion.State)}."),
        facts.Table(facts.LastRead is { } reading ? On(facts, reading) : null, Sequence(facts)),
        .. Follows(facts),
        new LetterBlock.Action(facts.Link)]);

    private static IEnumerable<LetterBlock> Follows(MotionLetterFacts facts)
    {
        if (facts.Motion.State is MotionState.Withdrawn withdrawn) yield return new LetterBlock.Paragraph($"Grund: {withdrawn.Reason}");
        if (facts.Motion.State is MotionState.Lapsed lapsed)
            yield return new LetterBlock.Paragraph($"Die Wahlperiode endete am {GermanDates.Of(lapsed.TermEnded)}; der Antrag ist nicht übernommen worden. Grund: {lapsed.Reason}. Sie können ihn neu stellen.");
        if (facts.Motion.State is not MotionState.Decided { Result: ReadingResult.Adopted or ReadingResult.AdoptedAmended }) yield break;
        var duties = facts.Motion.Readings[^1].Duties;
        yield return new LetterBlock.Paragraph($"{Carried(facts.Motion.Readings[^1])}{(duties.IsEmpty ? "" : " Diese Berichte sind damit verbunden:")}");
        foreach (var duty in duties)
            yield return facts.Motion.Content.Public ? new LetterBlock.Item(duty.What, duty.Item is { } item ? [$"unter „{item}“"] : [], null) : new LetterBlock.Item("Bericht", [], null);
    }

    private static string Carried(Reading reading) => FollowUps.LeaderOf(reading) is null
        ? "Die Umsetzung steht ab jetzt auf der Liste des Gremiums, bis sie einmal als erledigt gemeldet ist. Wer sie übernimmt, ist noch offen; das Gremienbüro wird danach gefragt."
        : "Die Umsetzung wird ab jetzt verfolgt, bis sie einmal als erledigt gemeldet ist.";

    private static string Next(MotionLetterFacts facts) => facts.Motion.State switch
    {
        MotionState.Placed or MotionState.InReading when facts.Meeting is { } meeting => $"Er kommt in die Sitzung am {MotionLetterFacts.Day(meeting)}: {facts.Body.Name} ({Consultations.RoleNow(facts.Motion).German()}).",
        MotionState.Forwarded => $"Er geht weiter an: {facts.Body.Name}. Eine Sitzung ist dort noch nicht angesetzt; wir melden uns, sobald er auf einer Tagesordnung steht.",
        MotionState.Referred => $"Er wird jetzt hier behandelt: {facts.Body.Name}. Wir melden uns, sobald er dort auf einer Tagesordnung steht.",
        _ => facts.Motion.Target() switch
        {
            ReturnTarget.InMeeting to when facts.Calendar.Find(to.Meeting) is { } meeting => $"Er kommt wieder in der Sitzung am {MotionLetterFacts.Day(meeting)}.",
            ReturnTarget.Next => "Er kommt in der nächsten Sitzung wieder.",
            ReturnTarget.Occasion after => $"Er kommt wieder nach: {after.Name} (erwartet {GermanDates.Of(after.ExpectedOn)}).",
            _ => "Wann er wiederkommt, steht noch nicht fest. Wir fragen nach, bis es feststeht, und melden uns.",
        },
    };

    private static Fact On(MotionLetterFacts facts, Reading reading) => new("Beraten am", $"{GermanDates.Of(reading.On)}, TOP {reading.Item}, {facts.NameOf(reading.Body)}");

    private static Fact? Sequence(MotionLetterFacts facts) => facts.Sequence is { } sequence ? new("Beratungsfolge", sequence) : null;

    private static string Again(Reading reading) => reading.Revision > 0 ? "Berichtigt: " : "";

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
