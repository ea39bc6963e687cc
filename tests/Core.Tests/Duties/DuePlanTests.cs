using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;

namespace Wiedervorlage.Core.Tests.Duties;

/// <summary>The rows of the table in domain section 4, one by one.</summary>
public sealed class DuePlanTests
{
    [Fact]
    public void Quarterly_IsDueAtTheLastMeetingOfTheQuarter() =>
        Assert.Equal(
            ["2026-Q1 sid-2026-03-17 2026-03-17 Overdue", "2026-Q2 sid-2026-06-16 2026-06-16 Open"],
            DutyStory.With("2026-02-10", "2026-03-17", "2026-04-28", "2026-06-16").Arise(new Cadence.Quarterly(), "2026-02-10").Advance("2026-05-01").Plan());

    [Fact]
    public void Quarterly_ArisenAfterTheLastPaperDeadline_BeginsInTheNextQuarter()
    {
        var story = DutyStory.With("2026-03-17", "2026-06-16").Arise(new Cadence.Quarterly(), "2026-03-04").Advance("2026-03-31");
        Assert.Empty(story.Plan());
        Assert.Equal(["2026-Q2 sid-2026-06-16 2026-06-16 Open"], story.Advance("2026-04-01").Plan());
    }

    [Fact]
    public void Quarterly_ArisenOnThePaperDeadlineItself_StillHasTheMeeting() =>
        Assert.Equal(["2026-Q1 sid-2026-03-17 2026-03-17 Open"], DutyStory.With("2026-03-17").Arise(new Cadence.Quarterly(), "2026-03-03").Plan());

    [Fact]
    public void Quarterly_WithoutMeeting_IsDueOnTheLastWorkingDay_Marked() =>
        Assert.Equal(
            ["2029-Q1 - 2029-03-29 NoMeeting"],
            DutyStory.With().Arise(new Cadence.Quarterly(), "2028-12-20").Advance("2029-01-01").Plan());

    [Fact]
    public void Quarterly_DecidedInAMeeting_IsNotDueInThatMeeting()
    {
        var story = new DutyStory(Calendar.Some.Calendar(new BodyRules { PaperDeadlineDays = 0 }, Calendar.Some.Meeting("m", "2026-02-10")));
        Assert.Empty(story.Arise(new Cadence.Quarterly(), "2026-02-10").Plan());
    }

    [Fact]
    public void EveryMeeting_IsDueInEveryHeldMeeting() =>
        Assert.Equal(
            ["sid-2026-03-17 sid-2026-03-17 2026-03-17 Overdue", "sid-2026-06-16 sid-2026-06-16 2026-06-16 Open"],
            DutyStory.With("2026-02-10", "2026-03-17", "2026-04-28", "2026-06-16").Cancel("sid-2026-04-28")
                .Arise(new Cadence.EveryMeeting(), "2026-02-10").Advance("2026-05-01").Plan());

    [Fact]
    public void NextMeeting_CancelledOneDoesNotCount() =>
        Assert.Equal(
            ["next sid-2026-04-28 2026-04-28 Open"],
            DutyStory.With("2026-02-10", "2026-03-17", "2026-04-28").Cancel("sid-2026-03-17").Arise(new Cadence.NextMeeting(), "2026-02-10").Plan());

    [Fact]
    public void NextMeeting_NotPlannedYet_WaitsForItsDate()
    {
        var story = DutyStory.With("2026-02-10").Arise(new Cadence.NextMeeting(), "2026-02-10");
        Assert.Equal(["next -  NoMeeting"], story.Plan());
        story.Calendar = DutyStory.With("2026-02-10", "2026-05-05").Calendar;
        Assert.Equal(["next sid-2026-05-05 2026-05-05 Open"], story.Advance("2026-03-01").Plan());
    }

    [Fact]
    public void ByDate_IsDueOnTheDate_ReportedAtTheLastMeetingBefore() =>
        Assert.Equal(
            ["2026-06-30 sid-2026-06-16 2026-06-30 Open"],
            DutyStory.With("2026-03-17", "2026-06-16", "2026-07-07").Arise(new Cadence.ByDate(new(2026, 6, 30)), "2026-03-17").Advance("2026-06-30").Plan());

    [Theory]
    [InlineData(6, "2026-H1 sid-2026-06-16 2026-06-16 Open")]
    [InlineData(12, "2026 sid-2026-11-10 2026-11-10 Open")]
    [InlineData(2, "2026-03..2026-04 sid-2026-04-28 2026-04-28 Open")]
    [InlineData(5, "2026-03..2026-07 sid-2026-06-16 2026-06-16 Open")]
    public void EveryMonths_AsQuarterly_ByItsOwnPeriods(int months, string expected) =>
        Assert.Equal([expected], DutyStory.With("2026-03-17", "2026-04-28", "2026-06-16", "2026-11-10").Arise(new Cadence.EveryMonths(months), "2026-03-17").Plan());

    [Fact]
    public void Regular_HasNoPeriods_UntilAPersonSetsTheInterval()
    {
        var story = DutyStory.With("2026-03-17", "2026-06-16").Arise(new Cadence.Regular(), "2026-02-10").Advance("2026-04-20");
        Assert.True(story.Duty!.AwaitsConfirmation);
        Assert.Empty(story.Plan());
        story.Do(new DutyCommand.Confirm(DutyStory.Id, new Cadence.Quarterly(), null), "2026-04-20");
        Assert.Equal(["2026-Q2 sid-2026-06-16 2026-06-16 Open"], story.Plan());
    }

    [Fact]
    public void Proposal_Dropped_IsClosedWithoutTheBody()
    {
        var story = DutyStory.With("2026-03-17").Arise(new Cadence.Quarterly(), "2026-02-10", Basis.Proposal);
        Assert.NotNull(story.Decide(new DutyCommand.Decline(DutyStory.Id, " "), "2026-03-10").Refusal);
        story.Do(new DutyCommand.Decline(DutyStory.Id, "Im Text steht nur ein Wunsch"), "2026-03-10").Advance("2027-01-01");
        Assert.False(story.Duty!.IsOpen);
        Assert.Empty(story.Plan());
    }

    [Fact]
    public void Proposal_IsPlannedFromItsDecision_OnceConfirmed()
    {
        var story = DutyStory.With("2026-03-17").Arise(new Cadence.Quarterly(), "2026-02-10", Basis.Proposal).Advance("2026-03-10");
        Assert.Empty(story.Plan());
        Assert.NotNull(story.Decide(new DutyCommand.Confirm(DutyStory.Id, null, null), "2026-03-10").Refusal);
        story.Do(new DutyCommand.Confirm(DutyStory.Id, null, Basis.Undertaking), "2026-03-10");
        Assert.Equal(["2026-Q1 sid-2026-03-17 2026-03-17 Open"], story.Plan());
    }
}
