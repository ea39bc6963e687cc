namespace Wiedervorlage.Functions.Texts;

/// <summary>Lines with gaps that stand below one another: a table. Cells whose places overlap are one column; a blank one keeps its place.</summary>
internal static class PdfTable
{
    /// <summary>Rows further apart than that many times the letters' size are two tables.</summary>
    private const double Furthest = 2.9;

    /// <summary>Lines of one row are that near to one another, measured by the nearest of all, where others are further apart.</summary>
    private const double Tight = 1.1;

    /// <summary>A cell alone belongs to the row above when it stands within that many times the letters' size.</summary>
    private const double Together = 1.4;

    /// <summary>So many lines with one cell below one another are text.</summary>
    private const int MostAlone = 2;

    /// <summary>The place behind the last row of the table that begins at <paramref name="at"/>; the next line where there is none.</summary>
    public static int End(List<PdfLine> lines, int at)
    {
        if (lines[at].Cells.Count < 2) return at + 1;
        var (end, last) = (at + 1, at + 1);
        var second = lines[at].Cells[1].Left;
        while (end < lines.Count && end - last < MostAlone && Near(lines[end - 1], lines[end]))
        {
            var alone = lines[end].Cells.Count == 1;
            if (!alone) second = Math.Min(second, lines[end].Cells[1].Left);
            else if (!(lines[end].Right < second || lines[end].Left >= second)) break;
            end++;
            if (!alone || IsRow(lines, at, end - 1)) last = end;
        }
        return last;
    }

    /// <summary>A name alone, all its cells blank: as near to the row above as that to the one before it.</summary>
    private static bool IsRow(List<PdfLine> lines, int start, int at)
    {
        var step = lines[at - 1].Baseline - lines[at].Baseline;
        if (step < Together * lines[at].Size) return true;
        var before = at - 1 > start ? lines[at - 2].Baseline - lines[at - 1].Baseline : 0;
        return lines[at - 1].Cells.Count > 1 && Math.Abs(step - before) < 0.1 * step;
    }

    public static IEnumerable<string> Rows(List<PdfLine> lines)
    {
        var columns = Columns(lines);
        var rows = new List<string?[]>();
        var steps = lines.Zip(lines.Skip(1), (one, next) => one.Baseline - next.Baseline).ToList();
        var tight = steps.Min() * Tight;
        for (var at = 0; at < lines.Count; at++)
        {
            var goesOn = at > 0 && (IsBroken(rows[^1][0], lines[at].Cells[0].Text) || IsRest(rows[^1], lines[at], columns[0])
                || (steps[at - 1] <= tight && steps.Max() > tight && !Fills(lines[at], columns[0])));
            if (!goesOn) rows.Add(new string[columns.Count]);
            foreach (var cell in lines[at].Cells)
            {
                var column = columns.FindIndex(one => cell.Left < one.Right && cell.Right > one.Left);
                rows[^1][column] = rows[^1][column] is { } said ? Joined(said, cell.Text) : cell.Text;
            }
        }
        return rows.Select(row => string.Join('\t', row));
    }

    /// <summary>"Ö" and below it "10": the number of an item in a cell that was too narrow for it.</summary>
    private static bool IsBroken(string? said, string more) => said is "Ö" or "N" or "TOP" && char.IsAsciiDigit(more[0]) && more.Length < 8;

    /// <summary>One cell of words below a row that has its first cell: the end of what stands above it.</summary>
    private static bool IsRest(string?[] row, PdfLine line, (double Left, double Right) first) =>
        row[0] is not null && line.Cells is [{ Text: var said }] && char.IsLetter(said[0]) && !Fills(line, first);

    /// <summary>A number that was broken in its cell: "0192/20" and "26".</summary>
    private static string Joined(string said, string more) =>
        said.Contains('/') && char.IsAsciiDigit(said[^1]) && more.All(char.IsAsciiDigit) ? said + more : $"{said} {more}";

    /// <summary>Places that overlap are one column; so are neighbours of which each row fills one at most.</summary>
    private static List<(double Left, double Right)> Columns(List<PdfLine> lines)
    {
        var columns = new List<(double Left, double Right)>();
        foreach (var cell in lines.SelectMany(line => line.Cells).OrderBy(cell => cell.Left))
            if (columns.Count > 0 && cell.Left < columns[^1].Right) columns[^1] = (columns[^1].Left, Math.Max(columns[^1].Right, cell.Right));
            else columns.Add((cell.Left, cell.Right));
        for (var at = 0; at + 1 < columns.Count;)
            if (lines.TrueForAll(line => !Fills(line, columns[at]) || !Fills(line, columns[at + 1])))
            {
                columns[at] = (columns[at].Left, columns[at + 1].Right);
                columns.RemoveAt(at + 1);
            }
            else at++;
        return columns;
    }

    private static bool Fills(PdfLine line, (double Left, double Right) column) => line.Cells.Any(cell => cell.Left < column.Right && cell.Right > column.Left);

    private static bool Near(PdfLine one, PdfLine next) => one.Baseline - next.Baseline < Furthest * one.Size;
}
