using Wiedervorlage.Core.Calendar;

namespace Wiedervorlage.Core.Motions;

/// <summary>When a motion comes back.</summary>
internal static class MotionTargets
{
    /// <summary>It comes back then already, or stands on the agenda of that meeting since it came back.</summary>
    public static bool IsRepeat(MotionCommand command, Motion motion) =>
        command is MotionCommand.SetTarget { Target: var target }
        && (motion.Target() == target || (!motion.Readings.IsEmpty && target is ReturnTarget.InMeeting to && motion.Place()?.Meeting == to.Meeting));

    /// <summary>The occasion has come: back to the next meeting.</summary>
    public static Decision<MotionEvent> TickOff(Motion motion) => motion.Target() is ReturnTarget.Next ? Decision<MotionEvent>.AlreadyDone : new MotionEvent.OccasionPassed();

    public static Decision<MotionEvent> Decide(MotionCommand.SetTarget command, Motion motion, MotionWorld world) =>
        Refuse(command.Target, motion.Target(), motion.Readings[^1].On, world) is { } refusal
            ? refusal
            : new MotionEvent.TargetSet(command.Target);

    /// <param name="target">As it is meant to be.</param>
    /// <param name="was">As it is: what stays is not judged anew.</param>
    /// <param name="read">The day of the reading after which the motion comes back; the meeting lies after it.</param>
    /// <param name="world">The body's meetings, and today.</param>
    public static Refusal? Refuse(ReturnTarget? target, ReturnTarget? was, LocalDate read, MotionWorld world)
    {
        if (target == was) return null;
        if (target is ReturnTarget.Occasion { Name: var name } && string.IsNullOrWhiteSpace(name))
            return new Refusal.Invalid("target", "Der Anlass, nach dem der Antrag wiederkommt, braucht einen Namen.");
        if (target is not ReturnTarget.InMeeting named) return null;
        if (world.Calendar.Find(named.Meeting) is not { } meeting) return new Refusal.Unknown("die Sitzung", named.Meeting.Value);
        if (!meeting.TakesPlace) return new Refusal.Invalid("target", "Die Sitzung, in der der Antrag wiederkommen soll, ist abgesagt.");
        if (meeting.On <= read)
            return new Refusal.Invalid(
                "target",
                $"Beraten wurde der Antrag am {GermanDates.Of(read)}, diese Sitzung ist am {GermanDates.Of(meeting.On)}; "
                + "er kann nur in einer späteren wiederkommen.");
        return meeting.On < world.Today ? new Refusal.Invalid("target", $"Die Sitzung war am {GermanDates.Of(meeting.On)}; der Antrag kann nur in einer kommenden wiederkommen.") : null;
    }
}
