namespace Wiedervorlage.Core.Bodies;

/// <summary>
/// A Gremium as it stands on one date (see <see cref="Dated{T}"/>); OParl <c>Organization</c>. Mail addresses are those of offices, never of a person.
/// </summary>
/// <param name="Id">The key; never changes.</param>
/// <param name="Name">"Ausschuss für Soziales, Integration und Demographie".</param>
/// <param name="ShortName">"SID".</param>
/// <param name="Rules">Deadlines and lead times.</param>
/// <param name="Seats">Voting seats by faction, in the order of the vote table.</param>
/// <param name="Office">Address of the committee office.</param>
/// <param name="Chair">Address of the chair's function.</param>
/// <param name="TermUntil">The last day, inclusive, of its legislative term (Wahlperiode); null when it is not known.</param>
public sealed record Body(BodyId Id, string Name, string ShortName, BodyRules Rules, ImmutableArray<SeatShare> Seats, string Office, string Chair, LocalDate? TermUntil = null)
{
    /// <summary>All voting seats: what quorum counts from (GO NRW § 49).</summary>
    public int VotingSeats => Seats.Sum(share => share.Seats);
}

/// <summary>How many voting seats a faction has in a body.</summary>
public sealed record SeatShare(FactionId Faction, int Seats);

/// <summary>A faction: who files motions. A mail counts as the faction's when its sender's domain is one of <paramref name="MailDomains"/> and is authenticated.</summary>
public sealed record Faction(FactionId Id, string Name, string Mail, ImmutableArray<string> MailDomains);

/// <summary>A unit of the administration, who owes reports. <paramref name="Head"/> gets escalations, <paramref name="Deputy"/> what bounced.</summary>
public sealed record Unit(UnitId Id, string Name, string Mail, string Head, string Deputy);
