namespace Wiedervorlage.Core.Duties;

/// <summary>What an event makes of a duty. Never refuses: what has happened has happened.</summary>
internal static class DutyEvolution
{
    public static ReportingDuty Evolve(ReportingDuty? duty, DutyEvent happened) => (duty, happened) switch
    {
        (null, DutyEvent.Arose arose) => Begin(arose),
        (null, _) => throw new InvalidOperationException($"{happened.GetType().Name} happened to a duty that has not arisen."),
        (_, DutyEvent.Arose) => throw new InvalidOperationException($"Duty {duty.Id} arose twice."),
        (_, DutyEvent.MissedBefore missed) => Open(duty, new(missed.Period, missed.On, Due.By(missed.OverdueSince.PlusDays(-1)), PeriodState.Overdue)
            { OverdueSince = missed.OverdueSince, Collapsed = true }),
        (_, DutyEvent.ReportedBefore reported) => Open(duty, new(reported.Period, reported.On, Due.By(reported.On), PeriodState.Reported) { HandedInOn = reported.On }),
        (_, DutyEvent.Confirmed confirmed) => duty with
        {
            Cadence = confirmed.Cadence, Basis = confirmed.Basis, AroseOn = confirmed.On, FirstPeriod = confirmed.FirstPeriod,
        },
        (_, DutyEvent.PeriodOpened opened) => Open(duty, new(opened.Period, opened.On, opened.Due, OpenState(opened.Due))),
        (_, DutyEvent.Replanned replanned) => duty.With(replanned.Period, period => Replan(period, replanned)),
        (_, DutyEvent.PeriodLapsed lapsed) => duty.With(lapsed.Period, period =>
            period with { State = PeriodState.Discharged, Replans = period.Replans.Add(lapsed.Replan) }),
        (_, DutyEvent.PeriodReported reported) => duty.With(reported.Period, period => period with { State = PeriodState.Reported }),
        (_, DutyEvent.PeriodSettled settled) => duty.With(settled.Period, period => period with { State = PeriodState.Settled }),
        (_, DutyEvent.BecameOverdue late) => duty.With(late.Period, period => period with { State = PeriodState.Overdue, OverdueSince = late.On }),
        _ => Answer(duty, happened),
    };

    private static ReportingDuty Answer(ReportingDuty duty, DutyEvent happened) => happened switch
    {
        DutyEvent.ReportHandedIn handedIn => HandIn(duty, handedIn.Report),
        DutyEvent.HandOverAsked asked => duty with { Reports = duty.Reports.Add(asked.Report), HandOverAsked = asked.Report },
        DutyEvent.MoreTimeAsked asked => duty with { Reports = duty.Reports.Add(asked.Report), MoreTimeAsked = asked.Report },
        DutyEvent.DelayExplained explained => duty with { Reports = duty.Reports.Add(explained.Report), ReasonForDelay = explained.Report.Text },
        DutyEvent.HandedOver handedOver => duty with { Unit = handedOver.To, UnitSince = handedOver.On, HandOverAsked = null },
        DutyEvent.RequestDeclined => duty with { HandOverAsked = null, MoreTimeAsked = null },
        DutyEvent.MoreTimeGranted granted => granted.Periods.Aggregate(duty with { MoreTimeAsked = null }, (each, key) =>
            each.With(key, period => period with { ExtendedUntil = granted.Until })),
        DutyEvent.MailsOwed e => duty with { Owed = [.. duty.Owed, .. e.Mails] },
        DutyEvent.MailsWritten e => duty with { Owed = [.. duty.Owed.Where(mail => !e.Keys.Contains(mail.Key))] },
        DutyEvent.CarriedOver carried => duty with { CarriedOverFrom = carried.TermEnded },
        DutyEvent.Discharged discharged => duty with
        {
            Discharged = new(discharged.On, discharged.Why),
            HandOverAsked = null,
            MoreTimeAsked = null,
            Periods = [.. duty.Periods.Select(period =>
                period.IsMissing || period.State == PeriodState.HandedIn ? period with { State = PeriodState.Discharged } : period)],
        },
        _ => throw new InvalidOperationException($"{happened.GetType().Name} is no event of a duty that has arisen."),
    };

    private static ReportingDuty Begin(DutyEvent.Arose arose) => new()
    {
        Id = arose.Id,
        Body = arose.Body,
        Unit = arose.Unit,
        What = arose.What,
        Item = arose.Item,
        Cadence = arose.Cadence,
        Basis = arose.Basis,
        Origin = arose.Origin,
        Public = arose.Public,
        AroseOn = arose.On,
        FirstPeriod = arose.FirstPeriod,
    };

    private static ReportingDuty Open(ReportingDuty duty, DutyPeriod period) => duty with { Periods = duty.Periods.Add(period) };

    private static PeriodState OpenState(Due due) => due.Meeting is null ? PeriodState.NoMeeting : PeriodState.Open;

    private static DutyPeriod Replan(DutyPeriod period, DutyEvent.Replanned replanned) => period with
    {
        Due = replanned.Due,
        State = period.HandedInOn is null ? OpenState(replanned.Due) : PeriodState.HandedIn,
        OverdueSince = period.HandedInOn > replanned.Due.On ? replanned.Due.On?.PlusDays(1) : null,
        Replans = period.Replans.Add(replanned.Replan),
    };

    private static ReportingDuty HandIn(ReportingDuty duty, Report report) => duty with
    {
        Reports = duty.Reports.Add(report),
        ReasonForDelay = null,
        DoneProposed = report.Kind == ReportKind.Done || (report.Replaces is { } id
            ? duty.Standing().Any(other => other.Kind == ReportKind.Done && other.Id != id) : duty.DoneProposed),
        Periods = [.. duty.Periods.Select(period => report.Periods.Contains(period.Key)
            ? period with { State = period.IsMissing ? PeriodState.HandedIn : period.State, HandedInOn = period.HandedInOn ?? report.On }
            : period)],
    };

    private static ReportingDuty With(this ReportingDuty duty, string key, Func<DutyPeriod, DutyPeriod> change) =>
        duty with { Periods = [.. duty.Periods.Select(period => period.Key == key ? change(period) : period)] };
}
