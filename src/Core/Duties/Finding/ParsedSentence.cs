namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>A sentence taken apart once: words, noun phrases, clauses, times.</summary>
internal sealed class ParsedSentence
{
    public ParsedSentence(string text, LocalDate on)
    {
        Words = Finding.Words.Of(text.TrimEnd('.', ' '));
        Chunks = Finding.Chunks.Of(Words);
        Times = Finding.Times.In(Words, on);
        Clauses = Finding.Clauses.Of(Words, Times);
    }

    public List<Word> Words { get; }

    public List<Chunk> Chunks { get; }

    public List<Clause> Clauses { get; }

    public List<TimeSaid> Times { get; }

    public bool Has(int from, int to, Tag any) => Find(from, to, any) >= 0;

    /// <summary>The first word with one of the tags, else -1. A noun is no verb.</summary>
    public int Find(int from, int to, Tag any)
    {
        for (var i = Math.Max(from, 0); i < to && i < Words.Count; i++)
            if (Words[i].Has(any)) return i;
        return -1;
    }

    public bool HasWord(int from, int to, params ReadOnlySpan<string> lower)
    {
        for (var i = from; i < to; i++)
            if (Words[i].IsAny(lower)) return true;
        return false;
    }

    public IEnumerable<Chunk> ChunksIn(int from, int to) => Chunks.Where(chunk => chunk.Noun >= from && chunk.Noun < to);
}
