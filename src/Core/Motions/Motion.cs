using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Mail;

namespace Wiedervorlage.Core.Motions;

/// <summary>An Antrag with all that was recorded of it; OParl <c>Paper</c>. Built only by <see cref="MotionEvolution.Evolve"/> from its events.</summary>
/// <param name="Id">The key.</param>
/// <param name="Body">Where it is dealt with now; being taken up after a referral changes it.</param>
/// <param name="Content">What was filed.</param>
/// <param name="FiledAt">When it was received.</param>
/// <param name="Reference">Drucksachennummer "0067/2026"; null until assigned.</param>
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
    /// <summary>The body whose meetings and office matter now: after a referral the one that is to take it up.</summary>
    public BodyId Concerned() => State is MotionState.Referred referred ? referred.To : Body;

    /// <summary>True when the procedure has nothing left to do: ended, everything told, everything that follows opened.</summary>
    public bool IsFinished() => State.HasEnded() && Owed.IsEmpty && FollowUpsOpened == Readings.Length;

    /// <summary>
    /// True when everybody may read it: public, and taken up by the office (a number, a place or a reading). A mail that merely came in is not published
    /// by itself.
    /// </summary>
    public bool IsPublished() => Content.Public && (Reference is not null || !Readings.IsEmpty || State is MotionState.Placed or MotionState.InReading);

    /// <summary>Which large step it is in.</summary>
    public MotionStage Stage() => State switch
    {
        _ when State.HasEnded() => MotionStage.Decision,
        MotionState.AwaitingPlace when Readings.IsEmpty => MotionStage.AgendaInclusion,
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
