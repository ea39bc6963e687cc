namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>
/// Acts that are nouns: "bittet um einen Bericht", "mit der Vorlage eines Konzepts beauftragt", "erwartet einen Bericht der Verwaltung",
/// "Frist für Bericht".
/// </summary>
internal static class NounActs
{
    public static IEnumerable<Act> In(ParsedSentence sentence)
    {
        for (var c = 0; c < sentence.Clauses.Count; c++)
        {
            var clause = sentence.Clauses[c];
            if (clause.IsDependent || Orders.In(sentence, clause) is not { } order) continue;
            foreach (var chunk in sentence.ChunksIn(clause.From, clause.To))
                if (sentence.Words[chunk.Noun].Has(Tag.Nominal)
                    && (chunk.Prep is "um" or "mit" || Joined(sentence, chunk)
                    || (chunk.IsFree && sentence.Words[order.At].IsAny("erwartet", "erwarten", "fordert", "fordern"))))
                    yield return new(chunk.Noun, ActForm.Noun, Tag.Light, clause.From, clause.To, c);
        }
    }

    /// <summary>"um Prüfung und Bericht".</summary>
    private static bool Joined(ParsedSentence sentence, Chunk chunk) =>
        chunk.From > 1 && sentence.Words[chunk.From - 1].Has(Tag.And)
            && sentence.Chunks.Exists(one => one.To == chunk.From - 1 && one.Prep is "um" or "mit" && one.To == chunk.From - 1);

    /// <summary>"sagt eine schriftliche Antwort zu".</summary>
    public static bool Promised(ParsedSentence sentence) => sentence.Chunks.Exists(chunk => chunk.IsFree
        && sentence.Words[chunk.Noun].Has(Tag.Nominal));

    /// <summary>"Frist für Bericht und Antrag bis 21. August": no verb at all.</summary>
    public static bool Deadline(ParsedSentence sentence) =>
        sentence.Words.Count > 2
            && sentence.Words[0].IsAny("frist", "berichtsfrist", "berichterstattung", "berichtspflicht", "berichtsturnus",
            "wiedervorlage") && sentence.Times.Count > 0
        && (!sentence.Words[0].Is("frist") || sentence.Has(0, sentence.Words.Count, Tag.Nominal))
        && !sentence.Has(0, sentence.Words.Count, Tag.Wird | Tag.Was | Tag.Hat | Tag.Ist | Tag.Not);
}
