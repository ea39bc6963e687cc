using Wiedervorlage.Core.Calendar;

namespace Wiedervorlage.Core.Motions;

/// <summary>What becomes of an open motion when the legislative term of its body has ended: a person says so, time never does.</summary>
internal static class MotionTermEnd
{
    public static Decision<MotionEvent> CarryOver(MotionCommand.CarryOver command, Motion motion) =>
        motion.CarriedOverFrom >= command.TermEnded ? Decision<MotionEvent>.AlreadyDone : new MotionEvent.CarriedOver(command.TermEnded);

    public static Decision<MotionEvent> Lapse(MotionCommand.Lapse command, Motion motion)
    {
        if (motion.State is MotionState.Lapsed lapsed && lapsed.TermEnded == command.TermEnded) return Decision<MotionEvent>.AlreadyDone;
        return motion.CarriedOverFrom >= command.TermEnded
            ? new Refusal.WrongState("carriedOver", $"Der Antrag ist über das Ende der Wahlperiode am {GermanDates.Of(command.TermEnded)} hinaus übernommen worden; er kann nur noch zurückgezogen oder entschieden werden.", [])
            : new MotionEvent.Lapsed(command.TermEnded, string.IsNullOrWhiteSpace(command.Reason) ? "Diskontinuität" : command.Reason.Trim());
    }
}
