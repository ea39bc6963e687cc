using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Motions;

/// <summary>Where a motion stands. Closed; each state carries only what is known in it.</summary>
public abstract record MotionState
{
    private MotionState() { }

    /// <summary>Filed, or back from elsewhere, and without a place. <paramref name="Late"/>: the motion deadline of <paramref name="Meeting"/> had passed.</summary>
    public sealed record AwaitingPlace(MeetingId? Meeting, bool Late) : MotionState;

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

    /// <summary>beschlossen or abgelehnt; <paramref name="On"/> is the day of the meeting.</summary>
    public sealed record Decided(ReadingResult Result, LocalDate On) : MotionState;

    /// <summary>zurückgezogen</summary>
    public sealed record Withdrawn(string Reason) : MotionState;

    /// <summary>erledigt by another decision, or only noted (Kenntnisnahme).</summary>
    public sealed record Settled(ReadingResult Result) : MotionState;

    /// <summary>True when no further reading follows.</summary>
    public bool HasEnded() => this is Decided or Withdrawn or Settled;
}
