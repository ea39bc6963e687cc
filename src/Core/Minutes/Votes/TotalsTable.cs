using Wiedervorlage.Core.Minutes.Page;
using Wiedervorlage.Core.Minutes.Words;

namespace Wiedervorlage.Core.Minutes.Votes;

/// <summary>A table of two rows and no factions: labels, and under them the numbers. A number that has no label of its own makes all of them uncertain.
/// <c>39-numbered-columns</c>.</summary>
internal static class TotalsTable
{
    public static VotesFound? Read(List<PageLine> lines, ref int at)
    {
        if (!lines[at].IsRow) return null;
        if (Array.Exists(lines[at].Cells, cell => VoteWords.Label(cell) == VoteWord.Other)) return null;
        var labels = lines[at].Cells.Select(VoteWords.Label).ToList();
        if ( labels.Count(kind => VoteStances.Of(kind) is not null) < 2) return null;
        var next = at + 1;
        while (next < lines.Count && lines[next].IsBlank) next++;
        if (next == lines.Count || !lines[next].IsRow) return null;
        if (!Array.TrueForAll(lines[next].Cells, cell => cell.Length == 0 || Counts.Of(cell) is not null)) return null;
        var numbers = lines[next].Cells;
        var found = new VotesFound();
        for (var one = 0; one < labels.Count; one++)
        {
            if (VoteStances.Of(labels[one]) is null) continue;
            found.Set(labels[one], numbers.Length == labels.Count ? Counts.Of(numbers[one]) : null);
        }
        if (!found.IsWhole) found.Warnings.Add($"„{lines[next].Text}“: Die Zahlen lassen sich den Spalten nicht sicher zuordnen.");
        at = next + 1;
        return found;
    }
}
