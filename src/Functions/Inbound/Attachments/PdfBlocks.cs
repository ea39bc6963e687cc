namespace Wiedervorlage.Functions.Inbound.Attachments;

/// <summary>
/// The columns of a page, one after the other: a letterhead at the side comes after the letter, two columns of a text one below the other.
/// </summary>
internal static class PdfBlocks
{
    private const int FewestRows = 3;

    public static IEnumerable<List<PdfRow>> InReadingOrder(List<PdfRow> page)
    {
        if (Gutter(page) is not { } gutter) return [[.. Lines(page)]];
        var (left, right) = (page.Where(row => row.Left < gutter).ToList(), page.Where(row => row.Left >= gutter).ToList());
        // The narrower one is a letterhead at the side.
        return Width(left) < Width(right) / 2 ? [[.. Lines(right)], [.. Lines(left)]] : [[.. Lines(left)], [.. Lines(right)]];
    }

    /// <summary>Rows on one baseline are one line of a text without columns: a table, a signature of two.</summary>
    private static IEnumerable<PdfRow> Lines(List<PdfRow> rows)
    {
        PdfRow? line = null;
        foreach (var row in rows)
        {
            if (line is not null && Math.Abs(line.Baseline - row.Baseline) < row.Size / 2)
                line = line with { Right = row.Right, Text = $"{line.Text}   {row.Text}" };
            else
            {
                if (line is not null) yield return line;
                line = row;
            }
        }
        if (line is not null) yield return line;
    }

    /// <summary>A place that no row crosses, with several rows beginning at one edge behind it, beside rows before it.</summary>
    private static double? Gutter(List<PdfRow> page)
    {
        foreach (var edge in page.GroupBy(row => Math.Round(row.Left / 4)).Where(same => same.Count() >= FewestRows)
            .Select(same => same.Min(row => row.Left)).OrderDescending())
        {
            var right = page.Where(row => row.Left >= edge - 1).ToList();
            var left = page.Where(row => row.Left < edge - 1).ToList();
            if (left.Count < FewestRows || right.Count < FewestRows) continue;
            var (top, bottom) = (right.Max(row => row.Baseline) + 1, right.Min(row => row.Baseline) - 1);
            var beside = left.Count(row => row.Baseline <= top && row.Baseline >= bottom);
            if (beside >= FewestRows && left.All(row => row.Right < edge)) return edge - 1;
        }
        return null;
    }

    private static double Width(List<PdfRow> rows) => rows.Max(row => row.Right) - rows.Min(row => row.Left);
}
