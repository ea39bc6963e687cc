using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Tests.Calendar;

namespace Wiedervorlage.Core.Tests.Meetings;

public sealed class DeadlinesTests
{
    private static readonly Meeting Sid = Some.Meeting("sid-2026-01", "2026-02-10");

    [Fact]
    public void Motion_Erftstadt_IsThe21stDayBefore()
    {
        var deadline = Deadlines.Motion(Sid, new BodyRules { MotionDeadlineDays = 21 });
        Assert.Equal(Dates.Day("2026-01-20"), deadline.On);
        Assert.Equal("Antragsfrist: am 21. Tag vor der Sitzung am Dienstag, 10.02.2026; letzter Tag ist Dienstag, 20.01.2026.", deadline.Rule);
    }

    [Theory]
    [InlineData(12, DayCounting.BothEnds, "2026-01-30")]
    [InlineData(8, DayCounting.FullDays, "2026-02-01")]
    [InlineData(14, DayCounting.DayBefore, "2026-01-27")]
    public void Invitation_AsConfigured_CountsTheEnds(int days, DayCounting counting, string expected) =>
        Assert.Equal(Dates.Day(expected), Deadlines.Invitation(Sid, new BodyRules { InvitationDays = days, InvitationCounting = counting }).On);

    [Fact]
    public void PaperDeadlineAhead_OnItsLastDay_StillCounts()
    {
        var calendar = Some.Calendar(Sid, Some.Meeting("sid-2026-02", "2026-03-24"));
        Assert.Equal("sid-2026-02", calendar.LastWithPaperDeadlineAhead(Dates.Day("2026-01-01"), Dates.Day("2026-03-31"), Dates.Day("2026-03-10"))?.Id.Value);
        Assert.Null(calendar.LastWithPaperDeadlineAhead(Dates.Day("2026-01-01"), Dates.Day("2026-03-31"), Dates.Day("2026-03-11")));
    }

    [Fact]
    public void NextAfter_Cancelled_DoesNotCount()
    {
        var calendar = Some.Calendar(Sid, Some.Meeting("sid-2026-02", "2026-03-24") with { State = MeetingState.Cancelled }, Some.Meeting("sid-2026-03", "2026-05-05"));
        Assert.Equal("sid-2026-03", calendar.NextAfter(Sid.On)?.Id.Value);
    }

    [Fact]
    public void Rules_WithValidFrom_HoldByTheDayOfTheMeeting()
    {
        var rules = Dated<BodyRules>.From(Dates.Day("2020-01-01"), new()).With(Dates.Day("2026-03-01"), new() { PaperDeadlineDays = 7 });
        var later = Some.Meeting("sid-2026-02", "2026-03-24");
        var calendar = new BodyCalendar(Sid.Body, rules, [later, Sid]);
        Assert.Equal([Dates.Day("2026-01-27"), Dates.Day("2026-03-17")], calendar.Meetings.Select(calendar.PaperDeadline));
    }
}
