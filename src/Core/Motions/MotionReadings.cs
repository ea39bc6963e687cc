using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Core.Motions;

/// <summary>
/// Recording what a meeting did. Refused are only negative numbers, an unknown item or meeting and the wrong state; what does not add up is kept with a warning.
/// </summary>
internal static class MotionReadings
{
    /// <summary>The same reading recorded once more is no error, whatever state it led to.</summary>
    public static bool IsRepeat(MotionCommand command, Motion motion) =>
        command is MotionCommand.RecordReading { Reading: var reading } && motion.Readings.Any(known => SameAs(known, reading));

    public static Decision<MotionEvent> Record(MotionCommand.RecordReading command, Motion motion, MotionWorld world)
    {
        if (IsRepeat(command, motion)) return Decision<MotionEvent>.AlreadyDone;
        var placement = motion.State switch { MotionState.Placed s => s.Placement, MotionState.InReading s => s.Placement, _ => null };
        if (placement is null || placement.Meeting != command.Reading.Meeting)
            return new Refusal.Invalid("meeting", "Der Antrag steht nicht auf der Tagesordnung dieser Sitzung.");
        if (placement.Item is not null && placement.Item != command.Reading.Item)
            return new Refusal.Invalid("item", $"Der Antrag ist Tagesordnungspunkt {placement.Item}, nicht {command.Reading.Item}.");
        return Checked(command.Reading, world) switch
        {
            (var refusal, _) when refusal is not null => refusal,
            (_, var reading) => new MotionEvent.ReadingRecorded(reading!),
        };
    }

    public static Decision<MotionEvent> Correct(MotionCommand.Correct command, Motion motion, MotionWorld world)
    {
        if (string.IsNullOrWhiteSpace(command.Reason)) return new Refusal.Invalid("reason", "Zur Berichtigung gehört ein Grund.");
        if (command.Number < 1 || command.Number > motion.Readings.Length)
            return new Refusal.Invalid("number", $"Es gibt {motion.Readings.Length} Beratungen; die {command.Number}. kann nicht berichtigt werden.");
        var (refusal, reading) = Checked(command.Reading, world);
        if (refusal is not null) return refusal;
        return SameAs(motion.Readings[command.Number - 1], reading!) ? Decision<MotionEvent>.AlreadyDone : new MotionEvent.ReadingCorrected(command.Number, reading!, command.Reason.Trim());
    }

    private static (Refusal? Refusal, Reading? Reading) Checked(Reading reading, MotionWorld world)
    {
        if (world.Calendar.Find(reading.Meeting) is not { } meeting) return (new Refusal.Unknown("die Sitzung", reading.Meeting.Value), null);
        if (meeting.On > world.Today) return (new Refusal.Invalid("meeting", $"Die Sitzung ist erst am {GermanDates.Of(meeting.On)}; ein Ergebnis gibt es noch nicht."), null);
        if (!meeting.TakesPlace) return (new Refusal.Invalid("meeting", "Diese Sitzung ist abgesagt; sie hat nichts beraten."), null);
        if (!Meetings.ItemNumber.IsOne(reading.Item)) return (new Refusal.Invalid("item", $"„{reading.Item}“ ist kein Tagesordnungspunkt. Erwartet wird zum Beispiel 8.1."), null);
        if (reading.Result is ReadingResult.Referred && reading.ReferredTo is null) return (new Refusal.Invalid("target", "Verwiesen wird an ein Gremium; es fehlt."), null);
        var refusal = reading.Ballots.Select(BallotRefusals.For).FirstOrDefault(one => one is not null) ?? MotionTargets.Refuse(reading.Target, world);
        return refusal is not null ? (refusal, null) : (null, reading with { Body = meeting.Body, On = meeting.On, Warnings = ReadingWarnings.For(reading, world.Body.Seats) });
    }

    private static bool SameAs(Reading one, Reading other) =>
        one.Meeting == other.Meeting && one.Item == other.Item && one.Result == other.Result && Equals(one.Target, other.Target) && one.ReferredTo == other.ReferredTo
        && one.ResolutionText == other.ResolutionText && one.Note == other.Note && one.LeadUnit == other.LeadUnit
        && one.Duties.SequenceEqual(other.Duties)
        && one.Ballots.Length == other.Ballots.Length
        && one.Ballots.Zip(other.Ballots).All(pair => pair.First.Subject == pair.Second.Subject && pair.First.Matter == pair.Second.Matter
            && pair.First.Stated == pair.Second.Stated && pair.First.Votes.SequenceEqual(pair.Second.Votes));
}
