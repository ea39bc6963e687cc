namespace Wiedervorlage.Functions.Texts;

/// <summary>Text set in two columns is read down the left one, then down the right one. A table is not: its cells are short.</summary>
internal static class PdfColumns
{
    private const int FewestLines = 8;

    /// <summary>Letters a line has in a column of text, at least.</summary>
    private const int Prose = 22;

    public static IEnumerable<List<PdfLine>> Of(List<PdfLine> lines)
    {
        if (Gutter(lines) is not { } gutter) return [lines];
        var parts = new List<List<PdfLine>>();
        var (left, right, whole) = (new List<PdfLine>(), new List<PdfLine>(), new List<PdfLine>());
        foreach (var line in lines)
        {
            if (line.Cells.Any(cell => cell.Left < gutter && cell.Right > gutter)) { Close(); whole.Add(line); continue; }
            if (whole.Count > 0) { parts.Add(whole); whole = []; }
            Add(left, line, line.Cells.Where(cell => cell.Right <= gutter));
            Add(right, line, line.Cells.Where(cell => cell.Left >= gutter));
        }
        Close();
        if (whole.Count > 0) parts.Add(whole);
        return parts;

        void Close()
        {
            if (left.Count > 0) parts.Add(left);
            if (right.Count > 0) parts.Add(right);
            (left, right) = ([], []);
        }
    }

    private static void Add(List<PdfLine> column, PdfLine line, IEnumerable<PdfCell> cells)
    {
        if (cells.ToList() is { Count: > 0 } own) column.Add(line with { Cells = own });
    }

    /// <summary>The middle of the gap between two columns of text; null where there is none.</summary>
    private static double? Gutter(List<PdfLine> lines)
    {
        var both = lines.Where(line => line.Cells.Count == 2).ToList();
        if (both.Count < FewestLines || both.Count * 2 < lines.Count) return null;
        var (end, start) = (both.Max(line => line.Cells[0].Right), both.Min(line => line.Cells[1].Left));
        if (start <= end) return null;
        return both.Average(line => line.Cells[0].Text.Length) >= Prose && both.Average(line => line.Cells[1].Text.Length) >= Prose ? (start + end) / 2 : null;
    }
}
