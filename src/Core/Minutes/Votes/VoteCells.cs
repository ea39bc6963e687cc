using Wiedervorlage.Core.Minutes.Words;

namespace Wiedervorlage.Core.Minutes.Votes;

/// <summary>One faction's cells. A number whose column is not certain is given up, with a warning: better nothing than a wrong number.</summary>
internal static class VoteCells
{
    /// <summary>The row of <paramref name="name"/>; <paramref name="columns"/> and <paramref name="cells"/> without the name's.</summary>
    public static ReadVote Row(string name, IReadOnlyList<VoteWord> columns, IReadOnlyList<string> cells, VotesFound found)
    {
        var given = new List<string>(cells.Count);
        for (var at = 0; at < cells.Count; at++)
            if (cells[at].Length > 0 && (at >= columns.Count || columns[at] != VoteWord.Elsewhere)) given.Add(cells[at]);
        if (given.Exists(CellWords.IsAbsent) || (given.Count > 0 && given.TrueForAll(IsDash))) return new(name, 0, 0, 0, true);
        if (cells.Count != columns.Count || given.Count == 0 || given.Exists(cell => !CellWords.IsOne(cell))) return Unsure(name, found);
        if (given.Exists(CellWords.IsMark)) return Marked(name, columns, cells, found);
        var (yes, no, abstain) = (Number(VoteWord.Yes), Number(VoteWord.No), Number(VoteWord.Abstain));
        if (given.Exists(cell => CellWords.IsBiased(cell)))
        {
            found.Warnings.Add($"{name}: befangen, ohne Zahl.");
            return new(name, yes ?? 0, no ?? 0, abstain ?? 0, false, VoteStance.Biased);
        }
        return new(name, yes, no, abstain, false, null, columns.Contains(VoteWord.Biased) ? Number(VoteWord.Biased) : null);

        int? Number(VoteWord kind)
        {
            for (var at = 0; at < columns.Count; at++)
                if (columns[at] == kind) return Counts.Of(cells[at]) ?? 0;
            return null;
        }
    }

    /// <summary>A cross is one vote of a person; of a faction it says the direction only.</summary>
    private static ReadVote Marked(string name, IReadOnlyList<VoteWord> columns, IReadOnlyList<string> cells, VotesFound found)
    {
        var marks = Enumerable.Range(0, cells.Count).Where(at => CellWords.IsMark(cells[at])).ToList();
        if (marks.Count != 1 || VoteStances.Of(columns[marks[0]]) is not { } stance) return Unsure(name, found);
        if (!FactionNames.IsPerson(name))
        {
            found.Warnings.Add($"{name}: angekreuzt, ohne Zahl.");
            return new(name, null, null, null, false, stance);
        }
        int One(VoteStance kind) => stance == kind ? 1 : 0;
        return new(name, One(VoteStance.Yes), One(VoteStance.No), One(VoteStance.Abstain), false, null, stance == VoteStance.Biased ? 1 : null);
    }

    private static bool IsDash(string cell) => Counts.Of(cell) == 0 && !char.IsAsciiDigit(cell[0]) && !char.IsLetter(cell[0]) && cell.Length < 4;

    private static ReadVote Unsure(string name, VotesFound found)
    {
        found.Warnings.Add($"{name}: Die Zellen der Zeile lassen sich den Spalten nicht sicher zuordnen.");
        return new(name, null, null, null, null);
    }
}
