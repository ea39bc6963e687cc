namespace Wiedervorlage.Core.Minutes;

/// <summary>"17 (11 SPD, 4 BÜRGERLISTE, 2 PRO NRW)": who voted how. A name without a number (a mayor) gets what is left, when only that is possible.</summary>
internal static class FactionLists
{
    public static (List<ReadVote> Rows, List<string> Warnings) Of(TotalsReader totals)
    {
        var (rows, warnings, complete) = (new Dictionary<string, int?[]>(), new List<string>(), new HashSet<VoteWord>());
        foreach (var (kind, list) in totals.Lists)
        {
            if (Total(totals.Totals, kind) is not { } total || kind == VoteWord.Biased) continue;
            var entries = list.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Entry).ToList();
            var left = total - entries.Sum(entry => entry.Votes ?? 0);
            var open = entries.Count(entry => entry.Votes is null);
            var each = open > 0 && (open == 1 || left == open) && left > 0 ? left / open : (int?)null;
            if ((open == 0 && left != 0) || (open > 0 && each is null)) warnings.Add($"„{list}“: Die Aufzählung ergibt nicht {total}.");
            else complete.Add(kind);
            foreach (var (name, votes) in entries)
            {
                if (!rows.TryGetValue(name, out var row)) rows[name] = row = new int?[3];
                row[kind - VoteWord.Yes] = votes ?? each;
            }
        }
        int? Cell(int?[] row, VoteWord kind) => row[kind - VoteWord.Yes] ?? (complete.Contains(kind) || Total(totals.Totals, kind) == 0 ? 0 : null);
        return ([.. rows.Select(row => new ReadVote(row.Key, Cell(row.Value, VoteWord.Yes), Cell(row.Value, VoteWord.No), Cell(row.Value, VoteWord.Abstain), false))], warnings);
    }

    private static (string Name, int? Votes) Entry(string entry)
    {
        var words = entry.Split([' ', '\t', '\u00A0', ':'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 1 && VoteWords.Number(words[0]) is { } first) return (string.Join(' ', words[1..]), first);
        return words.Length > 1 && VoteWords.Number(words[^1]) is { } last ? (string.Join(' ', words[..^1]), last) : (string.Join(' ', words), null);
    }

    private static int? Total(ReadTotals totals, VoteWord kind) => kind switch
    {
        VoteWord.Yes => totals.Yes,
        VoteWord.No => totals.No,
        VoteWord.Abstain => totals.Abstain,
        _ => totals.Biased,
    };
}
