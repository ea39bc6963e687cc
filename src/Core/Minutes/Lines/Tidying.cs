using Wiedervorlage.Core.Minutes.Votes;
using Wiedervorlage.Core.Minutes.Words;

namespace Wiedervorlage.Core.Minutes.Lines;

/// <summary>Puts together what a line's end has torn apart, and takes a heading from the text that stands behind its colon.</summary>
internal static class Tidying
{
    private const int Longest = 1000;

    public static List<PageLine> Of(List<PageLine> raw)
    {
        var lines = new List<PageLine>(raw.Count);
        foreach (var line in raw)
        {
            if (lines.Count > 0 && (Join(lines[^1], line) ?? Cell(lines, line)) is { } joined) lines[^1] = joined;
            else lines.Add(line);
        }
        return [.. lines.Select(Undashed).Select(Boxes.Unmarked).SelectMany(Headed)];
    }

    /// <summary>"- einstimmig beschlossen -"</summary>
    private static PageLine Undashed(PageLine line) => !line.IsRow && line.Text.Length is > 8 and < 200 && line.Text[0] is '-' or '–' && line.Text[^1] == line.Text[0] && line.Text[1] == ' ' && line.Text[^2] == ' ' ? new([line.Text[2..^2]]) : line;

    private static PageLine? Join(PageLine last, PageLine next)
    {
        if (last.IsBlank || next.IsBlank || last.IsRow || last.Text.Length > Longest) return null;
        var (end, start) = (last.Text, next.Cells[0]);
        if (start.Length == 0) return null;
        if (next.IsRow && end.Length < 60 && end[^1] is ',' or '/') return new([$"{end} {start}", .. next.Cells.Skip(1)]);
        if (end.Length > 1 && end[^1] == '-' && char.IsLetter(end[^2]) && char.IsLetter(start[0]) && !start.StartsWith("und ", StringComparison.Ordinal) && !start.StartsWith("oder ", StringComparison.Ordinal))
            return new([(char.IsLower(start[0]) ? end[..^1] : end) + start, .. next.Cells.Skip(1)]);
        return !next.IsRow && Sentences.GoOn(end, start) ? new([$"{end} {start}"]) : null;
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

    private static IEnumerable<PageLine> Headed(PageLine line)
    {
        if (Headings.Behind(line) is not var (heading, rest)) return [line];
        return [new([heading]), rest];
    }
}
