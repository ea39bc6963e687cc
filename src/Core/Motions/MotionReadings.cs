using Wiedervorlage.Core.Calendar;

namespace Wiedervorlage.Core.Motions;

/// <summary>
/// Recording what a meeting did. Refused are only negative numbers, an unknown item or meeting and the wrong state; what does not add up is kept with a warning.
/// </summary>
internal static class MotionReadings
{
    /// <summary>The same reading recorded once more is no error, whatever state it led to.</summary>
    public static bool IsRepeat(MotionCommand command, Motion motion) =>
        command is MotionCommand.RecordReading { Reading: var reading } && motion.Readings.Any(known => known.MovedWith is null && known.Says(reading));

    /// <summary>A result of its own for a motion that had moved with the one it is joined with.</summary>
    public static bool IsOwnInsteadOfMoved(MotionCommand command, Motion motion) =>
        command is MotionCommand.RecordReading { Reading.Meeting: var meeting } && motion.Readings is [.., { MovedWith: not null } last] && last.Meeting == meeting
        && motion.State is MotionState.Postponed or MotionState.Deferred or MotionState.Referred;

    /// <summary>Something else is recorded for that meeting already: two officers at once, or a correction that is none.</summary>
    public static Refusal? RefuseSecond(MotionCommand command, Motion motion)
    {
        if (command is not MotionCommand.RecordReading { Reading.Meeting: var meeting }) return null;
        var number = motion.Readings.Select((reading, index) => (reading, index)).Where(one => one.reading.Meeting == meeting && one.reading.MovedWith is null).Select(one => one.index + 1).FirstOrDefault();
        if (number == 0) return null;
        var known = motion.Readings[number - 1];
        return new Refusal.RecordedOtherwise(
            number, $"Für die Sitzung am {GermanDates.Of(known.On)} ist unter TOP {known.Item} schon „{ReadingTexts.German(known)}“ eingetragen{ReadingTexts.Votes(known)}. Ihre Eingabe ist nicht gespeichert. "
            + $"War der Eintrag falsch, berichtigen Sie ihn (corrections, number {number}, mit Grund); ist er richtig, ist nichts zu tun.");
    }

    public static Decision<MotionEvent> Record(MotionCommand.RecordReading command, Motion motion, MotionWorld world)
    {
        var own = IsOwnInsteadOfMoved(command, motion);
        if (!own && (motion.Place() is not { } placement || placement.Meeting != command.Reading.Meeting))
            return new Refusal.Invalid("meeting", "Der Antrag steht nicht auf der Tagesordnung dieser Sitzung.");
        var item = own ? motion.Readings[^1].Item : motion.Place()!.Item;
        if (item is not null && !Meetings.ItemNumber.AreSame(item, command.Reading.Item))
            return new Refusal.Invalid("item", $"Der Antrag ist Tagesordnungspunkt {item}, nicht {command.Reading.Item}.");
        var (reading, refusal) = ReadingCheck.Of(command.Reading, own ? motion.Readings[^1] : null, motion, world);
        return refusal is not null ? refusal : new MotionEvent.ReadingRecorded(reading!);
    }

    public static Decision<MotionEvent> Change(MotionCommand.Change command, Motion motion, MotionWorld world)
    {
        if (Missing(command.Number, motion) is { } missing) return missing;
        var (reading, refusal) = command.To.Of(motion.Readings[command.Number - 1]);
        return refusal is not null ? refusal : Correct(new(command.Number, reading!, command.Reason), motion, world);
    }

    public static Decision<MotionEvent> Correct(MotionCommand.Correct command, Motion motion, MotionWorld world)
    {
        if (string.IsNullOrWhiteSpace(command.Reason)) return new Refusal.Invalid("reason", "Zur Berichtigung gehört ein Grund.");
        if (Missing(command.Number, motion) is { } missing) return missing;
        var was = motion.Readings[command.Number - 1];
        if (was.Says(command.Reading) && was.MovedWith is null) return Decision<MotionEvent>.AlreadyDone;
        var (reading, refusal) = ReadingCheck.Of(command.Reading, was, motion, world);
        return refusal is not null ? refusal : new MotionEvent.ReadingCorrected(command.Number, reading! with { Revision = was.Revision + 1 }, command.Reason.Trim());
    }

    public static Decision<MotionEvent> Confirm(MotionCommand.Confirm command, Motion motion)
    {
        if (Missing(command.Number, motion) is { } missing) return missing;
        if (MissingText.Of(motion.Readings[command.Number - 1], motion.Content))
            return new Refusal.Invalid("number", $"{MissingText.German} Das lässt sich nicht bestätigen, nur nachtragen: Berichtigen Sie die Beratung um den Text (corrections, number {command.Number}).");
        return motion.AskedBack().Contains(command.Number)
            ? new MotionEvent.ReadingConfirmed(command.Number, string.IsNullOrWhiteSpace(command.Note) ? null : command.Note.Trim())
            : Decision<MotionEvent>.AlreadyDone;
    }

    private static Refusal.Invalid? Missing(int number, Motion motion) => number >= 1 && number <= motion.Readings.Length
        ? null
        : new Refusal.Invalid("number", motion.Readings.IsEmpty ? "Es ist noch keine Beratung eingetragen." : $"Es gibt die Beratungen 1 bis {motion.Readings.Length}; eine {number}. ist nicht darunter.");
}
