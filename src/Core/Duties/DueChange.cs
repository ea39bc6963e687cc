using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Duties;

/// <summary>After a period has opened only a moved or cancelled meeting changes its due meeting, never the passing of time.</summary>
internal static class DueChange
{
    /// <summary>What the calendar as it stands <paramref name="today"/> does to the period; null: nothing.</summary>
    public static DutyEvent? Of(ReportingDuty duty, DutyPeriod period, BodyCalendar calendar, LocalDate today)
    {
        if (period.Due.Meeting is not { } id) return period.Due.On is null ? AtLast(duty, period, calendar, today) : null;
        var meeting = calendar.Find(id) is { TakesPlace: true } found ? found : null;
        if (meeting?.On == period.Due.MeetingOn) return null;
        var replan = new Replan(today, id, period.Due.MeetingOn, meeting?.On);
        var due = meeting is not null && StillFits(duty.Cadence, period.Key, meeting) ? Moved(period.Due, meeting, duty.Cadence) : DuePlan.Fix(duty, period.Key, today, calendar);
        return IsTaken(duty, period, due) ? new DutyEvent.PeriodLapsed(period.Key, replan) : new DutyEvent.Replanned(period.Key, replan, due);
    }

    /// <summary>"In the next meeting", and now there is one.</summary>
    private static DutyEvent.Replanned? AtLast(ReportingDuty duty, DutyPeriod period, BodyCalendar calendar, LocalDate today)
    {
        var due = DuePlan.Fix(duty, period.Key, today, calendar);
        return due.Meeting is null || IsTaken(duty, period, due) ? null : new(period.Key, new(today, null, null, due.MeetingOn), due);
    }

    /// <summary>A moved meeting stays the due meeting while it stays in the period. "The next meeting" is looked for anew: another may come first now.</summary>
    private static bool StillFits(Cadence cadence, string key, Meeting meeting) => cadence switch
    {
        Cadence.EveryMeeting => true,
        Cadence.NextMeeting => false,
        Cadence.ByDate by => meeting.On <= by.On,
        _ => CalendarPeriod.Parse(key)!.Value.Contains(meeting.On),
    };

    private static Due Moved(Due was, Meeting meeting, Cadence cadence) => cadence is Cadence.ByDate ? Due.By(was.On!.Value, meeting) : Due.At(meeting);

    /// <summary>A standing report is given once in each meeting: one whose meeting was cancelled does not come twice in the next.</summary>
    private static bool IsTaken(ReportingDuty duty, DutyPeriod period, Due due) =>
        duty.Cadence is Cadence.EveryMeeting && due.Meeting is not null && duty.Periods.Any(other => other.Key != period.Key && other.Due.Meeting == due.Meeting);
}
