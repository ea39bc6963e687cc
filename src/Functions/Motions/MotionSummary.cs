using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Functions.Motions;

/// <summary>A motion's row in the lists. Derived: rebuilt from the facts by every check.</summary>
internal sealed record MotionSummary(
    MotionId Id, BodyId Body, string? Reference, string Title, ImmutableArray<FactionId> Factions, MotionKind Kind, bool Public, bool Published, Instant FiledAt,
    MotionStage Stage, MotionState State, bool Finished, MotionId? JoinedWith, ImmutableArray<SummarisedReading> Readings, LocalDate? CarriedOverFrom = null)
{
    public const string Partition = "motions";

    /// <summary>Null in rows from before it was there: then the day of <see cref="FiledAt"/>.</summary>
    public LocalDate? OnPaperSince { get; init; }

    /// <summary>How many meetings went by although it was in time for them.</summary>
    public int Missed { get; init; }

    /// <summary>The day of receipt.</summary>
    public LocalDate ReceivedOn => OnPaperSince ?? Berlin.DateOf(FiledAt);

    public static MotionSummary Of(Motion motion) => new(
        motion.Id, motion.Concerned(), motion.Reference, motion.Content.Title, motion.Content.Factions, motion.Content.Kind, motion.Content.Public, motion.IsPublished(), motion.FiledAt,
        motion.Stage(), motion.State, motion.IsFinished(), motion.JoinedWith,
        [.. motion.Readings.Select(reading => new SummarisedReading(reading.Meeting, reading.Item, reading.Result))],
        motion.CarriedOverFrom)
    {
        OnPaperSince = motion.OnPaperSince,
        Missed = motion.Missed.Length,
    };

    /// <summary>Where it stands now on an agenda, if it does.</summary>
    public Placement? Placement => State switch { MotionState.Placed state => state.Placement, MotionState.InReading state => state.Placement, _ => null };
}

internal sealed record SummarisedReading(MeetingId Meeting, string Item, ReadingResult Result);
