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
/// <param name="Note">Course of the discussion as the office entered it; its lines are paragraphs of the excerpt.</param>
/// <param name="LeadUnit">Who carries out an adopted resolution; null until the office names one.</param>
/// <param name="Duties">What the administration is to report.</param>
public sealed record Reading(
    MeetingId Meeting, BodyId Body, LocalDate On, string Item, ReadingResult Result, ReturnTarget? Target, BodyId? ReferredTo, ImmutableArray<Ballot> Ballots,
    ImmutableArray<string> Warnings, string? ResolutionText, string? Note, UnitId? LeadUnit, ImmutableArray<ReportWish> Duties)
{
    /// <summary>What the body did with it in its turn. Readings older than consultation sequences were decisions.</summary>
    public ConsultationRole Role { get; init; } = ConsultationRole.Decision;

    /// <summary>The step of the sequence whose turn it was.</summary>
    public int Step { get; init; }

    /// <summary>The next body of the sequence, when this one is through with it.</summary>
    public BodyId? GoesOnTo { get; init; }

    /// <summary>The decision by which it is settled, e.g. "Beschluss zu 0067/2026"; null unless settled.</summary>
    public string? SettledBy { get; init; }

    /// <summary>Names of what is attached to the minutes of the item ("2026-02-09_Antrag_SID"); each one line.</summary>
    public ImmutableArray<string> Annexes { get; init; } = [];

    /// <summary>The lack of a quorum was stated.</summary>
    public bool NoQuorum { get; init; }

    /// <summary>The joined motion with which it moved; then nothing of its own was recorded.</summary>
    public MotionId? MovedWith { get; init; }

    /// <summary>A person has confirmed what was asked back.</summary>
    public bool Confirmed { get; init; }

    /// <summary>How often it was corrected.</summary>
    public int Revision { get; init; }

    /// <summary>The highest number a duty of this reading ever had: a number is never given twice.</summary>
    public int Numbered { get; init; }

    /// <summary>True when <paramref name="other"/> leads the motion elsewhere than this one.</summary>
    public bool LeadsElsewhereThan(Reading other) =>
        (Result, Target, ReferredTo, GoesOnTo, SettledBy) != (other.Result, other.Target, other.ReferredTo, other.GoesOnTo, other.SettledBy);
}

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
