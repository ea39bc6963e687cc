using Wiedervorlage.Core.Minutes.Words;

namespace Wiedervorlage.Core.Minutes.Page;

/// <summary>"SPD: 9 Ja, 1 Enthaltung": a line about one faction. What it does not count is unknown: its end may have got lost.</summary>
internal static class FactionCounts
{
    private static readonly string[] _noVoters = ["bstimm", "rgebnis", "timmen", "usschuss", "gesamt", "Rat", "eschluss", "ntrag", "orlage", "Punkt", "Ziffer"];

    private static readonly string[] _between = [",", ";", " und "];

    public static bool IsOne(PageLine line) => Of(line) is not null;

    /// <summary>Two lines that together are one.</summary>
    public static bool IsOne(string first, string second) => MayBe(first) && second.Length < 120 && Of($"{first} {second}") is not null;

    /// <summary>As <see cref="Of(string)"/>; a line without labels and numbers is not looked at.</summary>
    public static (string Name, List<(VoteWord Kind, int Votes)> Counts)? Of(PageLine line) =>
        MayBe(line.Text) && line.Words.Length > 0 ? Of(line.Text) : null;

    private static bool MayBe(string line) => line.Length is > 0 and <= 120 && char.IsUpper(line[0]) && line.IndexOf(':') is >= 2 and <= 40;

    /// <summary>The faction and its votes, or null.</summary>
    public static (string Name, List<(VoteWord Kind, int Votes)> Counts)? Of(string line)
    {
        if (line.Length is 0 or > 120 || !char.IsUpper(line[0])) return null;
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon is < 2 or > 40) return null;
        var name = line[..colon];
        if (Array.Exists(_noVoters, word => name.Contains(word, StringComparison.Ordinal))) return null;
        if (Array.Exists(VoteWords.Of(name), token => token.Kind != VoteWord.Other)) return null;
        var counts = new List<(VoteWord, int)>();
        foreach (var part in line[(colon + 1)..].TrimEnd('.').Split(_between, StringSplitOptions.None))
        {
            if (VoteWords.Of(part) is not [var one, var other]) return null;
            var (label, number) = one.IsColumn ? (one, other) : (other, one);
            if (label.Kind is not (VoteWord.Yes or VoteWord.No or VoteWord.Abstain) || number.Kind != VoteWord.Number) return null;
            counts.Add((label.Kind, number.Number));
        }
        return (FactionNames.Plain(name), counts);
    }
}
