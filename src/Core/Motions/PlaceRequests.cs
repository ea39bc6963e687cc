using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Motions;

/// <summary>Asking the office for a place: at once, again before the deadline, then until it has one.</summary>
internal static class PlaceRequests
{
    public static Happening Next(Motion motion, MotionState.AwaitingPlace state, BodyCalendar calendar, LocalDate today)
    {
        var again = calendar.Rules.On(today).ResultRequestWorkingDays;
        if (state.Late) return Requests.Every(calendar, motion, MailKind.LateMotion, null, again, today);
        if (state.Meeting is not { } id) return Requests.Every(calendar, motion, MailKind.AgendaRequest, null, calendar.Rules.On(today).TargetRequestWorkingDays, today);
        var deadline = calendar.MotionDeadline(calendar.Find(id)!);
        return Before(deadline, motion, calendar, today);
    }

    /// <summary>A motion that came back has its meeting but no number: asked at once and again before the invitation goes out.</summary>
    public static Happening ForNumber(Motion motion, Meeting meeting, BodyCalendar calendar, LocalDate today) =>
        Before(Deadlines.Invitation(meeting, calendar.Rules.On(meeting.On)).On, motion, calendar, today);

    private static Happening Before(LocalDate deadline, Motion motion, BodyCalendar calendar, LocalDate today)
    {
        if (motion.LastAsked is not { } last) return new(Instant.MinValue, new MotionEvent.Asked(MailKind.AgendaRequest, today));
        var reminder = calendar.WorkingDaysOn(today).Minus(deadline, calendar.Rules.On(today).AgendaReminderWorkingDays);
        if (last < reminder && today <= reminder) return new(Berlin.Morning(reminder), new MotionEvent.Asked(MailKind.AgendaReminder, reminder));
        return Requests.Every(calendar, motion, MailKind.AgendaReminder, null, calendar.Rules.On(today).ResultRequestWorkingDays, today);
    }
}
