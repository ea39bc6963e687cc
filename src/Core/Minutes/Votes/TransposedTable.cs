using Wiedervorlage.Core.Minutes.Lines;
using Wiedervorlage.Core.Minutes.Words;

namespace Wiedervorlage.Core.Minutes.Votes;

/// <summary>The same table lying on its side: factions are columns; yes, no and abstention are rows.</summary>
internal static class TransposedTable
{
    public static VotesFound? Read(List<PageLine> lines, ref int at)
    {
        if (lines[at].Cells.Length < 2 || lines[at].Cells.Any(cell => VoteHead.Kind(cell) is VoteWord.Yes or VoteWord.No or VoteWord.Abstain || VoteWords.Number(cell) is not null)) return null;
        var rows = new List<(VoteWord Kind, string[] Cells)>();
        var end = at + 1;
        for (var next = at + 1; next < lines.Count; next++)
        {
            if (lines[next].IsBlank) continue;
            if (!lines[next].IsRow || VoteStances.Of(VoteWords.Label(lines[next].Cells[0])) is null || !lines[next].Cells.Skip(1).All(VoteCells.IsOne)) break;
            rows.Add((VoteWords.Label(lines[next].Cells[0]), [.. lines[next].Cells.Skip(1)]));
            end = next + 1;
        }
        var width = rows.Count == 0 ? 0 : rows.Max(row => row.Cells.Length);
        var names = lines[at].Cells.Length > width || lines[at].Cells[0].Length == 0 ? lines[at].Cells.Skip(1).ToList() : [.. lines[at].Cells];
        if (rows.Count < 2 || names.Count < 2 || names.Exists(name => name.Length == 0)) return null;
        at = end;
        return Found(names, rows);
    }

    private static VotesFound Found(List<string> names, List<(VoteWord Kind, string[] Cells)> rows)
    {
        var found = new VotesFound();
        var columns = rows.ConvertAll(row => row.Kind);
        for (var faction = 0; faction < names.Count; faction++)
        {
            // A row that lost a cell says nothing certain about any faction.
            var cells = rows.ConvertAll(row => row.Cells.Length == names.Count ? row.Cells[faction] : "?");
            if (VoteTable.IsSum(names[faction])) for (var row = 0; row < rows.Count; row++) found.Set(rows[row].Kind, VoteWords.Number(cells[row]));
            else found.Rows.Add(VoteCells.Row(names[faction], columns, cells, found));
        }
        return found;
    }
}
