namespace Wiedervorlage.Core.Minutes.Documents;

/// <summary>
/// Among numbers that may also be those of enumerations, the items' own: the longest row in which each may follow the one before. The public part is one row,
/// the non-public one another.
/// </summary>
internal static class NumberChain
{
    /// <summary>More lines with numbers than that are a table, not an agenda.</summary>
    private const int Most = 4000;

    public static List<ItemHeading> Longest(List<ItemHeading> all)
    {
        if (all.Count > Most) return [];
        return [.. all.GroupBy(one => one.No!.Marked == 'N').SelectMany(part => Row([.. part])).OrderBy(one => one.At)];
    }

    private static List<ItemHeading> Row(List<ItemHeading> all)
    {
        var (length, before) = (new int[all.Count], new int[all.Count]);
        var best = -1;
        for (var at = 0; at < all.Count; at++)
        {
            before[at] = -1;
            length[at] = all[at].No!.Levels.All(level => level == 1) ? Weight(all[at]) : -1;
            for (var earlier = 0; earlier < at; earlier++)
                if (length[earlier] > 0 && all[at].No!.MayFollow(all[earlier].No!) && length[earlier] + Weight(all[at]) >= Math.Max(length[at], 1))
                    (length[at], before[at]) = (length[earlier] + Weight(all[at]), earlier);
            if (length[at] > 0 && (best < 0 || length[at] >= length[best])) best = at;
        }
        var row = new List<ItemHeading>();
        for (var at = best; at >= 0; at = before[at]) row.Insert(0, all[at]);
        return row;
    }

    private static int Weight(ItemHeading one) => one.Sign == NumberSign.Word ? 6 : one.Mark is not null ? 4 : one.Sign == NumberSign.Levels ? 3 : 2;
}
