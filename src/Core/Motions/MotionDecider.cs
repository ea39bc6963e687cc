using Wiedervorlage.Core.Meetings;


namespace Wiedervorlage.Core.Motions;

/// <summary>What a decision needs to know beside the motion: the body whose meeting the command names, its meetings, and the local date.</summary>
public sealed record MotionWorld(Bodies.Body Body, BodyCalendar Calendar, LocalDate Today);

/// <summary>
/// Decides what a person's command makes happen. Guards come in one order: known? already so? allowed in this state? values that can be meant?
/// A timely motion is never refused (GO NRW § 48 (1), § 58 (2)): there is no such command.
/// </summary>
public static class MotionDecider
{
    /// <summary>The events with the mails that they owe, none when it had been done before, or why not.</summary>
    public static Decision<MotionEvent> Decide(MotionCommand command, Motion? motion, MotionWorld world) =>
        Happens(command, motion, world).With(events => MotionNotices.With(motion, events));

    private static Decision<MotionEvent> Happens(MotionCommand command, Motion? motion, MotionWorld world)
    {
        if (command is MotionCommand.File file) return motion is null ? MotionFiling.Decide(file, world) : Decision<MotionEvent>.AlreadyDone;
        if (motion is null) return new Refusal.Unknown("der Antrag", "");
        if (command is MotionCommand.TakeNumber or MotionCommand.LeaveAgenda or MotionCommand.ReturnToAgenda) return MotionOnAgenda.Decide(command, motion, world);
        if (command is MotionCommand.JudgeUnderstanding judge) return MotionUnderstanding.Decide(judge, motion, world.Today);
        if (MotionReadings.IsRepeat(command, motion) || MotionTargets.IsRepeat(command, motion)) return Decision<MotionEvent>.AlreadyDone;
        if (MotionReadings.RefuseSecond(command, motion) is { } second) return second;
        if (MotionTransitions.Refuse(command, motion) is { } refusal) return refusal;
        return command switch
        {
            MotionCommand.AssignReference c => MotionReference.Decide(c, motion),
            MotionCommand.Place c => MotionPlacing.Decide(c, motion, world),
            MotionCommand.RecordReading c => MotionReadings.Record(c, motion, world),
            MotionCommand.SetTarget c => MotionTargets.Decide(c, motion, world),
            MotionCommand.TickOff => MotionTargets.TickOff(motion),
            MotionCommand.SetSequence c => MotionSequence.Decide(c, motion),
            MotionCommand.GiveBack c => MotionDefects.GiveBack(c, world.Today),
            MotionCommand.Mend c => MotionDefects.Mend(c, motion, world),
            MotionCommand.NoteConcern c => MotionDefects.Note(c, motion),
            MotionCommand.Withdraw c => Withdraw(c, motion),
            MotionCommand.Confirm c => MotionReadings.Confirm(c, motion),
            MotionCommand.CarryOver c => MotionTermEnd.CarryOver(c, motion),
            MotionCommand.Lapse c => MotionTermEnd.Lapse(c, motion),
            MotionCommand.Change c => MotionReadings.Change(c, motion, world),
            MotionCommand.Correct c => MotionReadings.Correct(c, motion, world),
            _ => throw new InvalidOperationException($"No rule for {command.GetType().Name}."),
        };
    }

    private static Decision<MotionEvent> Withdraw(MotionCommand.Withdraw command, Motion motion)
    {
        if (motion.State is MotionState.Withdrawn) return Decision<MotionEvent>.AlreadyDone;
        if (string.IsNullOrWhiteSpace(command.Reason)) return new Refusal.Invalid("reason", "Zum Zurückziehen gehört ein Grund.");
        return new MotionEvent.Withdrawn(command.Reason.Trim());
    }
}
