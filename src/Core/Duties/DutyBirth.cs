using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Duties;

/// <summary>How a duty begins: arisen, imported, confirmed.</summary>
internal static class DutyBirth
{
    public static Decision<DutyEvent> Decide(DutyCommand.Arise command, BodyCalendar calendar, LocalDate today)
    {
        if (string.IsNullOrWhiteSpace(command.What)) return new Refusal.Invalid("what", "Worüber ist zu berichten?");
        if (command.Body != calendar.Body) throw new ArgumentException("Calendar of another body.", nameof(calendar));
        return command.Import is { } import ? Imported(command, import, calendar, today) : With(Arose(command, command.Origin.On, calendar), [], calendar, today);
    }

    /// <summary>Sets the interval (planned from today) or confirms a proposal (planned from the day of its decision).</summary>
    public static Decision<DutyEvent> Confirm(DutyCommand.Confirm command, ReportingDuty duty, BodyCalendar calendar, LocalDate today)
    {
        if (!duty.AwaitsConfirmation) return Decision<DutyEvent>.AlreadyDone;
        var (cadence, basis) = (command.Cadence ?? duty.Cadence, command.Basis ?? duty.Basis);
        if (cadence is Cadence.Regular) return new Refusal.Invalid("cadence", "Welcher Turnus gilt?");
        if (basis == Basis.Proposal) return new Refusal.Invalid("basis", "Worauf beruht die Pflicht?");
        var on = duty.Cadence is Cadence.Regular ? today : duty.AroseOn;
        var confirmed = new DutyEvent.Confirmed(on, cadence, basis, DuePlan.First(cadence, on, calendar)?.ToString());
        return DutyTime.Advance(ReportingDuty.Evolve(duty, confirmed), calendar, today).Insert(0, confirmed);
    }

    /// <summary>What was missed before the import becomes one line; the period under way is planned from today, so that it is not dropped in silence.</summary>
    private static Decision<DutyEvent> Imported(DutyCommand.Arise command, Import import, BodyCalendar calendar, LocalDate today)
    {
        if (import.LastReportOn > today) return new Refusal.Invalid("lastReportOn", "Der letzte Bericht liegt in der Zukunft.");
        var arose = Arose(command, today, calendar);
        return command.Cadence.Months is { } months
            ? InMonths(command, arose, import, months, calendar, today)
            : With(arose, MissedBefore(command, import, calendar, today), calendar, today);
    }

    private static Decision<DutyEvent> InMonths(DutyCommand.Arise command, DutyEvent.Arose arose, Import import, int months, BodyCalendar calendar, LocalDate today)
    {
        var first = import.LastReportOn is { } last
            ? Containing(CalendarPeriod.Of(command.Origin.On, months), last).Next
            : DuePlan.First(command.Cadence, command.Origin.On, calendar)!.Value;
        var current = Containing(first, today);
        ImmutableArray<DutyEvent> missed = first < current && command.Basis.IsBinding()
            ? [new DutyEvent.MissedBefore(first.Through(current.Previous).ToString(), today, calendar.WorkingDaysOn(first.Last).LastOf(first).PlusDays(1))]
            : [];
        return With(arose with { FirstPeriod = current.ToString() }, missed, calendar, today);
    }

    /// <summary>The first period of the chain that ends on or after <paramref name="date"/>; the chain's first when that lies later.</summary>
    private static CalendarPeriod Containing(CalendarPeriod chain, LocalDate date)
    {
        while (chain.Last < date) chain = chain.Next;
        return chain;
    }

    private static ImmutableArray<DutyEvent> MissedBefore(DutyCommand.Arise command, Import import, BodyCalendar calendar, LocalDate today) => command.Cadence switch
    {
        Cadence.NextMeeting when import.LastReportOn is { } on => [new DutyEvent.ReportedBefore(DuePlan.Next, on)],
        Cadence.ByDate by when import.LastReportOn is { } on => [new DutyEvent.ReportedBefore(DuePlan.Key(by), on)],
        _ when !command.Basis.IsBinding() => [],
        Cadence.NextMeeting when calendar.NextAfter(command.Origin.On) is { } meeting && meeting.On < today => [new DutyEvent.MissedBefore(DuePlan.Next, today, meeting.On.PlusDays(1))],
        Cadence.ByDate by when by.On < today => [new DutyEvent.MissedBefore(DuePlan.Key(by), today, by.On.PlusDays(1))],
        Cadence.EveryMeeting when calendar.NextAfter(import.LastReportOn ?? command.Origin.On) is { } meeting && meeting.On < today =>
            [new DutyEvent.MissedBefore($"{meeting.Id}..", today, meeting.On.PlusDays(1))],
        _ => [],
    };

    private static DutyEvent.Arose Arose(DutyCommand.Arise command, LocalDate on, BodyCalendar calendar) => new(
        command.Id, command.Body, command.Unit, command.What.Trim(), command.Item, command.Cadence, command.Basis, command.Origin, command.Public, on,
        DuePlan.First(command.Cadence, on, calendar)?.ToString());

    private static Decision<DutyEvent> With(DutyEvent.Arose arose, ImmutableArray<DutyEvent> missed, BodyCalendar calendar, LocalDate today)
    {
        ImmutableArray<DutyEvent> so = [arose, .. missed];
        return so.AddRange(DutyTime.Advance(so.Aggregate((ReportingDuty?)null, ReportingDuty.Evolve)!, calendar, today));
    }
}
