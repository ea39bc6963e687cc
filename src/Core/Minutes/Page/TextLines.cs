namespace Wiedervorlage.Core.Minutes.Page;

/// <summary>Plain text: cells stand between tabs, between pipes, or between two spaces and more.</summary>
internal static class TextLines
{
    public static List<PageLine> Of(string text)
    {
        var lines = new List<PageLine>();
        foreach (var raw in text.AsSpan().EnumerateLines()) lines.Add(Line(raw));
        return lines;
    }

    private static PageLine Line(ReadOnlySpan<char> raw)
    {
        if (raw.Length == 0) return PageLine.Gap;
        if (raw.IsWhiteSpace()) return raw.Contains('\t') ? PageLine.Gap : PageLine.EmptyCell;
        var trimmed = raw.Trim();
        if (IsOneCell(raw, trimmed)) return Rule(trimmed) ? PageLine.Gap : new(PageText.Even(trimmed));
        var cells = Cells(raw.ToString());
        if (cells.TrueForAll(cell => cell.Length > 0 && cell.All(sign => sign is '-' or ':')) && cells.Exists(cell => cell.Length > 2)) return PageLine.Gap;
        return cells.Count(cell => cell.Length > 0) == 1 && cells[0].Length == 0 ? new(cells.Find(cell => cell.Length > 0)!) : new([.. cells]);
    }

    /// <summary>"-----"</summary>
    private static bool Rule(ReadOnlySpan<char> line) => line.Length > 2 && line.Trim("-:").Length == 0 && line.Contains('-');

    private static bool IsOneCell(ReadOnlySpan<char> raw, ReadOnlySpan<char> trimmed)
    {
        if (raw.Contains('\t') || trimmed.Contains('|')) return false;
        for (var at = 0; at + 1 < trimmed.Length; at++)
            if (char.IsWhiteSpace(trimmed[at]) && char.IsWhiteSpace(trimmed[at + 1])) return false;
        return true;
    }

    private static List<string> Cells(string raw)
    {
        if (raw.Contains('\t')) return [.. raw.Split('\t').Select(cell => PageText.Even(cell))];
        var trimmed = raw.Trim();
        if (trimmed.StartsWith('|') || trimmed.EndsWith(" |", StringComparison.Ordinal) || trimmed.Contains(" | ", StringComparison.Ordinal))
            return [.. trimmed.Trim('|').Split('|').Select(cell => PageText.Even(cell))];
        return Aligned(raw.TrimEnd());
    }

    /// <summary>Columns set with spaces: an indentation counts as a blank first cell.</summary>
    private static List<string> Aligned(string raw)
    {
        var cells = new List<string>();
        var start = 0;
        for (var at = 0; at + 1 < raw.Length;)
        {
            if (!char.IsWhiteSpace(raw[at]) || !char.IsWhiteSpace(raw[at + 1])) { at++; continue; }
            cells.Add(PageText.Even(raw.AsSpan(start..at)));
            while (at < raw.Length && char.IsWhiteSpace(raw[at])) at++;
            start = at;
        }
        cells.Add(PageText.Even(raw.AsSpan(start)));
        return cells;
    }
}
