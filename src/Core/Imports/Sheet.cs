namespace Wiedervorlage.Core.Imports;

/// <summary>A file as a table: its headings as they were written (on line <paramref name="HeadingsLine"/> of the file, from 1), and its rows. Whatever separator and encoding it had is past.</summary>
public sealed record Sheet(int HeadingsLine, ImmutableArray<string> Headings, ImmutableArray<SheetRow> Rows);

/// <summary>A row. <paramref name="Line"/> is the line of the file (from 1) on which it begins; cells that are missing at its end are empty.</summary>
public sealed record SheetRow(int Line, ImmutableArray<string> Cells)
{
    /// <summary>True if nothing stands in it.</summary>
    public bool IsEmpty => Cells.All(string.IsNullOrWhiteSpace);
}
