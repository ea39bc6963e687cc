using Wiedervorlage.Core.Minutes.Lines;
using Wiedervorlage.Core.Minutes.Words;

namespace Wiedervorlage.Core.Minutes.Votes;

/// <summary>A table copied from a page, each cell on a line of its own; a blank one is a line of white space.</summary>
internal static class CellTable
{
    public static VotesFound? Read(List<PageLine> lines, ref int at)
    {
        var columns = new List<VoteWord>();
        var next = at;
        for (; next < lines.Count && next < at + 40; next++)
        {
            if (lines[next].IsBlank) continue;
            if (lines[next].IsRow || !IsLabel(lines[next].Text)) break;
            if (columns.Contains(VoteWords.Label(lines[next].Text))) return null;
            columns.Add(VoteWords.Label(lines[next].Text));
        }
        if (columns.Count < 2 || columns.Count(kind => VoteStances.Of(kind) is not null) < 2 || next >= lines.Count || VoteWords.Number(lines[next].Text) is not null) return null;
        var found = new VotesFound();
        while (Name(lines, next))
        {
            var (name, from) = (lines[next].Text, next);
            var cells = Cells(lines, ref next);
            if (!cells.Exists(cell => cell.Length > 0)) { next = from; break; }
            while (!Name(lines, next) && cells.Count > columns.Count && cells[^1].Length == 0) cells.RemoveAt(cells.Count - 1);
            found.Rows.Add(VoteCells.Row(name, columns, cells, found));
        }
        if (found.Rows.Count == 0) return null;
        at = next;
        return found;
    }

    private static List<string> Cells(List<PageLine> lines, ref int next)
    {
        var cells = new List<string>();
        for (next++; next < lines.Count && (lines[next].IsBlank || VoteWords.Number(lines[next].Text) is not null); next++)
            if (lines[next].Cells.Length > 0) cells.Add(lines[next].Text);
        return cells;
    }

    private static bool IsLabel(string text) => VoteWords.Of(text) is [{ Colon: false, IsLabel: true }];

    private static bool Name(List<PageLine> lines, int at) =>
        at < lines.Count && !lines[at].IsRow && lines[at].Text is { Length: > 1 and < 60 } text && text.Any(char.IsLetter) && text[^1] is not (':' or '.') && !ResultWords.IsOne(text)
        && Headings.Of(lines[at]) is null && !VoteWords.Of(text).Exists(token => token.IsColumn);
}
