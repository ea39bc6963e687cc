using DocumentFormat.OpenXml.Wordprocessing;

namespace Wiedervorlage.Functions.Texts;

/// <summary>A row of a table as a line: its cells between tabs, blank ones too, or a number would slip into its neighbour's column.</summary>
internal static class DocxRow
{
    private const int LongestCell = 400;

    /// <summary>Null for a row that only lays out the page: a cell alone, or long texts in it.</summary>
    public static (string Text, bool Bold)? LineOf(TableRow row, DocxLevels levels)
    {
        var cells = row.Elements<TableCell>().ToList();
        if (cells.Count < 2 || cells.Exists(cell => cell.Descendants<Table>().Any())) return null;
        var texts = new List<string>();
        foreach (var cell in cells)
        {
            var said = cell.Elements<Paragraph>().Select(paragraph => (levels.MarkerOf(paragraph) + DocxWords.Of(paragraph)).Replace('\n', ' ').Trim()).Where(text => text.Length > 0).ToList();
            if (said.Sum(text => text.Length) > LongestCell || said.Count > 3) return null;
            texts.Add(cell.TableCellProperties?.VerticalMerge is { } merge && merge.Val?.Value != MergedCellValues.Restart ? "" : string.Join(' ', said));
            for (var more = 1; more < (cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1); more++) texts.Add("");
        }
        return (string.Join('\t', texts), texts.Exists(text => text.Length > 0) && cells.SelectMany(cell => cell.Descendants<Paragraph>()).All(DocxHeadings.IsBold));
    }
}
