using Wiedervorlage.Core.Minutes.Lines;

namespace Wiedervorlage.Core.Minutes;

/// <summary>Words over a table of votes that say nothing themselves.</summary>
internal static class TableWords
{
    private static readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase) { "Fraktion", "Fraktionen", "Partei", "Gruppe", "Stimmen", "Fraktion/Gruppe", "Abstimmung", "Stimmverhalten", "Name", "Votum" };

    public static bool AreAll(PageLine line) => line.Cells.All(cell => cell.Length == 0 || _words.Contains(cell));
}
