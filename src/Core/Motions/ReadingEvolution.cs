namespace Wiedervorlage.Core.Motions;

/// <summary>What a recorded, moved, corrected or confirmed reading makes of a motion.</summary>
internal static class ReadingEvolution
{
    public static Motion Apply(Motion was, MotionEvent happened, int number) => happened switch
    {
        MotionEvent.ReadingRecorded e when was.Readings is [.., { MovedWith: not null } moved] && moved.Meeting == e.Reading.Meeting => InsteadOfMoved(was, e.Reading, number),
        MotionEvent.ReadingRecorded e => Led(was, e.Reading) with { Readings = was.Readings.Add(e.Reading), Outstanding = [.. was.Outstanding, .. Overtaken.ByDecision(was, e.Reading, number)] },
        MotionEvent.MovedWith e => Led(was, e.Reading) with { Readings = was.Readings.Add(e.Reading) },
        MotionEvent.ReadingCorrected e => Corrected(was, e, number),
        MotionEvent.ReadingConfirmed e => was with { Readings = was.Readings.SetItem(e.Number - 1, was.Readings[e.Number - 1] with { Confirmed = true }) },
        _ => throw new InvalidOperationException($"No rule for {happened.GetType().Name}."),
    };

    private static Motion InsteadOfMoved(Motion was, Reading reading, int number) => Led(was, reading) with
    {
        Readings = was.Readings.SetItem(was.Readings.Length - 1, reading),
        FollowUpsOpened = Math.Min(was.FollowUpsOpened, was.Readings.Length - 1),
        Outstanding = [.. was.Outstanding, .. Overtaken.ByDecision(was, reading, number)],
    };

    /// <summary>A correction of the last reading leads the motion elsewhere, if it says so; one of an earlier reading, or of votes alone, leaves it where it is.</summary>
    private static Motion Corrected(Motion was, MotionEvent.ReadingCorrected corrected, int number)
    {
        var before = was.Readings[corrected.Number - 1];
        var led = corrected.Number == was.Readings.Length && corrected.Reading.LeadsElsewhereThan(before) ? Led(was, corrected.Reading) : was;
        return led with
        {
            Readings = was.Readings.SetItem(corrected.Number - 1, corrected.Reading),
            FollowUpsOpened = Math.Min(was.FollowUpsOpened, corrected.Number - 1),
            Outstanding = [.. was.Outstanding, .. Overtaken.ByCorrection(was, corrected.Number, before, corrected.Reading, corrected.Reason, number), .. Overtaken.ByDecision(was, corrected.Reading, number)],
        };
    }

    private static Motion Led(Motion was, Reading reading) => was with
    {
        Body = reading.Body,
        SequenceAt = reading.GoesOnTo is null ? reading.Step : Consultations.StepAfter(was.Sequence, reading.Step, reading.Body),
        State = After(reading),
        MovedFrom = null,
    };

    private static MotionState After(Reading reading) => reading switch
    {
        { GoesOnTo: { } next } => new MotionState.Forwarded(next),
        { Result: ReadingResult.Postponed } => new MotionState.Postponed(reading.Target ?? new ReturnTarget.Open()),
        { Result: ReadingResult.Deferred } => new MotionState.Deferred(reading.Target ?? new ReturnTarget.Open()),
        { Result: ReadingResult.Referred } => new MotionState.Referred(reading.ReferredTo!.Value),
        { Result: ReadingResult.Withdrawn } => new MotionState.Withdrawn("In der Sitzung zurückgezogen."),
        { Result: ReadingResult.Settled or ReadingResult.Noted } => new MotionState.Settled(reading.Result, reading.SettledBy),
        _ => new MotionState.Decided(reading.Result, reading.On),
    };
}
