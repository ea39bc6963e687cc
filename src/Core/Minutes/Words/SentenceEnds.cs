namespace Wiedervorlage.Core.Minutes.Words;

/// <summary>Where one sentence ends and the next begins; not behind "Nr.", "z. B.", "1." and the like.</summary>
internal static class SentenceEnds
{
    private static readonly HashSet<string> _short =
        new(StringComparer.OrdinalIgnoreCase) { "Nr", "bzw", "ca", "Abs", "Art", "Str", "St", "Dr", "Prof", "vgl", "ggf", "lfd", "gem", "Hr", "Fr", "Enth", "Drs", "usw", "Mio" };

    public static List<string> Cut(string text)
    {
        var sentences = new List<string>();
        var start = 0;
        for (var at = 1; at + 2 < text.Length; at++)
        {
            if (text[at] == ';' ? text[at + 1] != ' ' : text[at] is not ('.' or '!' or '?') || !Ends(text, start, at)) continue;
            sentences.Add(text[start..(at + 1)].Trim().TrimEnd(';'));
            start = at + 1;
        }
        sentences.Add(text[start..].Trim());
        return sentences.FindAll(sentence => sentence.Length > 0);
    }

    private static bool Ends(string text, int start, int at)
    {
        if (text[at + 1] != ' ' || !(char.IsUpper(text[at + 2]) || text[at + 2] is '„' or '"')) return false;
        var word = text[(text.LastIndexOf(' ', at) is var space && space < start ? start : space + 1)..at].TrimStart('(');
        return word.Length > 1 && !_short.Contains(word) && !word.All(char.IsAsciiDigit);
    }
}
