using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Motions;

namespace Wiedervorlage.Functions.FollowUp;

/// <summary>The line of a motion. One that has ended, or lies with another body now, is done as far as this list goes.</summary>
internal static class ControllingMotions
{
    /// <param name="motion">Any motion of the city; which belong on a list is Core's to say.</param>
    /// <param name="calendar">Of the list's body.</param>
    public static ControllingLine Line(MotionSummary motion, BodyCalendar calendar) => new(
        ControllingKind.Motion, motion.Id.Value, motion.Factions, motion.ReceivedOn, motion.Reference, motion.Title,
        StateOfWork(motion, calendar) + (Missed(motion) is { } missed ? $"; {missed}" : ""), null, Overdue: Missed(motion) is not null,
        Done: motion.State.HasEnded() || motion.Body != calendar.Body);

    private static string? Missed(MotionSummary motion) => MissedMeetings.German(motion.State, motion.Missed);

    private static string StateOfWork(MotionSummary motion, BodyCalendar calendar) => motion.State switch
    {
        _ when motion.State.HasEnded() => MotionTransitions.German(motion.State),
        _ when motion.Body != calendar.Body => $"{MotionTransitions.German(motion.State)}; liegt jetzt bei einem anderen Gremium",
        MotionState.Postponed state => $"vertagt; Wiedervorlage: {Back(state.Target, calendar)}",
        MotionState.Deferred state => $"zurückgestellt; Wiedervorlage: {Back(state.Target, calendar)}",
        _ when motion.Placement is { } placement && calendar.Find(placement.Meeting) is { } meeting =>
            $"{MotionTransitions.German(motion.State)}: Sitzung am {GermanDates.Of(meeting.On)}{(placement.Item is { } item ? $", TOP {item}" : ", noch ohne Nummer")}",
        _ => MotionTransitions.German(motion.State),
    };

    private static string Back(ReturnTarget target, BodyCalendar calendar) =>
        target is ReturnTarget.InMeeting to && calendar.Find(to.Meeting) is { } meeting ? $"Sitzung am {GermanDates.Of(meeting.On)}" : TargetTexts.German(target);
}
