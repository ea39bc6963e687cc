using Wiedervorlage.Core.Minutes.Words;

namespace Wiedervorlage.Core.Minutes.Page;

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
        var whole = new List<PageLine>(lines.Count);
        foreach (var line in lines) Headed(Unmarked(line), whole);
        return whole;
    }

    /// <summary>"- einstimmig beschlossen -", "X Mit Mehrheit abgelehnt"</summary>
    private static PageLine Unmarked(PageLine line)
    {
        var text = line.Text;
        if (line.IsRow || text.Length == 0 || text[0] is not ('-' or '–' or 'x' or 'X')) return line;
        var dashed = text.Length is > 8 and < 200 && text[0] is '-' or '–' && text[^1] == text[0] && text[1] == ' ' && text[^2] == ' ';
        if (dashed) return new(text[2..^2]);
        return Boxes.Unmarked(text) is { } plain ? new(plain) : line;
    }

    private static PageLine? Join(PageLine last, PageLine next)
    {
        if (last.IsBlank || next.IsBlank || last.IsRow || last.Text.Length > Longest) return null;
        var (end, start) = (last.Text, next.IsRow ? next.Cells[0] : next.Text);
        if (start.Length == 0) return null;
        if (next.IsRow && end.Length < 60 && end[^1] is ',' or '/') return new([$"{end} {start}", .. next.Cells[1..]]);
        if (end.Length > 1 && end[^1] == '-' && char.IsLetter(end[^2]) && char.IsLetter(start[0]) && !IsAnother(start))
            return new([(char.IsLower(start[0]) ? end[..^1] : end) + start, .. next.Cells[1..]]);
        return !next.IsRow && TornLines.GoOn(last, next) ? new($"{end} {start}") : null;
    }

    /// <summary>"Haupt- und Finanzausschuss"</summary>
    private static bool IsAnother(string start) => start.StartsWith("und ", StringComparison.Ordinal) || start.StartsWith("oder ", StringComparison.Ordinal);

    /// <summary>"nicht" in the last cell of a row that is too short, "anwesend" in the first of the next; "(14)" under the head of its column.</summary>
    private static PageLine? Cell(List<PageLine> lines, PageLine next)
    {
        var last = lines[^1];
        if (!last.IsRow || next.IsBlank || last.Text.Length > Longest) return null;
        var (broken, part) = (last.Cells[^1], next.Cells[0]);
        if (broken.Length > 1 && broken[^1] == '-' && char.IsLetter(broken[^2]) && part.Length > 0 && char.IsLower(part[0]))
            return new([.. last.Cells[..^1], broken[..^1] + part, .. next.Cells[1..]]);
        var head = !next.IsRow && next.Text.StartsWith('(') && next.Text.Length < 10;
        return head || Torn(lines, last, next) ? new([.. last.Cells[..^1], $"{broken} {part}", .. next.Cells[1..]]) : null;
    }

    private static bool Torn(List<PageLine> lines, PageLine last, PageLine next) =>
        lines.Count > 1 && lines[^2].IsRow && last.Cells.Length < lines[^2].Cells.Length && last.Cells.Length + next.Cells.Length - 1 == lines[^2].Cells.Length
        && last.Cells[^1].Any(char.IsLetter) && !CellWords.IsOne(last.Cells[^1]);

    /// <summary>A heading with something behind its colon becomes two lines.</summary>
    private static void Headed(PageLine line, List<PageLine> lines)
    {
        if (line.IsBlank || HeadOf(line) is not var (heading, rest)) { lines.Add(line); return; }
        lines.Add(new(heading));
        lines.Add(rest);
    }

    private static (string Heading, PageLine Text)? HeadOf(PageLine line)
    {
        var first = line.IsRow ? line.Cells[0] : line.Text;
        var colon = first.IndexOf(':');
        if (colon is < 3 or > 60) return null;
        var label = first.AsSpan(0, colon).TrimEnd();
        if (!Headings.IsLabel(label) && !(label[^1] == ')' || label.EndsWith(" Beschluss") ? Headings.Voted(first[..(colon + 1)]) is not null : false)) return null;
        var rest = first[(colon + 1)..].Trim();
        if (rest.Length > 0) return (first[..(colon + 1)], new([rest, .. line.Cells[1..]]));
        var filled = Array.FindAll(line.Cells[1..], cell => cell.Length > 0);
        return filled.Length == 0 ? null : (first, filled.Length == 1 ? new(filled[0]) : new(line.Cells[1..]));
    }
}
