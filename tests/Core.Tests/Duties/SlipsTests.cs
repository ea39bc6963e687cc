using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Tests.Calendar;

namespace Wiedervorlage.Core.Tests.Duties;

/// <summary>What slipped through when people tried it (issue 10): duties and their periods.</summary>
public sealed class SlipsTests
{
    [Fact]
    public void Slips06_LateReportForLastYear_LeavesThisYearOpen()
    {
        var story = DutyStory.With("2025-11-25", "2026-03-17", "2026-06-16", "2026-12-01").Arise(new Cadence.Yearly(), "2025-02-10").Advance("2026-02-20");
        story.HandIn("2026-02-20");
        Assert.Equal(["2025"], Assert.Single(story.Duty!.Reports).Periods.Select(key => key[..4]));
        Assert.Equal([PeriodState.HandedIn, PeriodState.Open], story.Duty.Periods.Select(period => period.State));
    }

    [Fact]
    public void Slips06_RunningPeriodDueAtTheNextMeeting_IsSettledWithIt()
    {
        var story = DutyStory.With("2025-11-25", "2026-12-01").Arise(new Cadence.Yearly(), "2025-02-10").Advance("2026-02-20").HandIn("2026-02-20");
        Assert.Equal([PeriodState.HandedIn, PeriodState.HandedIn], story.Duty!.Periods.Select(period => period.State));
    }

    [Fact]
    public void Slips06_NothingOverdue_TheRunningPeriodIsSettled()
    {
        var story = DutyStory.With("2026-03-17", "2026-06-16", "2026-12-01").Arise(new Cadence.Yearly(), "2026-02-10").HandIn("2026-02-20");
        Assert.Equal(PeriodState.HandedIn, Assert.Single(story.Duty!.Periods).State);
    }

    [Fact]
    public void Slips06_ReportBehindALink_ASecondOneAddsToTheSamePeriod()
    {
        var story = DutyStory.With("2026-03-17", "2026-12-01").Arise(new Cadence.Yearly(), "2026-02-10").HandIn("2026-02-20").HandIn("2026-02-21");
        Assert.Equal(2, story.Duty!.Reports.Count(report => report.Periods.Contains(story.Duty.Periods[0].Key)));
    }

    [Fact]
    public void Slips07_TwoPeriods_TwoLines_EachWithItsOwnDate()
    {
        var duty = DutyStory.With("2026-06-16", "2026-09-22", "2026-12-01").Arise(new Cadence.Quarterly(), "2026-03-17").Advance("2026-10-01").Duty!;
        Assert.Equal(
            [
                "überfällig seit Q2/2026, war fällig zur Sitzung am 16.06.2026", "überfällig seit Q3/2026, war fällig zur Sitzung am 22.09.2026",
                "Q4/2026: Bericht fällig zur Sitzung am 01.12.2026",
            ],
            DutyLine.Of(duty).Periods.Select(period => period.Line(duty.Cadence)));
        Assert.All(DutyLine.Of(duty).About(period => period.IsOverdue).Periods, period => Assert.DoesNotContain("01.12.2026", period.Line(duty.Cadence), StringComparison.Ordinal));
    }

    [Fact]
    public void Slips07_ArisenAtTheLastMeetingOfTheQuarter_NamesItsFirstMeetingAtOnce()
    {
        var story = DutyStory.With("2026-03-17", "2026-04-28", "2026-06-16").Arise(new Cadence.Quarterly(), "2026-03-17");
        Assert.Empty(story.Duty!.Periods);
        Assert.Equal("erstmals Q2/2026: Bericht fällig zur Sitzung am 16.06.2026", story.Duty.FirstDue(story.Calendar));
        Assert.Equal("erstmals Q2/2026: Bericht fällig zur Sitzung am 16.06.2026", FirstDueTexts.FirstDue(DutyStory.Arising(new Cadence.Quarterly(), "2026-03-17"), story.Calendar));
        Assert.Null(story.Advance("2026-04-01").Duty!.FirstDue(story.Calendar));
    }

    [Fact]
    public void Slips07_NoMeetingPlannedYet_SaysSo_AndARegularDutyNamesNone()
    {
        var story = DutyStory.With("2026-03-17").Arise(new Cadence.Quarterly(), "2026-03-17");
        Assert.Equal("erstmals Q2/2026: die Sitzung steht noch nicht fest", story.Duty!.FirstDue(story.Calendar));
        var regular = DutyStory.With("2026-03-17").Arise(new Cadence.Regular(), "2026-03-17");
        Assert.Null(regular.Duty!.FirstDue(regular.Calendar));
    }

    [Fact]
    public void Slips15_RegularDuty_WaitsForTheOffice_UntilItsIntervalIsSet()
    {
        var story = DutyStory.With("2026-06-16").Arise(new Cadence.Regular(), "2026-03-17");
        var line = OfficeWork.Of(story.Duty!, "/berichtspflicht/x")!;
        Assert.Equal((OfficeMatter.Interval, Dates.Day("2026-03-17"), "/berichtspflicht/x"), (line.Matter, line.Since, line.Path));
        Assert.Null(OfficeWork.Of(story.Do(new DutyCommand.Confirm(DutyStory.Id, new Cadence.Quarterly(), null), "2026-04-01").Duty!, "/"));
    }
}
