namespace Wiedervorlage.Core.Voting;

/// <summary>Two ballots that say the same.</summary>
internal static class BallotComparison
{
    public static bool Says(this Ballot one, Ballot other) =>
        one.Subject == other.Subject && one.Matter == other.Matter && one.Stated == other.Stated && one.Votes.SequenceEqual(other.Votes);
}
