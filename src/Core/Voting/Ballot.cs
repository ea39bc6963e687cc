using Wiedervorlage.Core.Bodies;

namespace Wiedervorlage.Core.Voting;

/// <summary>
/// One vote as the minutes record it. What was counted is <see cref="BallotCount"/>; this keeps what was put down, also where it does not add up
/// (published minutes contain such rows).
/// </summary>
/// <param name="Subject">What was voted on, e.g. "Antrag der SPD-Fraktion als 1. Lesung".</param>
/// <param name="Matter">On the motion itself or on how to deal with it.</param>
/// <param name="Votes">One row per faction, in the order of the table; empty when only totals are known.</param>
/// <param name="Stated">The totals as the page states them; null when it states none.</param>
public sealed record Ballot(string Subject, BallotMatter Matter, ImmutableArray<FactionVote> Votes, Totals? Stated);

/// <summary>What a ballot decides.</summary>
public enum BallotMatter
{
    /// <summary>The motion itself.</summary>
    Motion,

    /// <summary>An amendment to it.</summary>
    Amendment,

    /// <summary>A part of it, voted separately.</summary>
    Part,

    /// <summary>A Geschäftsordnungsantrag: first reading, postpone, refer. Never adopts the motion, however unanimous.</summary>
    Procedural,
}

/// <summary>
/// A row of the vote table. <paramref name="Faction"/> is null for a voter outside factions (a mayor), who is named by <paramref name="Label"/>.
/// A row "-" throughout is <paramref name="Absent"/>; a split faction simply has more than one number.
/// </summary>
public sealed record FactionVote(FactionId? Faction, string Label, int Yes, int No, int Abstain, bool Absent = false, int Biased = 0)
{
    /// <summary>Votes cast, abstentions included, those excluded for bias not.</summary>
    public int Present() => Yes + No + Abstain;
}

/// <summary>Sums over a ballot.</summary>
public sealed record Totals(int Yes, int No, int Abstain, int Biased = 0);
