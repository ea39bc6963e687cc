using Wiedervorlage.Core.Minutes.Page;
using Wiedervorlage.Core.Minutes.Words;

namespace Wiedervorlage.Core.Minutes.Votes;

/// <summary>The same table lying on its side: factions are columns; yes, no and abstention are rows. <c>09-transposed</c>.</summary>
internal static class TransposedTable
{
    public static VotesFound? Read(List<PageLine> lines, ref int at)
    {
        if (!lines[at].IsRow || Array.Exists(lines[at].Cells, IsVote)) return null;
        var below = at + 1;
        while (below < lines.Count && lines[below].IsBlank) below++;
        if (below == lines.Count || !lines[below].IsRow || VoteStances.Of(VoteWords.Label(lines[below].Cells[0])) is null) return null;
        var rows = new List<(VoteWord Kind, string[] Cells)>();
        var end = at + 1;
        for (var next = at + 1; next < lines.Count; next++)
        {
            if (lines[next].IsBlank) continue;
            if (!lines[next].IsRow || lines[next].Cells is not [var label, .. var cells]) break;
            if (VoteStances.Of(VoteWords.Label(label)) is null || !Array.TrueForAll(cells, CellWords.IsOne)) break;
            rows.Add((VoteWords.Label(label), cells));
            end = next + 1;
        }
        var width = rows.Count == 0 ? 0 : rows.Max(row => row.Cells.Length);
        var head = lines[at].Cells;
        List<string> names = head.Length > width || head[0].Length == 0 ? [.. head[1..]] : [.. head];
        if (rows.Count < 2 || names.Count < 2 || names.Exists(name => name.Length == 0)) return null;
        at = end;
        return Found(names, rows);
    }

    private static bool IsVote(string cell) => Counts.Of(cell) is not null || VoteHead.Kind(cell) is VoteWord.Yes or VoteWord.No or VoteWord.Abstain;

    private static VotesFound Found(List<string> names, List<(VoteWord Kind, string[] Cells)> rows)
    {
        var found = new VotesFound();
        var columns = rows.ConvertAll(row => row.Kind);
        for (var faction = 0; faction < names.Count; faction++)
        {
            // A row that lost a cell says nothing certain about any faction.
            var cells = rows.ConvertAll(row => row.Cells.Length == names.Count ? row.Cells[faction] : "?");
            if (VoteTable.IsSum(names[faction]))
                for (var row = 0; row < rows.Count; row++) found.Set(rows[row].Kind, Counts.Of(cells[row]));
            else found.Rows.Add(VoteCells.Row(names[faction], columns, cells, found));
        }
        return found;
    }
}
