using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Voting;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Motions;

/// <summary>A motion as the API answers it. <c>AskedBack</c>: numbers of the readings in which something does not add up, until confirmed or corrected.</summary>
internal sealed record MotionView(
    MotionId Id, BodyId Body, string? Reference, MotionContent Content, Instant FiledAt, string State, string StateText, MotionStage Stage, Placement? Placement,
    MotionId? JoinedWith, TargetJson? Target, bool? Late, string? Defect, ImmutableArray<string> Concerns, SequenceView? Sequence, LocalDate? CarriedOverFrom,
    ImmutableArray<ReadingView> Readings, ImmutableArray<int> AskedBack, ImmutableArray<UrgencyVote> Urgency, ImmutableArray<string> Allowed, int Version, ImmutableArray<EventView> Events)
{
    /// <summary>The day of receipt, which decides whether it is in time.</summary>
    public LocalDate? ReceivedOn { get; init; }

    /// <summary>"auf Papier eingegangen am 03.02.2026, eingetragen von … am 05.02.2026"; null when it came as it was filed.</summary>
    public string? ReceivedText { get; init; }

    /// <summary>Meetings that went by although it was in time for them.</summary>
    public ImmutableArray<MeetingId> Missed { get; init; } = [];

    /// <summary>What the faction says about how it was read; null while it has said nothing.</summary>
    public Understanding? Understanding { get; init; }

    public static MotionView Of(Stored<Motion> stored, Func<Reading, ImmutableArray<SeatShare>> seats, ImmutableArray<Recorded<MotionEvent>> events)
    {
        var motion = stored.State;
        return new(
            motion.Id, motion.Concerned(), motion.Reference, motion.Content, motion.FiledAt, MotionListItem.Word(motion.State), MotionTransitions.German(motion.State),
            motion.Stage(), motion.Place(), motion.JoinedWith, TargetOf(motion), (motion.State as MotionState.AwaitingPlace)?.Late, (motion.State as MotionState.GivenBack)?.Defect,
            motion.Concerns, SequenceView.Of(motion), motion.CarriedOverFrom, [.. motion.Readings.Select(reading => ReadingView.Of(reading, seats(reading)))], motion.AskedBack(), motion.Urgency,
            MotionTransitions.Allowed(motion.State), stored.Version,
            [.. events.Select(one => new EventView(one.Number, one.At, $"{one.By}", one.By.German,
                MotionEventTexts.German(one.Event), one.Event))])
        {
            ReceivedOn = motion.ReceivedOn,
            Understanding = motion.Understanding,
            Missed = motion.Missed,
            ReceivedText = motion.OnPaperSince is { } on && events is [{ By: var by, At: var at }, ..]
                ? $"auf Papier eingegangen am {GermanDates.Of(on)}, eingetragen von {by.German} am {GermanDates.Of(Berlin.DateOf(at))}"
                : null,
        };
    }

    private static TargetJson? TargetOf(Motion motion) => motion.State is MotionState.Referred referred ? new(null, referred.To) : motion.Target() is { } target ? new(target, null) : null;
}

/// <summary>The Beratungsfolge: whose turn it is (index from 0), and whether what was recommended differs.</summary>
internal sealed record SequenceView(ImmutableArray<ConsultationStep> Steps, int Turn, bool Differ)
{
    public static SequenceView? Of(Motion motion) => motion.Sequence.IsEmpty ? null : new(motion.Sequence, motion.SequenceAt, Consultations.Differ(motion));
}

/// <param name="By">The role in one word.</param>
/// <param name="ByText">Person and role, German.</param>
internal sealed record EventView(int Number, Instant At, string By, string ByText, string Text, MotionEvent Event);

internal sealed record ReadingView(
    MeetingId Meeting, BodyId Body, LocalDate On, string Item, ConsultationRole Role, ReadingResult Result, string ResultText, TargetJson? Target, BodyId? GoesOnTo, string? SettledBy,
    MotionId? MovedWith, bool NoQuorum, ImmutableArray<BallotView> Ballots, ImmutableArray<string> Warnings, bool Confirmed, int Revision,
    string? ResolutionText, string? Note, UnitId? LeadUnit, ImmutableArray<ReportWish> Duties, ImmutableArray<string> Annexes)
{
    public static ReadingView Of(Reading reading, ImmutableArray<SeatShare> seats) => new(
        reading.Meeting, reading.Body, reading.On, reading.Item, reading.Role, reading.Result, ReadingTexts.German(reading),
        reading.Target is null && reading.ReferredTo is null ? null : new(reading.Target, reading.ReferredTo), reading.GoesOnTo, reading.SettledBy, reading.MovedWith, reading.NoQuorum,
        [.. reading.Ballots.Select(ballot => new BallotView(ballot.Subject, ballot.Matter, ballot.Votes, BallotCount.Of(ballot, seats)))],
        reading.Warnings, reading.Confirmed, reading.Revision, reading.ResolutionText, reading.Note, reading.LeadUnit, reading.Duties, reading.Annexes);
}

internal sealed record BallotView(string Subject, BallotMatter Matter, ImmutableArray<FactionVote> Votes, BallotCount Count);
