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
        var voted = Voted(ballots);
        var said = headed ?? state.ResultText;
        var result = said is not null ? Outcomes.Of(said) : voted?.Result;
        var adopted = result is ReadingResult.Adopted or ReadingResult.AdoptedAmended or ReadingResult.Noted;
        var text = adopted ? state.Printed?.Text : null;
        if (text is not null && Refusals.Of(text) is { } refusal) (result, text) = (refusal, null);
        return new(result, said ?? voted?.ResultText, ballots, text);
    }

    /// <summary>The vote that decided. Papers or motions of which one was taken and another lost have no result in common.</summary>
    private static ReadBallot? Voted(ImmutableArray<ReadBallot> ballots) => ballots.LastOrDefault(SaysOutcome);

    /// <summary>A procedural ballot says at most how the item was put off, never that it was adopted; one on an amendment or a part says nothing of the whole.</summary>
    private static bool SaysOutcome(ReadBallot ballot) => ballot.Matter switch
    {
        BallotMatter.Motion => ballot.Result is not null,
        BallotMatter.Procedural => ballot.Result is ReadingResult.Postponed or ReadingResult.Referred or ReadingResult.Deferred,
        _ => false,
    };
}
