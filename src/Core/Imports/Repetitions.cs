namespace Wiedervorlage.Core.Imports;

/// <summary>Finds rows that say something about what an earlier row of the file has spoken of already.</summary>
internal sealed class Repetitions
{
    private readonly Dictionary<string, int> _lines = [];

    /// <summary>True, and a problem of the row, if the key was seen before.</summary>
    public bool Has(Row row, Column column, string key, string what)
    {
        if (_lines.TryAdd(key, row.Line)) return false;
        row.Problem(column, $"{what} steht schon in Zeile {_lines[key]}.", "jede nur einmal für denselben Tag");
        return true;
    }
}
