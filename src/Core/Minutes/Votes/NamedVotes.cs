using Wiedervorlage.Core.Minutes.Page;
using Wiedervorlage.Core.Minutes.Words;

namespace Wiedervorlage.Core.Minutes.Votes;

/// <summary>A vote by name: a person and what she voted, line by line. The names are not kept, they are counted. <c>13-named-vote</c>.</summary>
internal static class NamedVotes
{
    public static VotesFound? Read(List<PageLine> lines, ref int at)
    {
        if (Said(lines[at]) is null || lines[at].Heading is not null) return null;
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
        var begins = at == 0 || lines[at - 1].IsBlank || lines[at - 1].Heading is not null || lines[at - 1].Text.EndsWith(':');
        at = end;
        var found = new VotesFound();
        // A line that is neither a name nor anything else a page has there may be a damaged name: then nothing is certain.
        var ends = next != end || next >= lines.Count || lines[next].Heading is not null || lines[next].Outcome is not null || LabelledNumbers.Begins(lines[next]);
        var whole = begins && ends;
        if (!whole) found.Warnings.Add("Die namentliche Abstimmung ist nicht sicher zu zählen.");
        foreach (var kind in new[] { VoteWord.Yes, VoteWord.No, VoteWord.Abstain }) found.Set(kind, whole ? count.GetValueOrDefault(kind) : null);
        if (count.TryGetValue(VoteWord.Biased, out var biased)) found.Set(VoteWord.Biased, whole ? biased : null);
        return found;
    }

    private static VoteWord? Said(PageLine line)
    {
        if (line.IsRow) return line.Cells is [var name, var vote] && Column(vote) is { } cell && IsName(name) ? cell : null;
        var colon = line.Text.LastIndexOf(':');
        if (colon <= 2 || line.Text.Length >= 100 || !char.IsUpper(line.Text[0]) || line.Text.AsSpan(colon).Count(' ') > 3) return null;
        return Column(line.Text[(colon + 1)..]) is { } kind && IsName(line.Text[..colon]) ? kind : null;
    }

    private static bool IsName(string text) =>
        text.Length is > 2 and < 60 && char.IsUpper(text[0]) && !text.EndsWith(':') && !text.Contains("bstimmung", StringComparison.Ordinal)
        && Array.TrueForAll(VoteWords.Of(text), token => token.Kind == VoteWord.Other);

    private static VoteWord? Column(string vote) =>
        vote.Length < 40 && VoteWords.Of(vote) is [{ IsColumn: true } only] ? only.Kind : null;
}
