using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Tests.Calendar;

namespace Wiedervorlage.Core.Tests.Duties;

/// <summary>An imported duty starts at its last report; what was missed before is one line.</summary>
public sealed class DutyImportTests
{
    private static DutyStory Sid() => DutyStory.With("2026-02-10", "2026-03-17", "2026-06-16");

    [Fact]
    public void NeverReported_IsOneLineOverdueSinceItsFirstPeriod()
    {
        var story = Sid().Import(new Cadence.HalfYearly(), "2023-09-19", null, "2026-01-05");
        Assert.Equal(["2024-01..2025-12 - 2024-06-28 Overdue", "2026-H1 sid-2026-06-16 2026-06-16 Open"], story.Plan());
        Assert.True(story.Duty!.Periods[0].Collapsed);
        Assert.Equal(Dates.Day("2024-06-29"), story.Duty.Periods[0].OverdueSince);
    }

    [Fact]
    public void LastReport_CountsAsItsPeriod()
    {
        var story = Sid().Import(new Cadence.Quarterly(), "2023-09-19", "2025-05-20", "2026-01-05");
        Assert.Equal(["2025-H2 - 2025-09-30 Overdue", "2026-Q1 sid-2026-03-17 2026-03-17 Open"], story.Plan());
    }

    [Fact]
    public void LastReport_InThisQuarter_LeavesNothingOpenUntilTheNext()
    {
        var story = Sid().Import(new Cadence.Quarterly(), "2023-09-19", "2026-01-02", "2026-01-05");
        Assert.Empty(story.Plan());
        Assert.Equal(["2026-Q2 sid-2026-06-16 2026-06-16 Open"], story.Advance("2026-04-01").Plan());
    }

    [Fact]
    public void ImportedLate_ThePeriodUnderWayIsNotDropped() =>
        Assert.Equal(["2026-Q1 - 2026-03-31 NoMeeting"], Sid().Import(new Cadence.Quarterly(), "2023-09-19", "2025-12-01", "2026-03-20").Plan());

    [Fact]
    public void OneOff_AlreadyReported_IsClosed() => Assert.False(Sid().Import(new Cadence.ByDate(new(2025, 12, 31)), "2025-03-01", "2025-11-04", "2026-01-05").Duty!.IsOpen);

    [Fact]
    public void OneOff_Missed_IsOverdueSinceTheDate()
    {
        var story = Sid().Import(new Cadence.ByDate(new(2025, 12, 31)), "2025-03-01", null, "2026-01-05");
        Assert.Equal((PeriodState.Overdue, Dates.Day("2026-01-01")), (story.Duty!.Periods.Single().State, story.Duty.Periods.Single().OverdueSince));
    }

    [Fact]
    public void Report_SettlesTheCollapsedLineToo()
    {
        var story = Sid().Import(new Cadence.HalfYearly(), "2023-09-19", null, "2026-01-05").HandIn("2026-05-01");
        Assert.Equal([PeriodState.HandedIn, PeriodState.HandedIn], story.Duty!.Periods.Select(period => period.State));
        Assert.Equal([PeriodState.Reported, PeriodState.Reported], story.Advance("2026-06-16").Duty!.Periods.Select(period => period.State));
    }
}
