namespace Wiedervorlage.Web.Pages;

/// <summary>A table for a spreadsheet: semicolons and quotes as German ones expect them, CR LF at line ends.</summary>
public static class CsvText
{
    /// <summary>The rows, the heading first.</summary>
    public static string Of(IEnumerable<string[]> rows) =>
        string.Concat(rows.Select(cells => $"{string.Join(';', cells.Select(Cell))}\r\n"));

    /// <summary>A cell that begins like a formula gets a quote before it, so that no spreadsheet runs what somebody has filed.</summary>
    private static string Cell(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? $"'{text}" : text;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
