namespace Wiedervorlage.Core.Imports;

/// <summary>Which cell of a row belongs to which column: headings come in any order.</summary>
internal sealed class Headings
{
    private readonly Dictionary<Column, int> _places = [];
    private readonly ImmutableArray<string> _written;

    private Headings(ImmutableArray<string> written) => _written = written;

    /// <summary>Unknown, doubled and missing columns are problems of the line of the headings.</summary>
    public static Headings Of(Sheet sheet, ImmutableArray<Column> columns, List<ImportProblem> problems)
    {
        var line = sheet.HeadingsLine;
        var headings = new Headings(sheet.Headings);
        foreach (var (place, heading) in sheet.Headings.Index())
        {
            if (string.IsNullOrWhiteSpace(heading))
            {
                if (sheet.Rows.Any(row => !string.IsNullOrWhiteSpace(row.Cells.ElementAtOrDefault(place)))) problems.Add(new(line, null, null, $"Die {place + 1}. Spalte hat keine Überschrift, aber Inhalt.", Names(columns)));
            }
            else if (columns.FirstOrDefault(column => column.IsCalled(heading)) is not { } column) problems.Add(new(line, heading, null, "Diese Spalte ist unbekannt.", Names(columns)));
            else if (!headings._places.TryAdd(column, place)) problems.Add(new(line, heading, null, $"Die Spalte „{column.Name}“ kommt zweimal vor.", "jede Spalte einmal"));
        }
        foreach (var missing in columns.Where(column => column.Needed && !headings._places.ContainsKey(column))) problems.Add(new(line, missing.Name, null, "Diese Spalte fehlt.", $"zum Beispiel „{missing.Example}“"));
        return headings;
    }

    /// <summary>The cell, trimmed; null when it is empty or the file has no such column.</summary>
    public string? In(SheetRow row, Column column) =>
        _places.TryGetValue(column, out var place) && row.Cells.ElementAtOrDefault(place)?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>True if the file has the column.</summary>
    public bool Has(Column column) => _places.ContainsKey(column);

    /// <summary>The heading as the file has it.</summary>
    public string Written(Column column) => _places.TryGetValue(column, out var place) ? _written[place] : column.Name;

    /// <summary>Cells beyond the last heading that hold something.</summary>
    public bool HasMoreThanHeadings(SheetRow row) => row.Cells.Skip(_written.Length).Any(cell => !string.IsNullOrWhiteSpace(cell));

    private static string Names(ImmutableArray<Column> columns) => string.Join(", ", columns.Select(column => column.Name));
}
