namespace Wiedervorlage.Core.Minutes.Lines;

/// <summary>Plain text: cells stand between tabs, between pipes, or between two spaces and more.</summary>
internal static class TextLines
{
    public static List<PageLine> Of(string text)
    {
        var lines = new List<PageLine>();
        foreach (var raw in text.AsSpan().EnumerateLines()) lines.Add(Line(raw.ToString()));
        return lines;
    }

    private static PageLine Line(string raw)
    {
        if (raw.Length == 0 || (raw.Contains('\t') && string.IsNullOrWhiteSpace(raw))) return PageLine.Gap;
        if (string.IsNullOrWhiteSpace(raw)) return PageLine.EmptyCell;
        var cells = Cells(raw).Select(PageText.Even).ToList();
        if (raw.Contains('-') && cells.TrueForAll(cell => cell.Length > 0 && cell.All(sign => sign is '-' or ':')) && cells.Exists(cell => cell.Length > 2)) return PageLine.Gap;
        var filled = cells.FindAll(cell => cell.Length > 0);
        return new(filled.Count == 1 && cells[0].Length == 0 ? [.. filled] : [.. cells]);
    }

    private static string[] Cells(string raw)
    {
        if (raw.Contains('\t')) return raw.Split('\t');
        var trimmed = raw.Trim();
        if (trimmed.StartsWith('|') || trimmed.EndsWith(" |", StringComparison.Ordinal) || trimmed.Contains(" | ", StringComparison.Ordinal)) return trimmed.Trim('|').Split('|');
        return Aligned(raw.TrimEnd());
    }

    /// <summary>Columns set with spaces: an indentation counts as a blank first cell.</summary>
    private static string[] Aligned(string raw)
    {
        var cells = new List<string>();
        var start = 0;
        for (var at = 0; at + 1 < raw.Length;)
        {
            if (!char.IsWhiteSpace(raw[at]) || !char.IsWhiteSpace(raw[at + 1])) { at++; continue; }
            cells.Add(raw[start..at]);
            while (at < raw.Length && char.IsWhiteSpace(raw[at])) at++;
            start = at;
        }
        cells.Add(raw[start..]);
        return [.. cells];
    }
}
