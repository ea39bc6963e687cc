using Wiedervorlage.Core.Minutes.Votes;
using Wiedervorlage.Core.Minutes.Words;
using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Core.Minutes.Items;

/// <summary>Votes are opened, get their parts, and are closed.</summary>
internal static class ItemVotes
{
    /// <summary>Adds to the open vote, or to a new one where it has that already.</summary>
    public static ItemState Take(this ItemState state, VotesFound found)
    {
        if (state.Open is null || !state.Open.Takes(found)) state = state.Begin();
        return state with { Open = state.Open!.With(found) };
    }

    /// <summary>A new vote, on what stands above.</summary>
    public static ItemState Begin(this ItemState state)
    {
        state = state.Close();
        var top = state.IsEmpty && state.Under is null && state.Votes.IsEmpty;
        return state.Begin(new(state.Subject(), state.Under == Heading.Resolution, state.Stated) { IsAtTop = top });
    }

    public static ItemState Begin(this ItemState state, BallotDraft vote) => state with
    {
        Open = state.Remains is null ? vote : vote.Warned(state.Remains),
        Stated = null,
        Remains = null,
    };

    /// <summary>Whatever vote is open is done with.</summary>
    public static ItemState Close(this ItemState state)
    {
        if (state.Open is null) return state;
        if (state.Open is not { HasBegun: true } vote) return state with { Open = null };
        if (state.Under == Heading.Resolution && !state.IsEmpty) vote = Understood(state, vote);
        var votes = state.Votes;
        // SessionNet prints the numbers at the top and again at the vote.
        if (votes is [{ IsAtTop: true, Subject: null, Totals: { } printed } first] && printed == vote.Totals && !vote.IsAtTop)
            (votes, vote) = ([], vote with { ResultText = vote.ResultText ?? first.ResultText });
        if (votes.Count > 0 && votes[^1].MayBeOneWith(vote)) (votes, vote) = (votes.SetItem(votes.Count - 1, Torn(votes[^1])), Torn(vote));
        return (state with { Open = null, Votes = votes.Add(vote), Above = null }).Voted(vote);
    }

    /// <summary>What the vote was on is only printed, or refuses the motion.</summary>
    private static BallotDraft Understood(ItemState state, BallotDraft vote)
    {
        if (vote.Matter == BallotMatter.Procedural)
            return vote.Warned("Der Text über dieser Abstimmung ist nur abgedruckt, nicht beschlossen: abgestimmt wurde zum Verfahren.");
        return vote with { Refuses = Refusals.Of(state.TextAbove(" ")) is not null };
    }

    private static BallotDraft Torn(BallotDraft vote) =>
        vote.Warned("Diese Abstimmung und die daneben könnten eine sein, von der ein Teil nicht lesbar ist.");
}
