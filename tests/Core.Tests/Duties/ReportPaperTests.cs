using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Tests.FollowUp;

namespace Wiedervorlage.Core.Tests.Duties;

public sealed class ReportPaperTests
{
    [Fact]
    public void HandedInInTime_IsAPaperOfTheDueMeeting() => Assert.Equal(["d1-2026-07-10"], Papers(Owing().Answers("d1", "2026-07-10"), "sid-2026-09-22"));

    [Fact]
    public void HandedInLate_IsAPaperOfTheFirstMeetingSince()
    {
        var story = Owing().Days("2026-07-01", "2026-09-30").Answers("d1", "2026-10-01", "2026-Q3");
        Assert.Empty(Papers(story, "sid-2026-09-22"));
        Assert.Equal(["d1-2026-10-01"], Papers(story, "sid-2026-12-01"));
    }

    [Fact]
    public void MeetingCancelled_ItIsAPaperOfTheNextOne()
    {
        var story = Owing().Answers("d1", "2026-07-10").Change("sid-2026-09-22", meeting => meeting with { State = Core.Meetings.MeetingState.Cancelled }).Days("2026-07-11", "2026-07-12");
        Assert.Empty(Papers(story, "sid-2026-09-22"));
        Assert.Equal(["d1-2026-07-10"], Papers(story, "sid-2026-12-01"));
    }

    private static MeetingStory Owing() => MeetingStory.With("2026-09-22", "2026-12-01").Owes("d1", "fb55", new Cadence.Quarterly(), "2026-06-30").Days("2026-07-01", "2026-07-02");

    private static IEnumerable<string> Papers(MeetingStory story, string meeting) => ReportPapers.Of(new(meeting), story.Duties, story.Calendar).Select(paper => paper.Report);
}
