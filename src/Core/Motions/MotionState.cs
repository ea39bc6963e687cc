using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Motions;

/// <summary>Where a motion stands. Closed; each state carries only what is known in it.</summary>
public abstract record MotionState
{
    private MotionState() { }

    /// <summary>Filed, or back from elsewhere, and without a place. <paramref name="Late"/>: the motion deadline of <paramref name="Meeting"/> had passed.</summary>
    public sealed record AwaitingPlace(MeetingId? Meeting, bool Late) : MotionState;

    /// <summary>Given back for a formal defect that the faction can mend, since <paramref name="On"/>; mended, it is where it was.</summary>
    public sealed record GivenBack(string Defect, LocalDate On, MeetingId? Meeting, bool Late) : MotionState;

    /// <summary>On the agenda of a meeting to come, or tabled there.</summary>
    public sealed record Placed(Placement Placement) : MotionState;

    /// <summary>The day of the meeting has come; its result is awaited.</summary>
    public sealed record InReading(Placement Placement) : MotionState;

    /// <summary>vertagt, also after a first reading.</summary>
    public sealed record Postponed(ReturnTarget Target) : MotionState;

    /// <summary>zurückgestellt</summary>
    public sealed record Deferred(ReturnTarget Target) : MotionState;

    /// <summary>verwiesen: another body takes it up.</summary>
    public sealed record Referred(BodyId To) : MotionState;

    /// <summary>A body of the consultation sequence has spoken; the next one takes it up.</summary>
    public sealed record Forwarded(BodyId To) : MotionState;

    /// <summary>beschlossen or abgelehnt; <paramref name="On"/> is the day of the meeting.</summary>
    public sealed record Decided(ReadingResult Result, LocalDate On) : MotionState;

    /// <summary>zurückgezogen</summary>
    public sealed record Withdrawn(string Reason) : MotionState;

    /// <summary>erledigt by the other decision that <paramref name="By"/> names (null: not named as yet), or only noted (Kenntnisnahme).</summary>
    public sealed record Settled(ReadingResult Result, string? By = null) : MotionState;

    /// <summary>Ended with the legislative term that ended on <paramref name="TermEnded"/> (Diskontinuität), because a person said so.</summary>
    public sealed record Lapsed(LocalDate TermEnded, string Reason) : MotionState;

    /// <summary>True when no further reading follows.</summary>
    public bool HasEnded() => this is Decided or Withdrawn or Settled or Lapsed;
}
