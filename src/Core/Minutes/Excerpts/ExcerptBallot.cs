using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Core.Minutes.Excerpts;

/// <summary>A ballot in an excerpt: what was put down, with names in place of keys.</summary>
/// <param name="Subject">What was voted on, one line; the motion's title where nothing was entered.</param>
/// <param name="Matter">On the motion, on a part or an amendment of it, or on how to go on.</param>
/// <param name="Votes">The rows, as entered.</param>
/// <param name="Totals">As stated, else the sums of the rows; null when no vote was entered at all.</param>
public sealed record ExcerptBallot(string Subject, BallotMatter Matter, ImmutableArray<FactionVote> Votes, Totals? Totals)
{
    /// <summary>True when somebody was excluded for bias: the table then has a column for it.</summary>
    public bool HasBiased => Totals?.Biased > 0 || Votes.Any(vote => vote.Biased > 0);

    internal static ExcerptBallot Of(Ballot ballot, string title, IReadOnlyDictionary<FactionId, string> factions) => new(
        string.Join(' ', Paragraphs.Of(ballot.Subject)) is { Length: > 0 } subject ? subject : title,
        ballot.Matter,
        [.. ballot.Votes.Select(vote => vote with { Label = Name(vote, factions) })],
        ballot.Stated is null && ballot.Votes.IsEmpty ? null : BallotCount.Of(ballot, []).Totals);

    /// <summary>A label of its own was entered on purpose; the key alone is no name.</summary>
    private static string Name(FactionVote vote, IReadOnlyDictionary<FactionId, string> factions) =>
        vote.Faction is { } faction && (vote.Label.Length == 0 || vote.Label == faction.Value) ? factions.GetValueOrDefault(faction, faction.Value) : string.Join(' ', Paragraphs.Of(vote.Label));
}
