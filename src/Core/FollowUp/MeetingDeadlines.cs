using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.FollowUp;

/// <summary>What a meeting's day is for; the API's strings in camelCase.</summary>
public enum MeetingDeadlineKind
{
    /// <summary>Antragsfrist</summary>
    Motion,

    /// <summary>The office is asked once more about motions without a place.</summary>
    AgendaReminder,

    /// <summary>Ladungsfrist</summary>
    Invitation,

    /// <summary>Units are asked for reports that are missing.</summary>
    ReportReminder,

    /// <summary>The office gets the Antrags- und Beschlusscontrolling list.</summary>
    ControllingList,

    /// <summary>Vorlagenschluss</summary>
    Paper,

    /// <summary>Units are told what they have missed.</summary>
    OverdueNotice,

    /// <summary>The office is asked for results that are missing.</summary>
    ResultRequest,

    /// <summary>Head of unit, chair and factions are told what is still missing.</summary>
    Escalation,
}

/// <summary>A day that hangs on a meeting. <paramref name="Rule"/> is German and says how the date came about.</summary>
public sealed record MeetingDeadline(MeetingDeadlineKind Kind, LocalDate On, string Rule);

/// <summary>Every day that hangs on a meeting, by the rules of its body that hold on the meeting's day.</summary>
public static class MeetingDeadlines
{
    /// <summary>By date.</summary>
    public static ImmutableArray<MeetingDeadline> Of(Meeting meeting, BodyCalendar calendar)
    {
        var (rules, days) = (calendar.Rules.On(meeting.On), calendar.WorkingDaysOn(meeting.On));
        var (motion, invitation, paper) = (Deadlines.Motion(meeting, rules), Deadlines.Invitation(meeting, rules), Deadlines.Paper(meeting, rules));
        var (notice, escalation) = MeetingSteps.AfterMissing(meeting.On, rules);
        return
        [
            .. new MeetingDeadline[]
            {
                new(MeetingDeadlineKind.Motion, motion.On, motion.Rule),
                new(MeetingDeadlineKind.Invitation, invitation.On, invitation.Rule),
                new(MeetingDeadlineKind.Paper, paper.On, paper.Rule),
                Before(MeetingDeadlineKind.AgendaReminder, "Nachfrage an die Geschäftsstelle nach Anträgen ohne Platz", days, motion.On, rules.AgendaReminderWorkingDays, "der Antragsfrist"),
                Before(MeetingDeadlineKind.ReportReminder, "Erinnerung an fehlende Berichte", days, paper.On, rules.ReportReminderWorkingDays, "dem Vorlagenschluss"),
                Before(MeetingDeadlineKind.ControllingList, "Liste des Antrags- und Beschlusscontrollings", days, paper.On, rules.ControllingListWorkingDays, "dem Vorlagenschluss"),
                After(MeetingDeadlineKind.OverdueNotice, "Hinweis auf versäumte Berichte", notice, 1, meeting.On, "der Sitzung"),
                After(MeetingDeadlineKind.ResultRequest, "Nachfrage nach fehlenden Ergebnissen", days.Plus(meeting.On, rules.ResultRequestWorkingDays), rules.ResultRequestWorkingDays, meeting.On, "der Sitzung"),
                After(MeetingDeadlineKind.Escalation, "Eskalation versäumter Berichte", escalation, rules.EscalationWorkingDays, notice, "dem Hinweis"),
            }.OrderBy(deadline => deadline.On).ThenBy(deadline => deadline.Kind),
        ];
    }

    private static MeetingDeadline Before(MeetingDeadlineKind kind, string name, WorkingDays days, LocalDate from, int count, string what)
    {
        var on = days.Minus(from, count);
        return new(kind, on, $"{name}: {Count(count)} vor {what} am {GermanDates.WithDay(from)}, also am {GermanDates.WithDay(on)}.");
    }

    private static MeetingDeadline After(MeetingDeadlineKind kind, string name, LocalDate on, int count, LocalDate from, string what) =>
        new(kind, on, $"{name}: {Count(count)} nach {what} am {GermanDates.WithDay(from)}, also am {GermanDates.WithDay(on)}.");

    private static string Count(int days) => days == 1 ? "1 Arbeitstag" : $"{days} Arbeitstage";
}
