using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Voting;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Motions;

/// <summary>A motion as the API answers it.</summary>
internal sealed record MotionView(
    MotionId Id, BodyId Body, string? Reference, MotionContent Content, Instant FiledAt, string State, string StateText, MotionStage Stage, Placement? Placement,
    MotionId? JoinedWith, TargetJson? Target, bool? Late, ImmutableArray<ReadingView> Readings, ImmutableArray<string> Allowed, int Version, ImmutableArray<EventView> Events)
{
    public static MotionView Of(Stored<Motion> stored, ImmutableArray<SeatShare> seats, ImmutableArray<Recorded<MotionEvent>> events)
    {
        var motion = stored.State;
        return new(
            motion.Id, motion.Concerned(), motion.Reference, motion.Content, motion.FiledAt, MotionListItem.Word(motion.State), MotionTransitions.German(motion.State),
            motion.Stage(), MotionSummary.Of(motion).Placement, motion.JoinedWith, TargetOf(motion.State), (motion.State as MotionState.AwaitingPlace)?.Late,
            [.. motion.Readings.Select(reading => ReadingView.Of(reading, seats))], MotionTransitions.Allowed(motion.State), stored.Version,
            [.. events.Select(one => new EventView(one.Number, one.At, one.By, one.Event))]);
    }

    private static TargetJson? TargetOf(MotionState state) => state switch
    {
        MotionState.Postponed postponed => new(postponed.Target, null),
        MotionState.Deferred deferred => new(deferred.Target, null),
        MotionState.Referred referred => new(null, referred.To),
        _ => null,
    };
}

internal sealed record EventView(int Number, Instant At, string By, MotionEvent Event);

internal sealed record ReadingView(
    MeetingId Meeting, LocalDate On, string Item, ReadingResult Result, TargetJson? Target, ImmutableArray<BallotView> Ballots, ImmutableArray<string> Warnings,
    string? ResolutionText, string? Note, UnitId? LeadUnit, ImmutableArray<ReportWish> Duties)
{
    public static ReadingView Of(Reading reading, ImmutableArray<SeatShare> seats) => new(
        reading.Meeting, reading.On, reading.Item, reading.Result,
        reading.Target is null && reading.ReferredTo is null ? null : new(reading.Target, reading.ReferredTo),
        [.. reading.Ballots.Select(ballot => new BallotView(ballot.Subject, ballot.Matter, ballot.Votes, BallotCount.Of(ballot, seats)))],
        reading.Warnings, reading.ResolutionText, reading.Note, reading.LeadUnit, reading.Duties);
}

internal sealed record BallotView(string Subject, BallotMatter Matter, ImmutableArray<FactionVote> Votes, BallotCount Count);
