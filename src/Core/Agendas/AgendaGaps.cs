using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Agendas;

/// <summary>What is not in order with the numbers of an agenda: told, never refused; numbering anew closes it before the
/// invitation.</summary>
public static class AgendaGaps
{
    /// <summary>A German sentence for each thing, in the order of the agenda; empty when every item has its number and none is left
    /// out.</summary>
    /// <param name="numbers">Of all items, those that are out too; null: it has none.</param>
    public static ImmutableArray<string> Of(IEnumerable<string?> numbers)
    {
        var all = numbers.ToArray();
        var told = all.OfType<string>().GroupBy(number => (Marked: ItemNumber.IsMarked(number), Above: ItemNumber.Parent(number)))
            .OrderBy(group => ItemNumber.SortKey(group.First()), StringComparer.Ordinal)
            .SelectMany(group => Missing(group.Key.Above, group.Key.Marked, [.. group.Select(ItemNumber.Last)]))
            .Select(number => $"TOP {number} gibt es nicht.");
        var unnumbered = all.Count(number => number is null);
        string[] without = unnumbered switch
        {
            0 => [],
            1 => ["Ein Punkt hat noch keine Nummer."],
            _ => [$"{unnumbered} Punkte haben noch keine Nummer."],
        };
        return [.. told, .. without];
    }

    private static IEnumerable<string> Missing(string? above, bool marked, HashSet<int> there) =>
        Enumerable.Range(1, there.Max()).Where(number => !there.Contains(number))
            .Select(number => ItemNumber.Of(above, number, marked && above is null));
}
