using FsCheck;
using FsCheck.Fluent;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Tests.Duties;

/// <summary>The bullets of domain section 4 on calendars that change: meetings moved, cancelled and added on random days, reports on random days, 2020 to 2060.</summary>
public sealed class ChangingCalendarProperties
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(30);

    private static void Check(Action<RandomChanges> holds) => Prop.ForAll(RandomChanges.Gen.ToArbitrary(), changes =>
    {
        holds(changes);
        return true;
    }).Check(Often);

    [Fact]
    public void DueMeeting_OnceFixed_ChangesOnlyWhenItsOwnMeetingIsMovedOrCancelled() => Check(changes => changes.Live(_ => true, (today, was, now, calendar, change) =>
    {
        foreach (var (before, after) in was.Periods.Zip(now.Periods).Where(pair => pair.First.Due != pair.Second.Due))
        {
            Assert.True(change is { Kind: ChangeKind.Move or ChangeKind.Cancel } || before.Due.On is null, $"{before} became {after} on {today} by {change}");
            if (before.Due.Meeting is { } id) Assert.NotEqual(before.Due.MeetingOn, calendar.Find(id) is { TakesPlace: true } meeting ? meeting.On : null);
        }
    }));

    [Fact]
    public void DueMeeting_Changed_IsOnRecord_SoThatTheUnitIsTold() => Check(changes => changes.Live(_ => true, (today, was, now, _, _) =>
    {
        foreach (var (before, after) in was.Periods.Zip(now.Periods).Where(pair => pair.First.Due != pair.Second.Due))
            Assert.Equal((today, before.Replans.Length + 1), (after.Replans[^1].On, after.Replans.Length));
    }));

    [Fact]
    public void Period_OnceOpened_IsNeverDropped() => Check(changes => changes.Live(_ => true, (_, was, now, _, _) =>
        Assert.Equal(was.Periods.Select(period => period.Key), now.Periods.Take(was.Periods.Length).Select(period => period.Key))));

    [Fact]
    public void Periods_InMonths_FollowThePeriodBefore_NeverNow() => Check(changes =>
    {
        if (changes.Body.Cadence.Months is null) return;
        var spans = changes.Live(_ => true).Periods.Select(period => CalendarPeriod.Parse(period.Key)!.Value).ToArray();
        Assert.All(spans.Zip(spans.Skip(1)), pair => Assert.Equal(pair.First.Next, pair.Second));
    });

    [Fact]
    public void Looks_OnWhateverDays_LeadToTheSame() => Check(changes =>
        Assert.Equal(Described(changes.Live(_ => true)), Described(changes.Live(day => day % 37 == 0 || day == 900))));

    [Fact]
    public void Look_Repeated_ChangesNothing() => Check(changes => changes.Live(day => day % 20 == 0, (today, _, now, calendar, _) =>
    {
        var advanced = Advance(now, calendar, today).Aggregate(now, ReportingDuty.Evolve);
        Assert.Empty(Advance(advanced, calendar, today));
    }));

    [Fact]
    public void Missed_StaysOverdue_UntilReported() => Check(changes => changes.Live(_ => true, (_, was, now, _, change) =>
    {
        foreach (var (before, after) in was.Periods.Zip(now.Periods).Where(pair => pair.First.State == PeriodState.Overdue && pair.Second.State != PeriodState.Overdue))
            Assert.True(change is not null && (after.HandedInOn is not null || after.Replans.Length > before.Replans.Length), $"{before} became {after}");
    }));

    [Fact]
    public void Steps_OfAnyMeeting_FallOnWorkingDays_InTheirOrder() => Check(changes => changes.Live(day => day % 50 == 0, (_, _, _, calendar, _) =>
    {
        foreach (var meeting in calendar.Meetings)
        {
            var steps = MeetingSteps.Of(meeting, calendar);
            Assert.All(steps, step => Assert.True(calendar.WorkingDaysOn(step.On).IsWorkingDay(step.On), $"{step} of {meeting}"));
            Assert.Equal([MeetingStep.OverdueNotice, MeetingStep.Escalation], steps.Where(step => step.On > meeting.On).Select(step => step.Step));
        }
    }));

    [Fact]
    public void Reminders_MissedInAnOutage_CollapseIntoOne() => Check(changes => changes.Live(day => day % 90 == 0, (today, _, now, calendar, _) =>
    {
        foreach (var meeting in calendar.Meetings.Where(each => each.TakesPlace))
        {
            var due = MeetingPlan.Advance(null, meeting, calendar, [now], Berlin.Morning(today));
            Assert.Equal(due.Mails.Length, due.Mails.DistinctBy(mail => mail.Key).Count());
            if (today > meeting.On) Assert.DoesNotContain(due.Mails, mail => mail.Kind is MailKind.Reminder or MailKind.ControllingList);
        }
    }));

    private static ImmutableArray<DutyEvent> Advance(ReportingDuty duty, BodyCalendar calendar, LocalDate today) =>
        DutyDecider.Decide(new DutyCommand.Advance(duty.Id), duty, calendar, today).Events;

    private static IEnumerable<string> Described(ReportingDuty duty) =>
        [.. duty.Periods.Select(period => $"{period.Key} {period.OpenedOn} {period.Due} {period.State} {period.OverdueSince} {period.HandedInOn} {string.Join('|', period.Replans)}")];
}
