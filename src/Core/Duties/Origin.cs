using Wiedervorlage.Core.Bodies;

namespace Wiedervorlage.Core.Duties;

/// <summary>Where a duty or an implementation comes from.</summary>
/// <param name="Source">German, for people: "Beschluss vom 10.02.2026, Drucksache 0067/2026". Shown in mails only of public items.</param>
/// <param name="On">The day of the decision, first reading or undertaking.</param>
/// <param name="Reference">Number of the paper, "0067/2026"; all that a mail says of a non-public item. Null if it has none.</param>
/// <param name="Motion">Id of the motion; null for what did not come from one.</param>
/// <param name="FiledBy">The filing factions: they are told of escalations.</param>
public sealed record Origin(string Source, LocalDate On, string? Reference, string? Motion, ImmutableArray<FactionId> FiledBy);
