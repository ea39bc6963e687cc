using Wiedervorlage.Core.Minutes.Words;

namespace Wiedervorlage.Core.Minutes.Votes;

/// <summary>
/// "17 (11 SPD, 4 BÜRGERLISTE, 2 PRO NRW)": who voted how. A name without a number (a mayor) gets what is left, when only that is possible.
/// Leverkusen's layout (SessionNet): <c>leverkusen-split-faction</c>, <c>lists-without-commas</c>, <c>unnamed-factions</c>.
/// </summary>
internal static class FactionLists
{
    /// <summary>Turns the lists behind the totals into rows.</summary>
    public static void Fill(VotesFound found)
    {
        foreach (var (kind, list) in found.Lists.Where(one => one.Kind != VoteWord.Biased))
        {
            var entries = FactionEntries.In(list);
            if (found.Of(kind) is not { } total || entries.Count == 0) continue;
            var left = total - entries.Sum(entry => entry.Votes ?? 0);
            var open = entries.Count(entry => entry.Votes is null);
            var each = open > 0 && (open == 1 || left == open) && left > 0 ? left / open : (int?)null;
            if (open == 0 ? left != 0 : left < open) found.Warnings.Add($"„{list}“: Die Aufzählung ergibt nicht {total}.");
            else found.Complete.Add(kind);
            foreach (var (name, votes) in entries) Add(found, kind, name, votes ?? each);
        }
        for (var at = 0; at < found.Rows.Count && found.Complete.Count > 0; at++) found.Rows[at] = Completed(found.Rows[at], found);
    }

    /// <summary>
    /// Numbers of a faction under one label; another label's may follow (a split faction). Without a number only the direction is known.
    /// </summary>
    public static void Add(VotesFound found, VoteWord kind, string name, int? votes)
    {
        var at = found.Rows.FindIndex(row => row.Faction == name);
        var row = at < 0 ? new ReadVote(name, null, null, null, votes is null ? null : false) : found.Rows[at];
        row = kind switch
        {
            VoteWord.Yes => row with { Yes = votes },
            VoteWord.No => row with { No = votes },
            _ => row with { Abstain = votes },
        };
        if (votes is null) row = row with { Stance = at < 0 ? VoteStances.Of(kind) : null };
        if (at < 0) found.Rows.Add(row);
        else found.Rows[at] = row;
    }

    /// <summary>A faction that a complete list does not name has no votes under it.</summary>
    private static ReadVote Completed(ReadVote row, VotesFound found)
    {
        return row with { Yes = Cell(row.Yes, VoteWord.Yes), No = Cell(row.No, VoteWord.No), Abstain = Cell(row.Abstain, VoteWord.Abstain) };

        int? Cell(int? known, VoteWord kind) =>
            known ?? (row.Stance is null && (found.Complete.Contains(kind) || found.Of(kind) == 0) ? 0 : null);
    }
}
