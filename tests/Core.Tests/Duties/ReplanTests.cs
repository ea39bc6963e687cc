using Wiedervorlage.Core.Duties;

namespace Wiedervorlage.Core.Tests.Duties;

/// <summary>After a period has opened, only a moved or cancelled meeting changes where it is due.</summary>
public sealed class ReplanTests
{
    private static DutyStory Quarter() =>
        DutyStory.With("2026-04-28", "2026-06-16", "2026-09-22").Arise(new Cadence.Quarterly(), "2026-03-17").Advance("2026-04-01");

    [Fact]
    public void PassingOfTime_PastThePaperDeadline_ChangesNothing() =>
        Assert.Equal(["2026-Q2 sid-2026-06-16 2026-06-16 Open"], Quarter().Advance("2026-06-15").Plan());

    [Fact]
    public void AnotherMeetingAdded_ChangesNothing()
    {
        var story = Quarter();
        story.Calendar = DutyStory.With("2026-04-28", "2026-06-16", "2026-06-25").Calendar;
        Assert.Equal(["2026-Q2 sid-2026-06-16 2026-06-16 Open"], story.Advance("2026-05-01").Plan());
    }

    [Theory]
    [InlineData("2026-06-23", "2026-Q2 sid-2026-06-16 2026-06-23 Open")]
    [InlineData("2026-05-05", "2026-Q2 sid-2026-06-16 2026-05-05 Open")]
    [InlineData("2026-07-07", "2026-Q2 - 2026-06-30 NoMeeting")]
    public void Moved_StaysInTheQuarter_OrIsReplaced(string to, string expected)
    {
        var story = Quarter().Move("sid-2026-06-16", to).Advance("2026-04-20");
        Assert.Equal([expected], story.Plan());
        Assert.Equal(new Replan(new(2026, 4, 20), new("sid-2026-06-16"), new(2026, 6, 16), story.Calendar.Find(new("sid-2026-06-16"))!.On), Assert.Single(story.Duty!.Periods[0].Replans));
    }

    [Theory]
    [InlineData("2026-04-14", "2026-Q2 sid-2026-04-28 2026-04-28 Open")]
    [InlineData("2026-04-15", "2026-Q2 - 2026-06-30 NoMeeting")]
    public void Cancelled_GoesToTheLastMeetingWhosePaperDeadlineIsAhead(string noticed, string expected) =>
        Assert.Equal([expected], Quarter().Cancel("sid-2026-06-16").Advance(noticed).Plan());

    [Fact]
    public void Cancelled_AfterItWasHandedIn_StaysHandedIn() =>
        Assert.Equal(["2026-Q2 - 2026-06-30 HandedIn"], Quarter().HandIn("2026-05-20").Cancel("sid-2026-06-16").Advance("2026-06-10").Plan());

    [Fact]
    public void Cancelled_RecordedAfterTheDay_TakesBackOverdue()
    {
        var story = Quarter().Advance("2026-06-17");
        Assert.Equal(PeriodState.Overdue, story.Period("2026-Q2").State);
        Assert.Equal(["2026-Q2 - 2026-06-30 NoMeeting"], story.Cancel("sid-2026-06-16").Advance("2026-06-18").Plan());
        Assert.Null(story.Period("2026-Q2").OverdueSince);
    }

    [Fact]
    public void Cancelled_OnTheQuartersLastDay_IsDueThatDay() =>
        Assert.Equal(["2026-Q2 - 2026-07-01 NoMeeting"], Quarter().Cancel("sid-2026-06-16").Advance("2026-07-01").Plan().Take(1));

    [Fact]
    public void EveryMeeting_Cancelled_GoesToTheNext_Once()
    {
        var story = DutyStory.With("2026-03-17", "2026-04-28", "2026-06-16").Arise(new Cadence.EveryMeeting(), "2026-02-10");
        story.Cancel("sid-2026-03-17").Advance("2026-03-10").Advance("2026-05-01");
        Assert.Equal(["sid-2026-03-17 sid-2026-04-28 2026-04-28 Overdue", "sid-2026-06-16 sid-2026-06-16 2026-06-16 Open"], story.Plan());
    }

    [Fact]
    public void EveryMeeting_MovedBehindAnother_BothAreReportedTo()
    {
        var story = DutyStory.With("2026-03-17", "2026-04-28").Arise(new Cadence.EveryMeeting(), "2026-02-10");
        story.Move("sid-2026-03-17", "2026-05-12").Advance("2026-03-01").Advance("2026-05-01");
        Assert.Equal(["sid-2026-03-17 sid-2026-03-17 2026-05-12 Open", "sid-2026-04-28 sid-2026-04-28 2026-04-28 Overdue"], story.Plan());
    }

    [Fact]
    public void NextMeeting_MovedBehindAnother_GoesToTheOther() =>
        Assert.Equal(
            ["next sid-2026-04-28 2026-04-28 Open"],
            DutyStory.With("2026-03-17", "2026-04-28").Arise(new Cadence.NextMeeting(), "2026-02-10").Move("sid-2026-03-17", "2026-05-12").Advance("2026-03-01").Plan());

    [Fact]
    public void ByDate_MeetingMovedBehindTheDate_KeepsTheDate() =>
        Assert.Equal(
            ["2026-06-30 sid-2026-04-28 2026-06-30 Open"],
            DutyStory.With("2026-04-28", "2026-06-16").Arise(new Cadence.ByDate(new(2026, 6, 30)), "2026-03-17").Move("sid-2026-06-16", "2026-07-02").Advance("2026-04-10").Plan());
}
