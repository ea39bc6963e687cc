using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Motions;

/// <summary>Bringing a postponed or deferred motion back. It never ends there: without a target the office is asked until there is one.</summary>
internal static class MotionReturn
{
    public static Happening? Next(Motion motion, ReturnTarget target, BodyCalendar calendar, LocalDate today)
    {
        var read = motion.Readings[^1].On;
        return target switch
        {
            ReturnTarget.InMeeting named when calendar.Find(named.Meeting) is { TakesPlace: true } meeting && meeting.On > read =>
                Back(motion, named.Meeting),
            ReturnTarget.InMeeting or ReturnTarget.Next when calendar.NextAfter(Later(read, today.PlusDays(-1))) is { } next => Back(motion, next.Id),
            ReturnTarget.Next when motion.State is MotionState.Forwarded => Requests.Once(calendar, motion, MailKind.AgendaRequest, null,
                today),
            ReturnTarget.Occasion occasion => Ask(motion, calendar, occasion.ExpectedOn, today),
            _ => Ask(motion, calendar, calendar.WorkingDaysOn(today).Plus(read, 1), today),
        };
    }

    private static Happening Back(Motion motion, Meetings.MeetingId meeting) =>
        new(Instant.MinValue, new MotionEvent.Returned(new Placement(meeting, null, PlacementMode.Agenda, motion.JoinedWith)));

    private static Happening? Ask(Motion motion, BodyCalendar calendar, LocalDate first, LocalDate today) =>
        Requests.Once(calendar, motion, MailKind.TargetRequest, first, today);

    private static LocalDate Later(LocalDate one, LocalDate other) => one > other ? one : other;
}
