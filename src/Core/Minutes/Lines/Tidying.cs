using Wiedervorlage.Core.Minutes.Votes;
using Wiedervorlage.Core.Minutes.Words;

namespace Wiedervorlage.Core.Minutes.Lines;

/// <summary>Puts together what a line's end has torn apart, and takes a heading from the text that stands behind its colon.</summary>
internal static class Tidying
{
    private const int Longest = 1000;

    private static readonly HashSet<string> _open = new(StringComparer.OrdinalIgnoreCase)
    {
        "bei", "mit", "gegen", "und", "der", "die", "das", "des", "dem", "den", "von", "zu", "zur", "zum", "als", "in", "im", "auf", "an", "für", "über", "einer", "einem", "ein", "eine", "sowie", "vom", "am",
    };

    public static List<PageLine> Of(List<PageLine> raw)
    {
        var lines = new List<PageLine>(raw.Count);
        foreach (var line in raw)
        {
            if (lines.Count > 0 && Join(lines[^1], line) is { } joined) lines[^1] = joined;
            else lines.Add(line);
        }
        return [.. lines.SelectMany(Headed)];
    }

    private static PageLine? Join(PageLine last, PageLine next)
    {
        if (last.IsBlank || next.IsBlank || last.IsRow || last.Text.Length > Longest) return null;
        var (end, start) = (last.Text, next.Cells[0]);
        if (start.Length == 0) return null;
        if (end.Length > 1 && end[^1] == '-' && char.IsLetter(end[^2]) && char.IsLetter(start[0]) && !start.StartsWith("und ", StringComparison.Ordinal) && !start.StartsWith("oder ", StringComparison.Ordinal))
            return new([(char.IsLower(start[0]) ? end[..^1] : end) + start, .. next.Cells.Skip(1)]);
        return !next.IsRow && Continues(end, start) ? new([$"{end} {start}"]) : null;
    }

    /// <summary>A sentence that goes on. A line that begins a vote or is a result stands for itself, unless what it belongs to dangles at the end of the last one.</summary>
    private static bool Continues(string end, string start)
    {
        if (end[^1] is '.' or ':' or ';' or '!' or '?') return false;
        var words = end.Split(' ');
        if (words.Length > 1 && (_open.Contains(words[^1]) || Dangling(words))) return true;
        if (VoteWords.Number(end) is not null && VoteWords.Of(start) is [{ IsColumn: true, Colon: false }, ..]) return true;
        return ResultWords.Torn(end, start) || (char.IsLower(start[0]) && words.Length > 3 && !ResultWords.IsOne(start) && !LabelledNumbers.Begins(start));
    }

    /// <summary>"gegen 3": its label is on the next line. "Ja 3" is whole.</summary>
    private static bool Dangling(string[] words) => VoteWords.Number(words[^1]) is not null && words[^2].TrimEnd(',').ToLowerInvariant() is "mit" or "bei" or "gegen" or "und";

    private static IEnumerable<PageLine> Headed(PageLine line)
    {
        if (Headings.Behind(line) is not var (heading, rest)) return [line];
        return [new([heading]), rest];
    }
}
