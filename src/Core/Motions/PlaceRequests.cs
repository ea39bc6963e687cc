using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Motions;

/// <summary>Asking the office for a place: at once, and once more before the deadline.</summary>
internal static class PlaceRequests
{
    public static Happening? Next(Motion motion, MotionState.AwaitingPlace state, BodyCalendar calendar, LocalDate today)
    {
        var kind = state.Late ? MailKind.LateMotion : MailKind.AgendaRequest;
        if (state.Late || state.Meeting is not { } id) return Requests.Once(calendar, motion, kind, null, today);
        return Before(calendar.MotionDeadline(calendar.Find(id)!), motion, calendar, today);
    }

    /// <summary>A motion that came back has its meeting but no number: asked at once and again before the invitation goes out.</summary>
    public static Happening? ForNumber(Motion motion, Meeting meeting, BodyCalendar calendar, LocalDate today) =>
        Before(Deadlines.Invitation(meeting, calendar.Rules.On(meeting.On)).On, motion, calendar, today);

    private static Happening? Before(LocalDate deadline, Motion motion, BodyCalendar calendar, LocalDate today)
    {
        if (motion.LastAsked is not { } last) return Requests.Once(calendar, motion, MailKind.AgendaRequest, null, today);
        var reminder = calendar.WorkingDaysOn(today).Minus(deadline, calendar.Rules.On(today).AgendaReminderWorkingDays);
        return last < reminder ? new(Berlin.Morning(reminder), new MotionEvent.Asked(MailKind.AgendaReminder, reminder)) : null;
    }
}
