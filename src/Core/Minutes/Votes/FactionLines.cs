using Wiedervorlage.Core.Minutes.Lines;
using Wiedervorlage.Core.Minutes.Words;

namespace Wiedervorlage.Core.Minutes.Votes;

/// <summary>"SPD: 9 Ja, 1 Enthaltung": a line for each faction. What a line does not count is unknown: its end may have got lost.</summary>
internal static class FactionLines
{
    private static readonly string[] _noVoters = ["bstimm", "rgebnis", "timmen", "usschuss", "gesamt", "Rat", "eschluss"];

    public static VotesFound? Read(List<PageLine> lines, ref int at)
    {
        var found = new VotesFound();
        for (var next = at; next < lines.Count; next++)
        {
            if (lines[next].IsBlank) continue;
            if (Voted(lines[next].Text) is not var (name, counts)) break;
            foreach (var (kind, votes) in counts) FactionLists.Add(found, kind, name, votes);
            at = next + 1;
        }
        return found.Rows.Count == 0 ? null : found;
    }

    public static bool IsOne(string line) => Voted(line) is not null;

    private static (string Name, List<(VoteWord Kind, int Votes)> Counts)? Voted(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon is < 2 or > 40 || line.Length > 120 || !char.IsUpper(line[0]) || line[..colon] is var name && Array.Exists(_noVoters, word => name.Contains(word, StringComparison.Ordinal))) return null;
        if (VoteWords.Of(line[..colon]).Exists(token => token.Kind != VoteWord.Other)) return null;
        var counts = new List<(VoteWord, int)>();
        foreach (var part in line[(colon + 1)..].TrimEnd('.').Split([",", ";", " und "], StringSplitOptions.None))
        {
            if (VoteWords.Of(part) is not [var one, var other] || (one.IsColumn ? one : other) is not { Kind: VoteWord.Yes or VoteWord.No or VoteWord.Abstain } label) return null;
            if ((one.IsColumn ? other : one) is not { Kind: VoteWord.Number } number) return null;
            counts.Add((label.Kind, number.Number));
        }
        return (FactionNames.Plain(name), counts);
    }
}
