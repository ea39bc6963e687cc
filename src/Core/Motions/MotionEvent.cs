using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Core.Motions;

/// <summary>Everything that can have happened to a motion. Closed, append-only, stored for ever: a property may be added, never renamed.</summary>
public abstract record MotionEvent
{
    private MotionEvent() { }

    /// <summary>Received. <paramref name="Meeting"/> is the one it is meant for, null when the body has none to come; <paramref name="Late"/>: after its motion deadline.</summary>
    public sealed record Filed(MotionId Id, BodyId Body, MotionContent Content, Instant At, MeetingId? Meeting, bool Late) : MotionEvent
    {
        /// <summary>The day on which it was received on paper; null: the day of <c>At</c>.</summary>
        public LocalDate? ReceivedOn { get; init; }
    }

    /// <summary>The Drucksachennummer was given or changed.</summary>
    public sealed record ReferenceAssigned(string Reference) : MotionEvent;

    /// <summary>It has a place, in <paramref name="Body"/> (another than before when it takes up a referral). <paramref name="UrgencyBallot"/> only for an urgent one.</summary>
    public sealed record PlacedOnAgenda(BodyId Body, Placement Placement, Ballot? UrgencyBallot) : MotionEvent;

    /// <summary>The agenda of <paramref name="Meeting"/> gave it the number <paramref name="Item"/>; <paramref name="First"/>: it had none so far.</summary>
    public sealed record Numbered(MeetingId Meeting, string Item, bool First) : MotionEvent;

    /// <summary>
    /// The body voted on its urgency and there was no majority. The vote stays on record; the motion is not on this meeting's agenda. <paramref name="Next"/> is the
    /// meeting for which it is in time, null while none is scheduled.
    /// </summary>
    public sealed record UrgencyDenied(MeetingId Meeting, Ballot Ballot, MeetingId? Next) : MotionEvent;

    /// <summary>The day of its meeting has come.</summary>
    public sealed record ReadingOpened : MotionEvent;

    /// <summary>The office recorded what the meeting did with it.</summary>
    public sealed record ReadingRecorded(Reading Reading) : MotionEvent;

    /// <summary>A recorded reading was wrong; the corrected one follows it in the list, the wrong one stays in the events.</summary>
    public sealed record ReadingCorrected(int Number, Reading Reading, string Reason) : MotionEvent;

    /// <summary>What was asked back about a reading is right as it stands.</summary>
    public sealed record ReadingConfirmed(int Number, string? Note) : MotionEvent;

    /// <summary>It went the way of the motion it is joined with: postponed, deferred or referred with it. A result of its own may still be recorded in its place.</summary>
    public sealed record MovedWith(MotionId Other, Reading Reading) : MotionEvent;

    /// <summary>The bodies that deal with it, in order. <paramref name="Reason"/> only for a change.</summary>
    public sealed record SequenceSet(ImmutableArray<ConsultationStep> Steps, string? Reason) : MotionEvent;

    /// <summary>Given back for a formal defect.</summary>
    public sealed record GivenBack(string Defect, LocalDate On) : MotionEvent;

    /// <summary>The faction mended it; what it had filed stays in <see cref="Filed"/>.</summary>
    public sealed record Mended(MotionContent Content) : MotionEvent;

    /// <summary>The faction said whether it was read as it was meant.</summary>
    public sealed record UnderstandingJudged(bool Right, string? Remark, LocalDate On) : MotionEvent;

    /// <summary>It is taken up, with a concern.</summary>
    public sealed record ConcernNoted(string Concern) : MotionEvent;

    /// <summary>The occasion it waited for has come.</summary>
    public sealed record OccasionPassed : MotionEvent;

    /// <summary>It goes on under the term that follows the one that ended on <paramref name="TermEnded"/>.</summary>
    public sealed record CarriedOver(LocalDate TermEnded) : MotionEvent;

    /// <summary>It ended with the legislative term.</summary>
    public sealed record Lapsed(LocalDate TermEnded, string Reason) : MotionEvent;

    /// <summary>When a postponed or deferred motion comes back.</summary>
    public sealed record TargetSet(ReturnTarget Target) : MotionEvent;

    /// <summary>It was put on the meeting to which it comes back, without a number as yet.</summary>
    public sealed record Returned(Placement Placement) : MotionEvent;

    /// <summary>It is meant for another meeting than before; <paramref name="Meeting"/> is null when no other is scheduled.</summary>
    public sealed record Aimed(MeetingId? Meeting, MeetingId? InsteadOf, AimReason Why) : MotionEvent;

    /// <summary>Somebody was asked for what is missing. <paramref name="On"/> is the day on which that was due, not the day on which a late process got round to it.</summary>
    public sealed record Asked(MailKind Kind, LocalDate On) : MotionEvent;

    /// <summary>The filing factions took it back.</summary>
    public sealed record Withdrawn(string Reason) : MotionEvent;

    /// <summary>Implementation and duties of the readings up to <paramref name="Readings"/> are in their own stores, and what a correction took back is ended there.</summary>
    public sealed record FollowUpsOpened(int Readings) : MotionEvent
    {
        /// <summary>Implementations that nobody leads, too; false in events from the time when they were not opened.</summary>
        public bool Unled { get; init; }
    }

    /// <summary>Who is to be told of the events appended with it, decided when they were recorded: never computed again (0023).</summary>
    public sealed record MailsOwed(ImmutableArray<OwedMail> Mails) : MotionEvent;

    /// <summary>The mails with these keys lie in the outbox.</summary>
    public sealed record MailsWritten(ImmutableArray<string> Keys) : MotionEvent;
}

/// <summary>Why a motion is meant for another meeting than before.</summary>
public enum AimReason
{
    /// <summary>There was no meeting to come; now one is scheduled.</summary>
    FirstScheduled,

    /// <summary>The meeting was cancelled.</summary>
    Cancelled,

    /// <summary>The meeting went by without the motion having a place.</summary>
    WentBy,

    /// <summary>Its item was pulled from the agenda (abgesetzt).</summary>
    Pulled,

    /// <summary>The meeting went by while the faction had a formal defect to mend.</summary>
    GivenBack,
}
