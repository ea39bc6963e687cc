namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>
/// Who owes: the administration and its units, who runs a municipal enterprise, an executive that reports to its parliament; nobody else.
/// </summary>
internal static class Debtor
{
    /// <summary>
    /// True for one whom the body can order. An executive that is a council elsewhere ("Gemeinderat" in Switzerland) only where it reports
    /// to another body.
    /// </summary>
    public static bool Owes(ParsedSentence sentence, Chunk chunk, bool toBody)
    {
        if (chunk.Has(Tag.Unit)) return !chunk.Has(Tag.Outsider) || toBody;
        if (chunk.Has(Tag.Executive)) return toBody;
        if (!chunk.Has(Tag.Outsider)) return false;
        return toBody && (OfUnit(sentence, chunk) || Municipal(sentence, chunk));
    }

    /// <summary>"die Geschäftsführung der Stadtwerke".</summary>
    private static bool OfUnit(ParsedSentence sentence, Chunk chunk) => sentence.Chunks.Exists(next => next.From == chunk.To
        && next.Genitive && next.Has(Tag.Unit));

    private static bool Municipal(ParsedSentence sentence, Chunk chunk)
    {
        for (var i = chunk.From; i < chunk.Noun; i++)
            if (sentence.Words[i].Text.StartsWith("städtisch", StringComparison.OrdinalIgnoreCase)
                || sentence.Words[i].Text.StartsWith("kommunal", StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>
    /// The subject of the verb at <paramref name="verb"/>: what stands right before it, else the first after it; never a dative or "der
    /// Verwaltung".
    /// </summary>
    public static Chunk? Subject(ParsedSentence sentence, Clause clause, int verb)
    {
        var before = sentence.ChunksIn(clause.From, verb).Where(CanBeSubject).ToList();
        var after = sentence.ChunksIn(verb, clause.To).FirstOrDefault(CanBeSubject);
        var near = before.Count > 0 ? before[0] : null;
        if (near is null) return after;
        if (near.Has(Tag.Unit | Tag.Executive) || after is null || near.Has(Tag.Outsider)) return near;
        return after.Has(Tag.Unit) && near.Has(Tag.Report | Tag.Result | Tag.Body) ? after : near;

        bool CanBeSubject(Chunk chunk) => chunk.IsFree && !chunk.IsDative && chunk.Det is not ("den" or "einen" or "seinen" or "ihren")
            && !(chunk.Det == "der" && IsFeminine(sentence.Words[chunk.Noun].Text))
            && !TimeWords.IsTime(sentence.Words[chunk.Noun].Text);
    }

    private static bool IsFeminine(string noun) =>
        noun.EndsWith("ung", StringComparison.Ordinal) || noun.EndsWith("in", StringComparison.Ordinal)
            || noun.EndsWith("ei", StringComparison.Ordinal)
        || noun.EndsWith("stadt", StringComparison.OrdinalIgnoreCase) || noun.EndsWith("gemeinde", StringComparison.OrdinalIgnoreCase)
            || noun.EndsWith("stelle", StringComparison.OrdinalIgnoreCase)
        || noun.EndsWith("wirtschaft", StringComparison.Ordinal) || noun is "BVV" or "Politik"
            || noun.EndsWith("schaft", StringComparison.Ordinal) || noun.EndsWith("wehr", StringComparison.Ordinal);

    /// <summary>"von der Verwaltung", "durch das Jugendamt"; of several the first that is known.</summary>
    public static Chunk? Agent(ParsedSentence sentence, int from, int to) =>
        sentence.ChunksIn(from, to).FirstOrDefault(chunk => chunk.Prep is "von" or "vom" or "durch" or "seitens"
            && chunk.Has(Tag.Unit | Tag.Outsider));

    /// <summary>As the text names it: "Fachbereich Jugend und Soziales".</summary>
    public static string Name(ParsedSentence sentence, Chunk chunk)
    {
        var to = chunk.To;
        var unit = sentence.Words[chunk.Noun].Text;
        if (unit is "Fachbereich" or "Fachdienst" or "Amt" or "Dezernat" or "Referat" or "Eigenbetrieb" or "Abteilung" or "Departement")
            while (to < sentence.Words.Count && (sentence.Words[to].IsNoun || sentence.Words[to].IsNumber || (Joins(sentence, to)
                && to + 1 < sentence.Words.Count && sentence.Words[to + 1].IsNoun))) to++;
        return string.Join(' ', sentence.Words.Skip(chunk.Noun).Take(to - chunk.Noun).Select(word =>
            word.Text)).Replace(" ,", ",", StringComparison.Ordinal);
    }

    private static bool Joins(ParsedSentence sentence, int at) => sentence.Words[at].Text == "," || sentence.Words[at].IsAny("und", "für");
}
