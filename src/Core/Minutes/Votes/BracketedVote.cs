using Wiedervorlage.Core.Minutes.Words;

namespace Wiedervorlage.Core.Minutes.Votes;

/// <summary>"Einstimmiger Beschluss (15 Ja-Stimmen)", "angenommen (9/3/1)": a result, and behind it in brackets how it came about.
/// Any system: <c>50-vote-in-brackets</c>, <c>32-ratio-in-brackets</c>.</summary>
internal static class BracketedVote
{
    public static VotesFound? Read(string line)
    {
        var open = line.IndexOf('(', StringComparison.Ordinal);
        if (open < 4 || line.Length > 200 || !line.TrimEnd('.').EndsWith(')')) return null;
        var (result, inside) = (line[..open].TrimEnd(), line.TrimEnd('.')[(open + 1)..^1]);
        if (inside.Contains('(') || !(ResultWords.IsOne(result) || ResultWords.IsMajority(result))) return null;
        var at = 0;
        return LabelledNumbers.Read([new([inside])], ref at) ?? Ratio.Read(inside, true);
    }
}
