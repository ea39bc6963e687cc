using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Duties;

namespace Wiedervorlage.Core.FollowUp;

/// <summary>A duty that arises at the last meeting of a quarter has no period yet: its first one opens with the next quarter. Its first
/// meeting is named at once all the same.</summary>
public static class FirstDueTexts
{
    /// <summary>"erstmals Q3/2026: Bericht fällig zur Sitzung am 22.09.2026", as the calendar stands; null when a period is open, or none
    /// will be before an interval is set.</summary>
    public static string? FirstDue(this ReportingDuty duty, BodyCalendar calendar)
    {
        if (!duty.Periods.IsEmpty || duty.AwaitsConfirmation || DuePlan.Following(duty, calendar) is not { } first) return null;
        var period = new DutyPeriod(first.Key, first.On, first.Due, PeriodState.Open);
        var due = first.Due.Meeting is null && CalendarPeriod.Parse(first.Key) is not null ? "die Sitzung steht noch nicht fest"
            : StateOfWorkTexts.Due(period);
        return $"erstmals {(duty.Cadence.Months is null ? "" : $"{period.German(duty.Cadence)}: ")}{due}";
    }

    /// <summary>The same for what a meeting has just wished, before it is a duty.</summary>
    public static string? FirstDue(DutyCommand.Arise arising, BodyCalendar calendar) =>
        DutyDecider.Decide(arising, null, calendar, arising.Origin.On) is { Refusal: null } born
            ? born.Events.Aggregate((ReportingDuty?)null, ReportingDuty.Evolve) is { } duty
                ? duty.FirstDue(calendar) ?? duty.Missing().Select(period => period.Line(duty.Cadence)).FirstOrDefault()
                : null
            : null;
}
