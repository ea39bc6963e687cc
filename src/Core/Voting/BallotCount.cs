using Wiedervorlage.Core.Bodies;

namespace Wiedervorlage.Core.Voting;

/// <summary>
/// The one place that counts a ballot. Majority is yes > no, a tie rejects, abstentions count for the quorum but not for the majority
/// (the usual rule; the wording of GO NRW § 50 was not confirmed). Quorum: more than half of the voting seats present (GO NRW § 49), presumed until stated otherwise.
/// </summary>
/// <param name="Totals">As stated where stated, else the sums of the rows.</param>
/// <param name="Carried">More yes than no.</param>
/// <param name="Tie">As many yes as no, both above zero.</param>
/// <param name="Unanimous">Carried without a no; abstentions allowed.</param>
/// <param name="QuorumMet">False only when the votes show half of the seats or fewer; it is then a warning, never a refusal.</param>
/// <param name="Warnings">German, one sentence each; empty when everything adds up.</param>
public sealed record BallotCount(Totals Totals, bool Carried, bool Tie, bool Unanimous, bool QuorumMet, ImmutableArray<string> Warnings)
{
    /// <summary>Counts <paramref name="ballot"/> for a body with these <paramref name="seats"/> (empty: seats are not checked).</summary>
    public static BallotCount Of(Ballot ballot, ImmutableArray<SeatShare> seats)
    {
        var rows = Sum(ballot.Votes);
        var totals = ballot.Stated ?? rows;
        var legal = seats.Sum(share => share.Seats);
        var present = totals.Yes + totals.No + totals.Abstain;
        return new(
            totals,
            Carried: totals.Yes > totals.No,
            Tie: totals.Yes == totals.No && totals.Yes > 0,
            Unanimous: totals.Yes > 0 && totals.No == 0,
            QuorumMet: legal == 0 || present == 0 || 2 * present > legal,
            BallotWarnings.For(ballot, rows, totals, seats));
    }

    private static Totals Sum(ImmutableArray<FactionVote> votes) =>
        new(votes.Sum(vote => vote.Yes), votes.Sum(vote => vote.No), votes.Sum(vote => vote.Abstain), votes.Sum(vote => vote.Biased));
}
