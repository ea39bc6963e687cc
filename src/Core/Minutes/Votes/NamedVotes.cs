using Wiedervorlage.Core.Minutes.Lines;
using Wiedervorlage.Core.Minutes.Words;

namespace Wiedervorlage.Core.Minutes.Votes;

/// <summary>A vote by name: a person and what she voted, line by line. The names are not kept, they are counted.</summary>
internal static class NamedVotes
{
    public static VotesFound? Read(List<PageLine> lines, ref int at)
    {
        var count = new Dictionary<VoteWord, int>();
        var (next, end) = (at, at);
        for (; next < lines.Count; next++)
        {
            if (lines[next].IsBlank) continue;
            if (Said(lines[next]) is not { } kind) break;
            count[kind] = count.GetValueOrDefault(kind) + 1;
            end = next + 1;
        }
        if (count.Values.Sum() < 2) return null;
        at = end;
        var found = new VotesFound();
        foreach (var kind in new[] { VoteWord.Yes, VoteWord.No, VoteWord.Abstain }) found.Set(kind, count.GetValueOrDefault(kind));
        if (count.TryGetValue(VoteWord.Biased, out var biased)) found.Set(VoteWord.Biased, biased);
        return found;
    }

    private static VoteWord? Said(PageLine line)
    {
        if (line.IsRow) return line.Cells is [var name, var vote] && IsName(name) ? Column(vote) : null;
        var colon = line.Text.LastIndexOf(':');
        return colon > 2 && line.Text.Length < 100 && IsName(line.Text[..colon]) ? Column(line.Text[(colon + 1)..]) : null;
    }

    private static bool IsName(string text) => text.Length is > 2 and < 60 && char.IsUpper(text[0]) && !text.EndsWith(':') && VoteWords.Of(text).TrueForAll(token => token.Kind == VoteWord.Other) && !text.Contains("bstimmung", StringComparison.Ordinal);

    private static VoteWord? Column(string vote) => VoteWords.Of(vote) is [{ IsColumn: true } only] ? only.Kind : null;
}
