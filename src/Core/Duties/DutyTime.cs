using Wiedervorlage.Core.Meetings;


namespace Wiedervorlage.Core.Duties;

/// <summary>
/// What time and the calendar do to a duty. Each event carries the day on which it came about, not the day on which it was noticed, so one step over any gap
/// ends where a step on every day ends. Only a changed meeting is dated by when it is noticed.
/// </summary>
internal static class DutyTime
{
    /// <summary>The events up to and including <paramref name="today"/>, in order.</summary>
    public static ImmutableArray<DutyEvent> Advance(ReportingDuty duty, BodyCalendar calendar, LocalDate today)
    {
        if (duty.Discharged is not null || duty.AwaitsConfirmation) return [];
        var happened = ImmutableArray.CreateBuilder<DutyEvent>();
        Apply(Replans(duty, calendar, today));
        while (DuePlan.Following(duty, calendar) is { } next && next.On <= today) Apply([new DutyEvent.PeriodOpened(next.Key, next.On, next.Due)]);
        Apply(Reported(duty, calendar, today));
        Apply(Overdue(duty, today));
        return happened.DrainToImmutable();

        void Apply(IEnumerable<DutyEvent> events)
        {
            foreach (var each in events.ToArray())
            {
                happened.Add(each);
                duty = ReportingDuty.Evolve(duty, each);
            }
        }
    }

    private static IEnumerable<DutyEvent> Replans(ReportingDuty duty, BodyCalendar calendar, LocalDate today) =>
        from period in duty.Periods
        where !period.Collapsed && (period.IsMissing || period.State == PeriodState.HandedIn)
        let change = DueChange.Of(duty, period, calendar, today)
        where change is not null
        select change;

    private static IEnumerable<DutyEvent> Reported(ReportingDuty duty, BodyCalendar calendar, LocalDate today) =>
        from period in duty.Periods
        where period.State == PeriodState.HandedIn
        let day = ReportedOn(period, period.HandedInOn!.Value, calendar)
        where day <= today
        select new DutyEvent.PeriodReported(period.Key, day.Value);

    /// <summary>The due meeting's day when in time for it; without a meeting, the due date; else the first meeting since.</summary>
    private static LocalDate? ReportedOn(DutyPeriod period, LocalDate handedIn, BodyCalendar calendar) => period.Due switch
    {
        { MeetingOn: { } meeting } when handedIn <= meeting => meeting,
        { MeetingOn: null, On: { } on } when handedIn <= on && !period.Collapsed => on,
        _ => calendar.NextOnOrAfter(handedIn)?.On,
    };

    private static IEnumerable<DutyEvent> Overdue(ReportingDuty duty, LocalDate today) =>
        from period in duty.Periods
        where duty.Basis.IsBinding() && period.State is PeriodState.Open or PeriodState.NoMeeting && period.LastDay < today
        select new DutyEvent.BecameOverdue(period.Key, period.LastDay!.Value.PlusDays(1));
}
