using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Duties;

/// <summary>Which periods a report is about when it names none.</summary>
public static class ReportDefaults
{
    /// <summary>
    /// What is overdue. The running period only when nothing is overdue, or when it is due at the body's next meeting on or after
    /// <paramref name="today"/>: who brings a late
    /// report for last year has not reported for this one.
    /// </summary>
    public static ImmutableArray<string> Of(ReportingDuty duty, BodyCalendar calendar, LocalDate today)
    {
        var missing = duty.Missing().ToArray();
        if (missing.Length == 0) return [.. duty.Periods.Where(period => period.State == PeriodState.HandedIn).Select(period =>
            period.Key)];
        if (!missing.Any(period => period.State == PeriodState.Overdue)) return [.. missing.Select(period => period.Key)];
        var next = calendar.NextOnOrAfter(today)?.Id;
        return [.. missing.Where(period => period.State == PeriodState.Overdue || (next is not null && period.Due.Meeting == next))
            .Select(period => period.Key)];
    }
}
