namespace Wiedervorlage.Core.Motions;

/// <summary>The one switch that says what each event makes of a motion.</summary>
public static class MotionEvolution
{
    /// <summary>The motion after <paramref name="happened"/>; <paramref name="was"/> is null only before <see cref="MotionEvent.Filed"/>.</summary>
    public static Motion Evolve(Motion? was, MotionEvent happened)
    {
        var motion = was is null ? Begin((MotionEvent.Filed)happened) : Apply(was, happened);
        return motion with
        {
            Events = (was?.Events ?? 0) + 1,
            LastAsked = motion.State == was?.State ? motion.LastAsked : null,
            Owed = [.. motion.Owed, .. MotionNotices.For(motion, happened, (was?.Events ?? 0) + 1)],
        };
    }

    private static Motion Begin(MotionEvent.Filed filed) =>
        new(filed.Id, filed.Body, filed.Content, filed.At, null, new MotionState.AwaitingPlace(filed.Meeting, filed.Late), [], null, null, [], 0, 0);

    private static Motion Apply(Motion was, MotionEvent happened) => happened switch
    {
        MotionEvent.Filed => throw new InvalidOperationException($"Motion {was.Id} was filed twice."),
        MotionEvent.ReferenceAssigned e => was with { Reference = e.Reference },
        MotionEvent.PlacedOnAgenda e => was with { Body = e.Body, JoinedWith = e.Placement.JoinedWith, State = new MotionState.Placed(e.Placement) },
        MotionEvent.Returned e => was with { State = new MotionState.Placed(e.Placement) },
        MotionEvent.ReadingOpened => was with { State = new MotionState.InReading(((MotionState.Placed)was.State).Placement) },
        MotionEvent.ReadingRecorded e => was with { Readings = was.Readings.Add(e.Reading), State = After(e.Reading) },
        MotionEvent.ReadingCorrected e => was with { Readings = was.Readings.SetItem(e.Number - 1, e.Reading), State = StateAfterCorrection(was, e) },
        MotionEvent.TargetSet e => was with { State = was.State is MotionState.Deferred ? new MotionState.Deferred(e.Target) : new MotionState.Postponed(e.Target) },
        MotionEvent.Aimed e => was with { State = new MotionState.AwaitingPlace(e.Meeting, Late: false) },
        MotionEvent.Asked e => was with { LastAsked = e.On },
        MotionEvent.Withdrawn e => was with { State = new MotionState.Withdrawn(e.Reason) },
        MotionEvent.FollowUpsOpened e => was with { FollowUpsOpened = e.Readings },
        MotionEvent.MailsWritten e => was with { Owed = [.. was.Owed.Where(mail => !e.Keys.Contains(mail.Key))] },
        _ => throw new InvalidOperationException($"No rule for {happened.GetType().Name}."),
    };

    private static MotionState StateAfterCorrection(Motion was, MotionEvent.ReadingCorrected corrected) =>
        corrected.Number == was.Readings.Length && was.State is not (MotionState.Placed or MotionState.InReading) ? After(corrected.Reading) : was.State;

    private static MotionState After(Reading reading) => reading.Result switch
    {
        ReadingResult.Postponed => new MotionState.Postponed(reading.Target ?? new ReturnTarget.Open()),
        ReadingResult.Deferred => new MotionState.Deferred(reading.Target ?? new ReturnTarget.Open()),
        ReadingResult.Referred => new MotionState.Referred(reading.ReferredTo!.Value),
        ReadingResult.Withdrawn => new MotionState.Withdrawn("In der Sitzung zurückgezogen."),
        ReadingResult.Settled or ReadingResult.Noted => new MotionState.Settled(reading.Result),
        _ => new MotionState.Decided(reading.Result, reading.On),
    };
}
