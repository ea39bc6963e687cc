namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>A noun with what stands before it: preposition, article, adjectives. <paramref name="To"/> is exclusive.</summary>
internal sealed record Chunk(int From, int To, int Noun, string? Prep, string? Det, Tag Class, bool Genitive)
{
    /// <summary>The accusative or nominative that is nobody's genitive and hangs on no preposition.</summary>
    public bool IsFree => Prep is null && !Genitive;

    public bool Has(Tag any) => (Class & any) != 0;

    public bool IsDative => Det is "dem" or "einem" or "seinem" or "ihrem" or "diesem";
}

/// <summary>Finds the noun phrases of a sentence in one pass.</summary>
internal static class Chunks
{
    private const Tag Verb = Tag.Wird | Tag.Was | Tag.Ist | Tag.Hat | Tag.Soll | Tag.Would | Tag.Can
        | Tag.ActZu | Tag.ActInf | Tag.ActPart | Tag.ActFin
        | Tag.OrderPart | Tag.OrderFin | Tag.OrderInf | Tag.Sub | Tag.If | Tag.And | Tag.Adverb;

    private const Tag Named = Tag.Body | Tag.Unit | Tag.Outsider | Tag.Public | Tag.Meeting | Tag.Channel | Tag.Result | Tag.Report;

    public static List<Chunk> Of(List<Word> words)
    {
        var chunks = new List<Chunk>();
        var (start, noun, prep, det) = (-1, -1, (string?)null, (string?)null);
        for (var i = 0; i <= words.Count; i++)
        {
            var word = i < words.Count ? words[i] : new Word(".", Tag.None, 0);
            var small = !word.IsNoun || i == 0;
            if (noun >= 0 && (!(word.IsNoun || word.IsNumber) || (word.Has(Named) && TimeWords.IsTime(words[i - 1].Text))
                || word.Has(Tag.Nominal))) Close(i);
            if (i == words.Count || word.IsMark) Reset();
            else if (small && word.Has(Tag.Det) && !(word.Has(Tag.Sub) && start < 0)) Open(i, start >= 0
                && det is null ? prep : null, word.Text.ToLowerInvariant());
            else if (small && word.Has(Tag.Prep)) (start, prep, det) = (i, word.Text.ToLowerInvariant(), Contracted(word.Text));
            else if (small && word.Has(Verb)) Reset();
            else if (word.IsNoun) (start, noun) = (start < 0 ? i : start, noun < 0 ? i : noun);
        }
        return chunks;

        void Open(int at, string? before, string article) => (start, prep, det) = (before is null ? at : start, before, article);
        void Reset() => (start, noun, prep, det) = (-1, -1, null, null);
        void Close(int to)
        {
            chunks.Add(new(start, to, noun, prep, det, ClassOf(words, noun, to), IsGenitive(chunks, words, start, prep, det)));
            Reset();
        }
    }

    private static string? Contracted(string prep) => prep.ToLowerInvariant() is "im" or "am" or "vom" or "zum" or "beim" ? "dem"
        : prep is "zur" or "Zur" ? "der" : null;

    private static Tag ClassOf(List<Word> words, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (words[i].Has(Named)) return words[i].Tags;
        return Tag.None;
    }

    /// <summary>"des Ausschusses"; "der Bezirksvertretung" only right after a noun that owes nothing itself.</summary>
    private static bool IsGenitive(List<Chunk> before, List<Word> words, int start, string? prep, string? det)
    {
        if (prep is not null || det is null) return false;
        if (det is "des" or "eines" or "seines" or "ihres" or "dieses" or "deren" or "dessen"
            && words[start].Text.Length > 3) return det is not ("deren" or "dessen");
        return det is "der" or "einer" or "seiner" or "ihrer" && before.Count > 0 && before[^1].To == start && !before[^1].Has(Tag.Unit)
            && !words[start - 1].IsNumber
            && !TimeWords.IsTime(words[start - 1].Text);
    }
}
