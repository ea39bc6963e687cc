namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>To whom: the body; not the public, an authority, the organs of a company.</summary>
internal static class Addressee
{
    /// <summary>The body, or its meeting, is named; not as the topic ("über die Beschlüsse des Rates").</summary>
    public static bool IsBody(ParsedSentence sentence, Act act) => sentence.ChunksIn(act.From, act.To).Any(chunk =>
        (chunk.Has(Tag.Body | Tag.Meeting) || (chunk.Has(Tag.Executive) && chunk.IsDative)) && !chunk.Has(Tag.Outsider)
            && !chunk.Genitive && chunk.Prep is not ("über" or "von" or "vom" or "durch" or "für" or "aus" or "zum" or "gemäß" or "nach")
        && !(chunk.Has(Tag.Body) && chunk.Prep == "zur") && !(chunk.Has(Tag.Meeting) && chunk.Prep == "vor")
            && !(sentence.Words[chunk.Noun].Is("bürgerschaft") && sentence.Has(act.From, act.To, Tag.Channel)));

    /// <summary>
    /// Somebody else is named: the public, an authority, a channel, a dative or (where somebody is informed) an object that is nobody we
    /// know.
    /// </summary>
    public static bool IsOther(ParsedSentence sentence, Act act, Chunk? debtor) => sentence.ChunksIn(act.From, act.To).Any(chunk =>
        chunk != debtor && !chunk.Genitive && (chunk.Has(Tag.Channel) || sentence.Words[chunk.Noun].Is("bürgerschaft")
            || (Receives(chunk) && (IsStranger(chunk) || (Unknown(sentence, chunk) && (chunk.IsDative || act.Informs))))));

    private static bool Receives(Chunk chunk) => chunk.Prep is null or "an" or "gegenüber" or "bei" or "beim";

    private static bool IsStranger(Chunk chunk) => chunk.Has(Tag.Public)
        || (chunk.Has(Tag.Outsider) && !(chunk.Has(Tag.Unit) && !chunk.IsDative));

    private static bool Unknown(ParsedSentence sentence, Chunk chunk) =>
        (chunk.Prep is null || chunk.Prep == "gegenüber") && !chunk.Has(Tag.Body | Tag.Meeting | Tag.Report | Tag.Result)
            && (!chunk.Has(Tag.Unit) || chunk.IsDative)
        && !sentence.Words[chunk.Noun].IsAny("top", "tagesordnungspunkt", "mal", "form", "punkt")
            && !sentence.Times.Exists(time => chunk.Noun >= time.From && chunk.Noun < time.To)
        && !TimeWords.IsTime(sentence.Words[chunk.Noun].Text);
}
