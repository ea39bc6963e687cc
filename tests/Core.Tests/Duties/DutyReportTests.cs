using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Tests.Calendar;

namespace Wiedervorlage.Core.Tests.Duties;

/// <summary>What units answer, and how a period ends.</summary>
public sealed class DutyReportTests
{
    private static DutyStory Quarterly() =>
        DutyStory.With("2026-04-28", "2026-06-16", "2026-09-22", "2026-12-01").Arise(new Cadence.Quarterly(), "2026-03-17").Advance("2026-04-01");

    [Fact]
    public void HandedIn_ByTheDayOfTheMeeting_IsReportedOnThatDay()
    {
        var story = Quarterly().HandIn("2026-06-16");
        Assert.Equal(PeriodState.HandedIn, story.Period("2026-Q2").State);
        Assert.Equal(PeriodState.Reported, story.Advance("2026-06-16").Period("2026-Q2").State);
        Assert.Null(story.Period("2026-Q2").OverdueSince);
    }

    [Fact]
    public void HandedIn_BeforeTheMeeting_IsReportedWhenItComes()
    {
        var story = Quarterly().HandIn("2026-05-12").Advance("2026-06-15");
        Assert.Equal(PeriodState.HandedIn, story.Period("2026-Q2").State);
        Assert.Equal(PeriodState.Reported, story.Advance("2026-06-16").Period("2026-Q2").State);
    }

    [Fact]
    public void Missed_IsOverdueFromTheNextDay_AndStaysSoUntilReported()
    {
        var story = Quarterly().Advance("2026-06-16");
        Assert.Equal(PeriodState.Open, story.Period("2026-Q2").State);
        story.Advance("2026-06-17");
        Assert.Equal((PeriodState.Overdue, Dates.Day("2026-06-17")), (story.Period("2026-Q2").State, story.Period("2026-Q2").OverdueSince));
        story.HandIn("2026-07-10");
        Assert.True(story.Period("2026-Q2").IsOverdue);
        Assert.False(story.Advance("2026-09-22").Period("2026-Q2").IsOverdue);
        Assert.Equal(PeriodState.Reported, story.Period("2026-Q2").State);
    }

    [Fact]
    public void Report_NamingNoPeriods_SettlesAllUpToNow()
    {
        var story = Quarterly().HandIn("2026-10-20");
        Assert.Equal(["2026-Q2", "2026-Q3", "2026-Q4"], Assert.Single(story.Duty!.Reports).Periods);
    }

    [Fact]
    public void Report_NamingOnePeriod_LeavesTheOthersOverdue()
    {
        var story = Quarterly().HandIn("2026-10-13", ReportKind.Written, "2026-Q3");
        Assert.Equal([PeriodState.Overdue, PeriodState.HandedIn, PeriodState.Open], story.Duty!.Periods.Select(period => period.State));
    }

    [Theory]
    [InlineData(ReportKind.Written)]
    [InlineData(ReportKind.Oral)]
    [InlineData(ReportKind.NoChange)]
    [InlineData(ReportKind.Done)]
    public void Report_OfEachKind_HandsIn(ReportKind kind) => Assert.Equal(PeriodState.HandedIn, Quarterly().HandIn("2026-05-01", kind).Period("2026-Q2").State);

    [Fact]
    public void Done_ProposesToClose_OnlyTheBodyDischarges()
    {
        var story = Quarterly().HandIn("2026-05-01", ReportKind.Done).Advance("2026-07-01");
        Assert.True(story.Duty!.DoneProposed);
        Assert.True(story.Duty.IsOpen);
        Assert.Equal(PeriodState.Open, story.Period("2026-Q3").State);
        story.Do(new DutyCommand.Discharge(DutyStory.Id, "Beschluss vom 22.09.2026"), "2026-09-22");
        Assert.False(story.Duty.IsOpen);
        Assert.Equal(PeriodState.Discharged, story.Period("2026-Q3").State);
        Assert.Equal(2, story.Advance("2027-12-01").Duty!.Periods.Length);
    }

    [Fact]
    public void HandOver_LeavesTheDutyWhereItIs_UntilTheOfficeConfirms()
    {
        var story = Quarterly();
        story.Do(new DutyCommand.HandIn(DutyStory.Id, "r", ReportKind.HandOver, "Zuständig ist das Bauamt", null, new UnitId("fb61"), null, []), "2026-05-01");
        Assert.Equal((DutyStory.Fb55, PeriodState.Open), (story.Duty!.Unit, story.Period("2026-Q2").State));
        Assert.NotNull(story.Duty.HandOverAsked);
        story.Do(new DutyCommand.HandOver(DutyStory.Id, new("fb61")), "2026-05-04");
        Assert.Equal("fb61", story.Duty!.Unit.Value);
        Assert.Null(story.Duty.HandOverAsked);
    }

    [Fact]
    public void MoreTime_StaysListed_AndWhenGrantedIsOverdueLater()
    {
        var story = Quarterly();
        story.Do(new DutyCommand.HandIn(DutyStory.Id, "r", ReportKind.MoreTime, "Die Zahlen fehlen", null, null, Dates.Day("2026-07-10"), []), "2026-06-10");
        Assert.Equal(PeriodState.Open, story.Period("2026-Q2").State);
        story.Do(new DutyCommand.GrantMoreTime(DutyStory.Id, Dates.Day("2026-07-10")), "2026-06-12").Advance("2026-07-10");
        Assert.Equal(PeriodState.Open, story.Period("2026-Q2").State);
        Assert.Equal(Dates.Day("2026-07-11"), story.Advance("2026-07-20").Period("2026-Q2").OverdueSince);
    }

    [Fact]
    public void Settle_OnlyWhatWasReported()
    {
        var story = Quarterly();
        var settle = new DutyCommand.Settle(DutyStory.Id, new("sid-2026-06-16"), ["2026-Q2"]);
        Assert.IsType<Refusal.WrongState>(story.Decide(settle, "2026-06-16").Refusal!);
        story.HandIn("2026-06-01").Do(settle, "2026-06-17");
        Assert.Equal(PeriodState.Settled, story.Period("2026-Q2").State);
        Assert.Empty(story.Decide(settle, "2026-06-17").Events);
    }

    [Fact]
    public void OneOff_Reported_EndsTheDuty()
    {
        var story = DutyStory.With("2026-03-17").Arise(new Cadence.NextMeeting(), "2026-02-10").HandIn("2026-03-01");
        Assert.True(story.Duty!.IsOpen);
        Assert.False(story.Advance("2026-03-17").Duty!.IsOpen);
    }

    [Fact]
    public void Repeated_SameReport_HappensOnce()
    {
        var story = Quarterly();
        var command = new DutyCommand.HandIn(DutyStory.Id, "one", ReportKind.Oral, null, null, null, null, []);
        story.Do(command, "2026-05-01").Do(command, "2026-05-02");
        Assert.Single(story.Duty!.Reports);
    }

    [Fact]
    public void Wish_FromAFirstReading_IsPlannedButNeverOverdue()
    {
        var story = DutyStory.With("2026-03-17", "2026-06-16").Arise(new Cadence.Quarterly(), "2026-02-10", Basis.FirstReading).Advance("2026-05-01");
        Assert.Equal(["2026-Q1 sid-2026-03-17 2026-03-17 Open", "2026-Q2 sid-2026-06-16 2026-06-16 Open"], story.Plan());
        Assert.Equal(PeriodState.HandedIn, story.HandIn("2026-05-02").Period("2026-Q2").State);
    }

    [Theory]
    [InlineData("text", ReportKind.Written)]
    [InlineData("unit", ReportKind.HandOver)]
    [InlineData("text", ReportKind.MoreTime)]
    public void HandIn_Incomplete_IsRefusedWithTheField(string field, ReportKind kind)
    {
        var refused = Quarterly().Decide(new DutyCommand.HandIn(DutyStory.Id, "r", kind, " ", null, null, null, []), "2026-05-01");
        Assert.Equal(field, Assert.IsType<Refusal.Invalid>(refused.Refusal).Field);
    }

    [Fact]
    public void AnyCommand_OnWhatDoesNotExist_IsUnknown()
    {
        var refused = DutyDecider.Decide(new DutyCommand.Advance(DutyStory.Id), null, Some.Calendar(), Dates.Day("2026-01-01"));
        Assert.IsType<Refusal.Unknown>(refused.Refusal!);
    }
}
