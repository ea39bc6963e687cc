using Wiedervorlage.Core.Minutes.Page;
using Wiedervorlage.Core.Minutes.Words;

namespace Wiedervorlage.Core.Minutes.Votes;

/// <summary>The table of votes by faction, a row a line, columns in any order; the totals may stand in its head or in its last row.
/// ALLRIS and most others: the seed, <c>04-totals-in-header</c>, <c>26-pipes</c>.</summary>
internal static class VoteTable
{
    private static readonly HashSet<string> _sums =
        new(StringComparer.OrdinalIgnoreCase) { "summe", "gesamt", "insgesamt", "zusammen", "gesamtergebnis", "gesamtstimmen", "ergebnis", "σ" };

    public static bool IsSum(string name) => _sums.Contains(name.TrimEnd(':', '.'));

    /// <summary>Reads a table that begins at <paramref name="at"/> and moves past it; null when none begins there.</summary>
    public static VotesFound? Read(List<PageLine> lines, ref int at)
    {
        if (!lines[at].IsRow || Columns(lines[at]) is not { } columns) return null;
        var found = new VotesFound();
        var (next, end) = (at + 1, at + 1);
        for (; next < lines.Count; next++)
        {
            if (lines[next].IsBlank) continue;
            if (Row(lines, ref next, columns) is not var (name, cells))
            {
                if (!Damaged(lines, next, columns)) break;
                found.Warnings.Add($"Eine Zeile der Tabelle ist nicht lesbar: „{lines[next].Text}“");
                found.Strange.Add(lines[next].Text);
                continue;
            }
            if (IsSum(name)) Sum(columns, cells, found);
            else found.Rows.Add(VoteCells.Row(name, columns, cells, found));
            end = next + 1;
        }
        if (found.Rows.Count == 0) return null;
        Head(lines[at], found);
        at = end;
        return found;
    }

    /// <summary>What the columns behind the name's are, or null for a line that is no head. One whose first, blank cell got lost begins with a label.</summary>
    private static List<VoteWord>? Columns(PageLine line)
    {
        if (!Array.Exists(line.Words, token => token.IsColumn)) return null;
        var kinds = new List<VoteWord>(line.Cells.Length);
        foreach (var cell in line.Cells) kinds.Add(VoteHead.Kind(cell));
        if (kinds.FindAll(kind => kind is VoteWord.Yes or VoteWord.No or VoteWord.Abstain or VoteWord.Biased).Count < 2) return null;
        if (Array.Exists(line.Cells, cell => Counts.Of(cell) is not null)) return null;
        return kinds[0] == VoteWord.Other ? kinds[1..] : kinds;
    }

    /// <summary>A row, or a name broken before its cells; null where the table ends.</summary>
    private static (string Name, string[] Cells)? Row(List<PageLine> lines, ref int at, List<VoteWord> columns)
    {
        var line = lines[at];
        if (line.IsRow && HasLetter(line.Cells[0]) && IsVotes(line)) return (line.Cells[0], line.Cells[1..]);
        if (line.IsRow || line.Text.Length > 60 || !char.IsLetter(line.Text[0]) || at + 1 >= lines.Count || SaysMore(line)) return null;
        var rest = lines[at + 1];
        if (!rest.IsRow || rest.Cells.Length != columns.Count + 1 || !IsVotes(rest)) return null;
        at++;
        return ($"{line.Text} {rest.Cells[0]}".Trim(), rest.Cells[1..]);
    }

    private static bool HasLetter(string text)
    {
        foreach (var sign in text)
            if (char.IsLetter(sign)) return true;
        return false;
    }

    private static bool SaysMore(PageLine line) => line.Heading is not null || line.Outcome is not null || LabelledNumbers.Begins(line);

    /// <summary>A short line in the middle of the table, without a gap before it.</summary>
    private static bool Damaged(List<PageLine> lines, int at, List<VoteWord> columns) =>
        !lines[at - 1].IsBlank && lines[at].Text.Length < 60 && !SaysMore(lines[at])
        && at + 1 < lines.Count && lines[at + 1].IsRow && lines[at + 1].Cells.Length <= columns.Count + 1 && IsVotes(lines[at + 1]);

    private static bool IsVotes(PageLine line) =>
        line.Cells is [var name, .. var cells] && Array.Exists(cells, cell => cell.Length > 0 && CellWords.IsOne(cell))
        && !Array.Exists(VoteWords.Of(name), token => token.IsColumn);

    private static void Sum(List<VoteWord> columns, string[] cells, VotesFound found)
    {
        for (var at = 0; at < columns.Count && cells.Length == columns.Count; at++)
        {
            if (VoteStances.Of(columns[at]) is not null && cells[at].Length > 0) found.Set(columns[at], Counts.Of(cells[at]));
        }
        if (cells.Length != columns.Count) found.Warnings.Add("Die Summenzeile der Tabelle lässt sich den Spalten nicht sicher zuordnen.");
    }

    /// <summary>"Ja (14)"</summary>
    private static void Head(PageLine line, VotesFound found)
    {
        foreach (var cell in line.Cells)
            if (VoteWords.Of(cell) is [{ IsColumn: true } label, { Kind: VoteWord.Number } number]) found.Set(label.Kind, number.Number);
    }
}

/// <summary>The head of a column.</summary>
internal static class VoteHead
{
    public static VoteWord Kind(string cell) => cell.Length > 60 ? VoteWord.Other : VoteWords.Of(cell) switch
    {
        [{ IsLabel: true } label] => label.Kind,
        [{ IsLabel: true } label, { Kind: VoteWord.Number }] => label.Kind,
        _ => VoteWord.Other,
    };
}
