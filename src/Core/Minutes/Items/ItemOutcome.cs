using Wiedervorlage.Core.Minutes.Words;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Core.Minutes.Items;

/// <summary>What came of the item, from its head, its votes and its texts. Where they do not agree it is null.</summary>
internal sealed record ItemOutcome(ReadingResult? Result, string? ResultText, ImmutableArray<ReadBallot> Ballots, string? ResolutionText)
{
    /// <param name="headed">What the head says.</param>
    /// <param name="state">The page's end.</param>
    public static ItemOutcome Of(string? headed, ItemState state)
    {
        var ballots = state.Votes.Select(vote => vote.Done()).ToImmutableArray();
        var voted = Voted(state, ballots);
        var said = headed ?? state.ResultText;
        var result = said is not null ? StatusWords.Of(said) : voted?.Result ?? Itself(state);
        var adopted = result is ReadingResult.Adopted or ReadingResult.AdoptedAmended or ReadingResult.Noted;
        var text = adopted ? state.Printed?.Text : null;
        if (text is not null && Refusals.Of(text) is { } refusal) (result, text) = (refusal, null);
        return new(result, said ?? voted?.ResultText, ballots, text);
    }

    /// <summary>The vote that decided. Papers or motions of which one was taken and another lost have no result in common.</summary>
    private static ReadBallot? Voted(ItemState state, ImmutableArray<ReadBallot> ballots)
    {
        if (state.Votes.Count(vote => vote is { IsNumbered: true, Matter: BallotMatter.Motion }) > 1) return null;
        var results = ballots.Where(ballot => ballot is { Matter: BallotMatter.Motion, Result: not null }).Select(ballot => ballot.Result).Distinct().ToList();
        var last = ballots.LastOrDefault(SaysOutcome);
        var apart = results.Contains(ReadingResult.Rejected) && results.Contains(ReadingResult.Adopted);
        return apart && last?.Subject?.StartsWith("Der Antrag ", StringComparison.Ordinal) == true ? null : last;
    }

    /// <summary>"Beschluss: Der Antrag wird abgelehnt.": the text says itself what came of the motion, where no vote on it was lost.</summary>
    private static ReadingResult? Itself(ItemState state)
    {
        if (state.Printed is not var (_, text) || state.Votes.Count > 1) return null;
        if (state.Votes is [{ Totals: { Yes: { } yes, No: { } no } }] && yes <= no) return null;
        return state.Votes is [{ Matter: not BallotMatter.Motion }] ? null : Refusals.Of(text);
    }

    /// <summary>A procedural ballot says at most how the item was put off, never that it was adopted; one on an amendment or a part says nothing of the whole.</summary>
    private static bool SaysOutcome(ReadBallot ballot) => ballot.Matter switch
    {
        BallotMatter.Motion => ballot.Result is not null,
        BallotMatter.Procedural => ballot.Result is ReadingResult.Postponed or ReadingResult.Referred or ReadingResult.Deferred,
        _ => false,
    };
}
