using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Motions;

/// <summary>An Antrag with all that was recorded of it; OParl <c>Paper</c>. Built only by <see cref="MotionEvolution.Evolve"/> from its events.</summary>
/// <param name="Id">The key.</param>
/// <param name="Body">Where it is dealt with now; being taken up after a referral changes it.</param>
/// <param name="Content">What was filed.</param>
/// <param name="FiledAt">When it was received.</param>
/// <param name="Reference">Drucksachennummer as given, "0067/2026"; compared by <see cref="Papers.PaperNumbering"/>; null until assigned.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Readings">Every treatment in a meeting, in the order recorded.</param>
/// <param name="JoinedWith">The motion it is dealt with together; kept over readings.</param>
/// <param name="LastAsked">The last day on which somebody was asked for what is missing in this state; null when not yet.</param>
/// <param name="Owed">Mails that follow from recorded events and have not been handed to the outbox yet.</param>
/// <param name="FollowUpsOpened">How many of the readings have their implementation and duties in their own stores.</param>
/// <param name="Events">How many events it was built from; part of the keys of its mails.</param>
public sealed record Motion(
    MotionId Id, BodyId Body, MotionContent Content, Instant FiledAt, string? Reference, MotionState State,
    ImmutableArray<Reading> Readings, MotionId? JoinedWith, LocalDate? LastAsked, ImmutableArray<OwedMail> Owed, int FollowUpsOpened, int Events)
{
    /// <summary>Every vote on its urgency, in the order held (GO NRW § 48 (1)); won ones too.</summary>
    public ImmutableArray<UrgencyVote> Urgency { get; init; } = [];

    /// <summary>Meetings that went by although it was in time for them: the office gave it no place. In order.</summary>
    public ImmutableArray<MeetingId> Missed { get; init; } = [];

    /// <summary>Why it is meant for another meeting than before, while that is the last that happened; else null.</summary>
    public AimReason? AimedWhy { get; init; }

    /// <summary>What the faction says about how it was read; null while it has said nothing, and since the text was mended.</summary>
    public Understanding? Understanding { get; init; }

    /// <summary>Of how many of the readings implementations without a lead unit have been opened, too; 0 in facts from the time when they were not.</summary>
    public int UnledOpened { get; init; }

    /// <summary>The day on which it was received on paper, as entered; null when it came as it was filed.</summary>
    public LocalDate? OnPaperSince { get; init; }

    /// <summary>The day of receipt, Europe/Berlin: it decides whether the motion is in time.</summary>
    public LocalDate ReceivedOn => OnPaperSince ?? Berlin.DateOf(FiledAt);

    /// <summary>Beratungsfolge; empty: the body that deals with it decides.</summary>
    public ImmutableArray<ConsultationStep> Sequence { get; init; } = [];

    /// <summary>Index of the step of <see cref="Sequence"/> whose turn it is.</summary>
    public int SequenceAt { get; init; }

    /// <summary>Concerns noted when it was taken up, in order.</summary>
    public ImmutableArray<string> Concerns { get; init; } = [];

    /// <summary>The meeting on whose agenda it stood before it was put on another one; joined motions follow by it.</summary>
    public MeetingId? MovedFrom { get; init; }

    /// <summary>The last day of the latest legislative term beyond which it was carried over; null when it never was.</summary>
    public LocalDate? CarriedOverFrom { get; init; }

    /// <summary>What has to be put right in the stores of duties and implementations since a result was corrected or overtaken.</summary>
    public ImmutableArray<Consequence> Outstanding { get; init; } = [];

    /// <summary>Number of the last event that a person or a meeting brought about: what <c>If-Match</c> is compared with. Asking and telling change nothing.</summary>
    public int Changed { get; init; }

    /// <summary>The body whose meetings and office matter now: after a referral, or in its turn, the one that is to take it up.</summary>
    public BodyId Concerned() => State switch { MotionState.Referred referred => referred.To, MotionState.Forwarded forwarded => forwarded.To, _ => Body };

    /// <summary>Its place on an agenda, while it has one.</summary>
    public Placement? Place() => State switch { MotionState.Placed state => state.Placement, MotionState.InReading state => state.Placement, _ => null };

    /// <summary>When it comes back, while it is postponed or deferred.</summary>
    public ReturnTarget? Target() => State switch { MotionState.Postponed state => state.Target, MotionState.Deferred state => state.Target, _ => null };

    /// <summary>Readings in which something did not add up, by number from 1, until confirmed or corrected.</summary>
    public ImmutableArray<int> AskedBack() => [.. Enumerable.Range(1, Readings.Length).Where(number => !AskedAbout(number).IsEmpty)];

    /// <summary>What is asked back about one of them, German: what did not add up, unless confirmed, and a text that is missing until it is there.</summary>
    public ImmutableArray<string> AskedAbout(int number) => Readings[number - 1] is var reading && MissingText.Of(reading, Content)
        ? [.. reading.Confirmed ? [] : reading.Warnings.Remove(MissingText.German), MissingText.German]
        : reading.Confirmed ? [] : reading.Warnings;

    /// <summary>True when the procedure has nothing left to do: ended, everything told, everything that follows opened, and what was adopted has its text.</summary>
    public bool IsFinished() => State.HasEnded() && Owed.IsEmpty && FollowUps.ToOpen(this).IsEmpty && Outstanding.IsEmpty && !MissingText.Of(this);

    /// <summary>
    /// True when everybody may read it: public, and taken up by the office (a number, a place or a reading). A mail that merely came in is not published
    /// by itself, and what the faction calls read wrongly not before it is mended.
    /// </summary>
    public bool IsPublished() => Content.Public && !MotionUnderstanding.IsWrong(this)
        && (Reference is not null || !Readings.IsEmpty || State is MotionState.Placed or MotionState.InReading);

    /// <summary>Which large step it is in.</summary>
    public MotionStage Stage() => State switch
    {
        _ when State.HasEnded() => MotionStage.Decision,
        MotionState.AwaitingPlace or MotionState.GivenBack when Readings.IsEmpty => MotionStage.AgendaInclusion,
        _ when Readings.IsEmpty => MotionStage.FirstReading,
        _ => MotionStage.FurtherReading,
    };
}

/// <summary>The way of a motion in its large steps: what the orchestration is doing, shown to people.</summary>
public enum MotionStage
{
    /// <summary>Wants a place on an agenda.</summary>
    AgendaInclusion,

    /// <summary>Placed or being read for the first time.</summary>
    FirstReading,

    /// <summary>Has been read and comes back.</summary>
    FurtherReading,

    /// <summary>No further reading follows; what follows from it is opened and told.</summary>
    Decision,
}
