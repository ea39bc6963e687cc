using FsCheck;
using FsCheck.Fluent;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Duties;

namespace Wiedervorlage.Core.Tests.Duties;

/// <summary>Due plans 2020 to 2060 on random calendars (P14).</summary>
public sealed class DuePlanProperties
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(300);

    [Fact]
    public void Plan_OnAnyCalendar_IsWhatTheOracleSays() => Prop.ForAll(RandomBody.Gen.ToArbitrary(), body =>
    {
        var duty = Advanced(Arisen(body), body, body.End);
        Assert.Equal(DuePlanOracle.Plan(body, body.End), duty.Periods.Select(Written));
        return true;
    }).Check(Often);

    [Fact]
    public void Advance_OverAnyGap_EqualsDayByDay() => Prop.ForAll(RandomBody.Gen.ToArbitrary(), Reports.ToArbitrary(), (body, reports) =>
    {
        var byDay = Arisen(body);
        for (var day = body.Arose; day <= body.End; day = day.PlusDays(1)) byDay = Advanced(Answered(byDay, body, reports, day), body, day);
        var atOnce = Arisen(body);
        foreach (var on in reports.Keys.Order()) atOnce = Answered(atOnce, body, reports, body.Arose.PlusDays(on));
        Assert.Equal(Described(byDay), Described(Advanced(atOnce, body, body.End)));
        return true;
    }).Check(Often.WithMaxTest(100));

    [Fact]
    public void EveryPeriod_WithoutAnswer_IsOverdueAfterItsDueDate_AndOnlyWhenBinding() => Prop.ForAll(RandomBody.Gen.ToArbitrary(), body =>
        Advanced(Arisen(body), body, body.End).Periods.All(period =>
            (period.State == PeriodState.Overdue) == (body.Basis.IsBinding() && period.Due.On < body.End)
            && (period.OverdueSince is null || period.OverdueSince == period.Due.On?.PlusDays(1)))).Check(Often);

    [Fact]
    public void Periods_InMonths_FollowEachOtherWithoutAGap() => Prop.ForAll(RandomBody.Gen.ToArbitrary(), body =>
    {
        var periods = Advanced(Arisen(body), body, body.End).Periods.Select(period => CalendarPeriod.Parse(period.Key)).OfType<CalendarPeriod>().ToArray();
        return body.Cadence.Months is null || periods.Zip(periods.Skip(1)).All(pair => pair.First.Next == pair.Second);
    }).Check(Often);

    [Fact]
    public void Advance_Twice_ChangesNothing() => Prop.ForAll(RandomBody.Gen.ToArbitrary(), body =>
        DutyDecider.Decide(new DutyCommand.Advance(DutyStory.Id), Advanced(Arisen(body), body, body.End), body.Calendar, body.End)
            is { Refusal: null, Events: [] }).Check(Often);

    private static Gen<Dictionary<int, ReportKind>> Reports =>
        from days in FsCheck.Fluent.Gen.Choose(0, 890).ListOf(6)
        from kinds in FsCheck.Fluent.Gen.Elements(ReportKind.Written, ReportKind.Oral, ReportKind.NoChange, ReportKind.Done).ListOf(6)
        select days.Zip(kinds).DistinctBy(pair => pair.First).ToDictionary(pair => pair.First, pair => pair.Second);

    private static ReportingDuty Arisen(RandomBody body)
    {
        var arise = DutyStory.Arising(body.Cadence, "2020-01-01", body.Basis);
        return Apply(null, arise with { Origin = arise.Origin with { On = body.Arose } }, body, body.Arose);
    }

    private static ReportingDuty Advanced(ReportingDuty duty, RandomBody body, LocalDate today) => Apply(duty, new DutyCommand.Advance(DutyStory.Id), body, today);

    private static ReportingDuty Answered(ReportingDuty duty, RandomBody body, Dictionary<int, ReportKind> reports, LocalDate today) =>
        reports.TryGetValue(NodaTime.Period.DaysBetween(body.Arose, today), out var kind)
            ? Apply(duty, new DutyCommand.HandIn(DutyStory.Id, $"r{today}", kind, "Text", null, null, null, []), body, today)
            : duty;

    private static ReportingDuty Apply(ReportingDuty? duty, DutyCommand command, RandomBody body, LocalDate today) =>
        DutyDecider.Decide(command, duty, body.Calendar, today) is { Refusal: null } accepted ? accepted.Events.Aggregate(duty, ReportingDuty.Evolve)! : duty!;

    private static string Written(DutyPeriod period) =>
        $"{(CalendarPeriod.Parse(period.Key) is { } span ? span.First.ToString() : period.Key)}|{period.Due.Meeting?.Value}|{period.Due.On}";

    private static IEnumerable<string> Described(ReportingDuty duty) =>
        [.. duty.Periods.Select(period => $"{period.Key} {period.OpenedOn} {period.Due} {period.State} {period.OverdueSince} {period.HandedInOn}"),
            .. duty.Reports.Select(report => $"{report.Id} {report.Kind} {string.Join(',', report.Periods)}")];
}
