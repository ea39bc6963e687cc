using Wiedervorlage.Core.Minutes.Page;
using Wiedervorlage.Core.Minutes.Words;

namespace Wiedervorlage.Core.Minutes.Votes;

/// <summary>A table copied from a page, each cell on a line of its own; a blank one is a line of white space. Hagen (ALLRIS): <c>hagen-faction-table</c>.</summary>
internal static class CellTable
{
    private const int MostHeads = 40;

    public static VotesFound? Read(List<PageLine> lines, ref int at)
    {
        if (!IsLabel(lines[at])) return null;
        var columns = new List<VoteWord>();
        var next = at;
        for (; next < lines.Count && next < at + MostHeads; next++)
        {
            if (lines[next].IsBlank) continue;
            if (lines[next].IsRow || !IsLabel(lines[next])) break;
            if (columns.Contains(VoteWords.Label(lines[next].Text))) return null;
            columns.Add(VoteWords.Label(lines[next].Text));
        }
        var known = columns.Count(kind => VoteStances.Of(kind) is not null);
        if (known < 2 || next >= lines.Count || Counts.Of(lines[next].Text) is not null) return null;
        var found = new VotesFound();
        while (IsName(lines, next))
        {
            var (name, from) = (lines[next].Text, next);
            var cells = Cells(lines, ref next);
            if (!cells.Exists(cell => cell.Length > 0)) { next = from; break; }
            while (!IsName(lines, next) && cells.Count > columns.Count && cells[^1].Length == 0) cells.RemoveAt(cells.Count - 1);
            found.Rows.Add(VoteCells.Row(name, columns, cells, found));
        }
        if (found.Rows.Count == 0) return null;
        at = next;
        return found;
    }

    private static List<string> Cells(List<PageLine> lines, ref int next)
    {
        var cells = new List<string>();
        for (next++; next < lines.Count && (lines[next].IsBlank || Counts.Of(lines[next].Text) is not null); next++)
            if (!lines[next].IsGap) cells.Add(lines[next].Text);
        return cells;
    }

    private static bool IsLabel(PageLine line) => !line.IsRow && line.Text.Length is > 0 and < 40 && line.Words is [{ Colon: false, IsLabel: true }];

    private static bool IsName(List<PageLine> lines, int at) =>
        at < lines.Count && !lines[at].IsRow && lines[at].Text is { Length: > 1 and < 60 } text && text.Any(char.IsLetter) && text[^1] is not (':' or '.')
        && !lines[at].IsResult && lines[at].Heading is null && !Array.Exists(lines[at].Words, token => token.IsColumn);
}
