namespace Wiedervorlage.Core.Voting;

/// <summary>The only thing refused in a ballot: negative numbers. All else is kept with a warning.</summary>
public static class BallotRefusals
{
    /// <summary>Why the ballot cannot be meant, or null.</summary>
    public static Refusal.Invalid? For(Ballot ballot)
    {
        var numbers = ballot.Votes.SelectMany(vote => new[] { vote.Yes, vote.No, vote.Abstain, vote.Biased });
        if (ballot.Stated is { } stated) numbers = numbers.Concat([stated.Yes, stated.No, stated.Abstain, stated.Biased]);
        return numbers.Any(number => number < 0) ? new("ballots", $"Die Abstimmung „{ballot.Subject}“ enthält eine negative Stimmenzahl.") : null;
    }
}
