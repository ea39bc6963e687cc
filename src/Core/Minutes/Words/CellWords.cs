namespace Wiedervorlage.Core.Minutes.Words;

/// <summary>What stands in the cells of a table of votes.</summary>
internal static class CellWords
{
    private static readonly string[] _absent = ["abwesend", "nicht anwesend", "entschuldigt", "fehlt"];

    private static readonly string[] _biased = ["befangen", "ausgeschlossen", "pers. beteiligt", "persönlich beteiligt"];

    /// <summary>Whether a cell can stand in a table of votes at all.</summary>
    public static bool IsOne(string cell) => cell.Length == 0 || Counts.Of(cell) is not null || IsMark(cell) || IsAbsent(cell) || IsBiased(cell);

    public static bool IsAbsent(string cell) => Says(cell, _absent);

    public static bool IsBiased(string cell) => Says(cell, _biased);

    public static bool IsMark(string cell) => cell is "x" or "X" or "✓" or "✔" or "☒" or "☑" or "✗" or "[x]" or "[X]" or "(x)" or "(X)";

    private static bool Says(string cell, string[] words) =>
        cell.Length is > 4 and < 40 && Array.Exists(words, word => cell.Contains(word, StringComparison.OrdinalIgnoreCase));
}
