using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Core.Motions;

/// <summary>One treatment of a motion in a meeting; OParl <c>Consultation</c> with its <c>AgendaItem</c>.</summary>
/// <param name="Meeting">Where.</param>
/// <param name="Body">Whose meeting.</param>
/// <param name="On">The day of the meeting when it was recorded.</param>
/// <param name="Item">TOP.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Target">When it comes back; null when it does not.</param>
/// <param name="ReferredTo">The other body, when referred.</param>
/// <param name="Ballots">In the order voted.</param>
/// <param name="Warnings">What did not add up, German.</param>
/// <param name="ResolutionText">As resolved; null when nothing was resolved. A text merely printed above a procedural ballot is not one.</param>
/// <param name="Note">Free text of the office.</param>
/// <param name="LeadUnit">Who carries out an adopted resolution; null until the office names one.</param>
/// <param name="Duties">What the administration is to report.</param>
public sealed record Reading(
    MeetingId Meeting, BodyId Body, LocalDate On, string Item, ReadingResult Result, ReturnTarget? Target, BodyId? ReferredTo, ImmutableArray<Ballot> Ballots,
    ImmutableArray<string> Warnings, string? ResolutionText, string? Note, UnitId? LeadUnit, ImmutableArray<ReportWish> Duties);

/// <summary>Results of a reading; the API's strings in camelCase.</summary>
public enum ReadingResult
{
    /// <summary>ungeändert beschlossen</summary>
    Adopted,

    /// <summary>geändert beschlossen</summary>
    AdoptedAmended,

    /// <summary>abgelehnt</summary>
    Rejected,

    /// <summary>vertagt, 1. Lesung</summary>
    Postponed,

    /// <summary>verwiesen</summary>
    Referred,

    /// <summary>zurückgestellt</summary>
    Deferred,

    /// <summary>zurückgezogen in the meeting</summary>
    Withdrawn,

    /// <summary>erledigt</summary>
    Settled,

    /// <summary>zur Kenntnis genommen</summary>
    Noted,
}
