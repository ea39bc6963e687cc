namespace Wiedervorlage.Core.Minutes;

/// <summary>
/// The table of votes by faction: a row a line with tabs, or a cell a line. A number whose column is not certain is given up, with a warning:
/// better nothing than a wrong number.
/// </summary>
internal static class TableReader
{
    /// <summary>Reads a table that begins at <paramref name="at"/> and moves past it; null when none begins there.</summary>
    public static (List<ReadVote> Rows, List<string> Warnings)? Read(List<string> lines, ref int at)
    {
        if (lines[at].Contains('\t')) return Header(lines[at].Split('\t')) is { } columns ? ByRow(lines, columns, ref at) : null;
        return ByCell(lines, ref at);
    }

    private static VoteWord[]? Header(string[] cells)
    {
        var kinds = cells.Select(cell => VoteWords.Of(cell) is [{ Colon: false } one] ? one.Kind : VoteWord.Other).ToArray();
        var first = Array.FindIndex(cells, cell => Label(cell));
        return first >= 0 && kinds.Count(IsColumn) >= 2 && cells.All(cell => cell.Length == 0 || Label(cell) || !cell.Any(char.IsDigit)) ? kinds : null;
    }

    private static bool Label(string cell) => VoteWords.Of(cell) is [{ Colon: false } one] && IsColumn(one.Kind);

    private static bool IsColumn(VoteWord kind) => kind is VoteWord.Yes or VoteWord.No or VoteWord.Abstain or VoteWord.Biased;

    private static (List<ReadVote>, List<string>) ByRow(List<string> lines, VoteWord[] columns, ref int at)
    {
        var (rows, warnings) = (new List<ReadVote>(), new List<string>());
        // A header whose first, empty cell got lost is one cell shorter than its rows.
        if (IsColumn(columns[0])) columns = [VoteWord.Other, .. columns];
        for (at++; at < lines.Count; at++)
        {
            if (lines[at].Trim(' ', '\u00A0').Length == 0) continue;
            if (!lines[at].Contains('\t')) break;
            var cells = lines[at].Split('\t');
            if (cells[0].Length == 0 || VoteWords.Of(cells[0]).Any(token => IsColumn(token.Kind))) break;
            rows.Add(Row(cells[0], [.. columns[1..]], cells[1..], warnings));
        }
        return (rows, warnings);
    }

    private static (List<ReadVote>, List<string>)? ByCell(List<string> lines, ref int at)
    {
        var columns = new List<VoteWord>();
        var next = at;
        for (; next < lines.Count && next < at + 40; next++)
        {
            if (lines[next].Trim('\u00A0').Length == 0) continue;
            if (!Label(lines[next])) break;
            columns.Add(VoteWords.Of(lines[next])[0].Kind);
        }
        if (columns.Count < 2 || columns[0] != VoteWord.Yes || next >= lines.Count || VoteWords.Number(lines[next]) is not null) return null;
        var (rows, warnings) = (new List<ReadVote>(), new List<string>());
        while (Name(lines, next))
        {
            var (name, cells) = (lines[next], new List<string>());
            for (next++; next < lines.Count && (lines[next].Trim('\u00A0').Length == 0 || VoteWords.Number(lines[next]) is not null); next++)
                if (lines[next].Length > 0) cells.Add(lines[next].Trim('\u00A0'));
            if (!cells.Any(cell => cell.Length > 0)) break;
            while (!Name(lines, next) && cells.Count > columns.Count && cells[^1].Length == 0) cells.RemoveAt(cells.Count - 1);
            rows.Add(Row(name, columns, [.. cells], warnings));
        }
        if (rows.Count == 0) return null;
        at = next;
        return (rows, warnings);
    }

    private static bool Name(List<string> lines, int at) =>
        at < lines.Count && lines[at].Length is > 1 and < 60 && lines[at].Any(char.IsLetter) && lines[at][^1] is not (':' or '.') && !ResultWords.IsOne(lines[at])
        && !VoteWords.Of(lines[at]).Any(token => IsColumn(token.Kind));

    private static ReadVote Row(string name, List<VoteWord> columns, string[] cells, List<string> warnings)
    {
        if (cells.Any(cell => cell.Contains("abwesend", StringComparison.OrdinalIgnoreCase) || cell.Contains("nicht anwesend", StringComparison.OrdinalIgnoreCase))) return new(name, 0, 0, 0, true);
        var given = cells.Where(cell => cell.Length > 0).ToList();
        var dashed = given.Count > 0 && given.All(cell => cell is "-" or "–" or "—");
        if (dashed) return new(name, 0, 0, 0, true);
        if (cells.Length != columns.Count || given.Count == 0 || given.Exists(cell => VoteWords.Number(cell) is null))
        {
            warnings.Add($"{name}: Die Zellen der Zeile lassen sich den Spalten nicht sicher zuordnen.");
            return new(name, null, null, null, null);
        }
        int? Of(VoteWord kind) => columns.IndexOf(kind) is var index and >= 0 ? VoteWords.Number(cells[index]) ?? 0 : null;
        return new(name, Of(VoteWord.Yes), Of(VoteWord.No), Of(VoteWord.Abstain), false);
    }
}
