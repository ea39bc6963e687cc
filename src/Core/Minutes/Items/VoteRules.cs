using Wiedervorlage.Core.Minutes.Page;
using Wiedervorlage.Core.Minutes.Votes;
using Wiedervorlage.Core.Minutes.Words;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Minutes.Items;

/// <summary>Numbers and directions of a vote, as tables or in words; the recognisers of <see cref="VoteParts"/> read them.</summary>
internal static class VoteRules
{
    /// <summary>Tables of any kind: the seed, <c>hagen-faction-table</c>, <c>09-transposed</c>, <c>13-named-vote</c>.</summary>
    public static (ItemState, int)? Table(ItemState state, List<PageLine> lines, int at)
    {
        var next = at;
        if (VoteParts.Table(lines, ref next) is not { } table) return null;
        state = state.Take(table);
        return (Left(state with { Open = state.Open! with { IsTable = true } }, table, at), next);
    }

    /// <summary>Labels with numbers, ratios, factions in sentences: <c>01-sessionnet-labels</c>, <c>02-bavarian-colon</c>, <c>07-prose-with-factions</c>.</summary>
    public static (ItemState, int)? Words(ItemState state, List<PageLine> lines, int at)
    {
        var (next, line) = (at, lines[at]);
        if (VoteParts.Words(lines, ref next, state.Above == Heading.Vote, state.Open is not null) is not { } found) return null;
        if (!found.HasTotals && found.Rows.Count == 0) return (state, next);
        var whole = SentenceVotes.IsWhole(line);
        // "Damit ist der Antrag mit 12 Ja-Stimmen angenommen." below the numbers tells the same vote.
        if (whole && state.Open is { ResultText: null, Totals: { } totals } open && IsConsequence(line.Text) && Repeats(totals, found.Totals))
            return (state with { Open = open with { ResultText = line.Text } }, next);
        if (whole && state.Open is { ResultText: not null }) state = state.Close();
        state = state.Take(found);
        if (line.Outcome is not null || line.Unanimous is not null)
            state = state with { Open = state.Open! with { ResultText = state.Open.ResultText ?? line.Text } };
        state = SentenceVotes.Stated(state, line, whole && next == at + 1);
        var said = state.Open!.ResultText;
        state = Left(state, found, at, said);
        // "Der Ausschuss beschließt mit 9 Stimmen …:" stands above its text.
        var above = line.Text.EndsWith(':') && said == line.Text && state.Open!.Result is ReadingResult.Adopted or ReadingResult.AdoptedAmended;
        return (above ? HeadingRules.Under(state, Heading.Resolution) : state, next);
    }

    private static bool IsConsequence(string text) => text.StartsWith("Damit ", StringComparison.Ordinal) || text.StartsWith("Somit ", StringComparison.Ordinal);

    private static bool Repeats(ReadTotals all, ReadTotals some) =>
        (some.Yes ?? all.Yes) == all.Yes && (some.No ?? all.No) == all.No && (some.Abstain ?? all.Abstain) == all.Abstain;

    private static ItemState Left(ItemState state, VotesFound found, int at, string? used = null) =>
        found.Strange.Count == 0 ? state : state.Leave(found.Strange.Where(text => text != used).Select(text => (at, text)));
}
