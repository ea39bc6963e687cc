using Wiedervorlage.Core.Minutes.Votes;
using Wiedervorlage.Core.Minutes.Words;

namespace Wiedervorlage.Core.Minutes.Lines;

/// <summary>Puts together what a line's end has torn apart, and takes a heading from the text that stands behind its colon.</summary>
internal static class Tidying
{
    private const int Longest = 1000;

    private static readonly HashSet<string> _open = new(StringComparer.OrdinalIgnoreCase)
    {
        "bei", "mit", "gegen", "und", "der", "die", "das", "des", "dem", "den", "von", "zu", "zur", "zum", "als", "in", "im", "auf", "an", "für", "über", "einer", "einem", "ein", "eine", "sowie", "vom", "am", "ohne", "keine", "namentliche", "geheime", "TOP", "Tagesordnungspunkt", "Punkt", "Nr.", "Drs.",
    };

    private static readonly HashSet<string> _verbs = ["wird", "werden", "wurde", "wurden", "ist", "sind", "hat", "haben", "soll", "sollen"];

    public static List<PageLine> Of(List<PageLine> raw)
    {
        var lines = new List<PageLine>(raw.Count);
        foreach (var line in raw)
        {
            if (lines.Count > 0 && (Join(lines[^1], line) ?? Cell(lines, line)) is { } joined) lines[^1] = joined;
            else lines.Add(line);
        }
        return [.. lines.SelectMany(Headed)];
    }

    private static PageLine? Join(PageLine last, PageLine next)
    {
        if (last.IsBlank || next.IsBlank || last.IsRow || last.Text.Length > Longest) return null;
        var (end, start) = (last.Text, next.Cells[0]);
        if (start.Length == 0) return null;
        if (next.IsRow && end.Length < 60 && end[^1] is ',' or '/') return new([$"{end} {start}", .. next.Cells.Skip(1)]);
        if (end.Length > 1 && end[^1] == '-' && char.IsLetter(end[^2]) && char.IsLetter(start[0]) && !start.StartsWith("und ", StringComparison.Ordinal) && !start.StartsWith("oder ", StringComparison.Ordinal))
            return new([(char.IsLower(start[0]) ? end[..^1] : end) + start, .. next.Cells.Skip(1)]);
        return !next.IsRow && Continues(end, start) ? new([$"{end} {start}"]) : null;
    }

    /// <summary>"nicht" in the last cell of a row that is too short, "anwesend" in the first of the next; "(14)" under the head of its column.</summary>
    private static PageLine? Cell(List<PageLine> lines, PageLine next)
    {
        var last = lines[^1];
        if (!last.IsRow || next.IsBlank || last.Text.Length > Longest) return null;
        var (broken, part) = (last.Cells[^1], next.Cells[0]);
        if (broken.Length > 1 && broken[^1] == '-' && char.IsLetter(broken[^2]) && part.Length > 0 && char.IsLower(part[0])) return new([.. last.Cells[..^1], broken[..^1] + part, .. next.Cells.Skip(1)]);
        var head = !next.IsRow && next.Text.StartsWith('(') && next.Text.Length < 10;
        var torn = lines.Count > 1 && lines[^2].IsRow && last.Cells.Length < lines[^2].Cells.Length && last.Cells.Length + next.Cells.Length - 1 == lines[^2].Cells.Length && last.Cells[^1].Any(char.IsLetter) && !VoteCells.IsOne(last.Cells[^1]);
        return head || torn ? new([.. last.Cells[..^1], $"{last.Cells[^1]} {next.Cells[0]}", .. next.Cells.Skip(1)]) : null;
    }

    /// <summary>A sentence that goes on. A line that begins a vote or is a result stands for itself, unless what it belongs to dangles at the end of the last one.</summary>
    private static bool Continues(string end, string start)
    {
        if (end[^1] == ':') return VoteWords.Of(end) is [{ IsColumn: true }] && FactionLists.IsOne(start);
        if (end[^1] is '.' or ';' or '!' or '?') return false;
        if (end[^1] == ',' || (start[0] == '(' && start.Length < 200)) return true;
        var (words, first) = (end.Split(' '), start.Split(' ')[0]);
        if (_open.Contains(words[^1]) || (words.Length > 1 && Dangling(words)) || Label(end, start)) return true;
        if (ResultWords.Torn(end, start) || (ResultWords.Unanimous(end) is not null && ResultWords.Of(end) is null && ResultWords.IsOne(start))) return true;
        if (!start.Contains(' ') && ResultWords.IsOne(start) && !end.Contains(':') && ResultWords.Of(end) is null && words.Length > 2 && LabelledNumbers.Begins(end)) return true;
        if (!char.IsLower(start[0]) || first.EndsWith(':')) return false;
        return _open.Contains(first) || _verbs.Contains(first) || (start.EndsWith('.') && words.Any(_verbs.Contains)) || (words.Length > 2 && !ResultWords.IsOne(start) && !LabelledNumbers.Begins(start));
    }

    /// <summary>A number and its label, or the two words of a label.</summary>
    private static bool Label(string end, string start) =>
        (VoteWords.Number(end) is not null && VoteWords.Of(start) is [{ IsColumn: true, Colon: false }, ..])
        || (start.StartsWith("Stimmen", StringComparison.Ordinal) && VoteWords.Of(end) is [{ Kind: VoteWord.Elsewhere }]);

    /// <summary>"gegen 3": its label is on the next line. "Ja 3" is whole.</summary>
    private static bool Dangling(string[] words) => VoteWords.Number(words[^1]) is not null && words[^2].TrimEnd(',').ToLowerInvariant() is "mit" or "bei" or "gegen" or "und";

    private static IEnumerable<PageLine> Headed(PageLine line)
    {
        if (Headings.Behind(line) is not var (heading, rest)) return [line];
        return [new([heading]), rest];
    }
}
