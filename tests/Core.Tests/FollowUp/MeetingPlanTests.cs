using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Tests.Calendar;

namespace Wiedervorlage.Core.Tests.FollowUp;

public sealed class MeetingPlanTests
{
    private static MeetingStory September() => MeetingStory.With("2026-09-22").Owes("d1", "fb55", new Cadence.Quarterly(), "2026-06-17");

    [Fact]
    public void Steps_OfTheSampleMeetings_FallOnTheDaysOfTheSampleTable()
    {
        var calendar = Some.Calendar();
        Assert.Equal(
            [(MeetingStep.Reminder, "2026-04-07"), (MeetingStep.ControllingList, "2026-04-10"), (MeetingStep.OverdueNotice, "2026-04-29"), (MeetingStep.Escalation, "2026-05-07")],
            MeetingSteps.Of(Some.Meeting("m", "2026-04-28"), calendar).Select(step => (step.Step, step.On.ToString("uuuu-MM-dd", null))));
    }

    [Fact]
    public void Steps_OfABodyWithOtherLeadTimes_FollowItsRules()
    {
        var rules = new BodyRules { PaperDeadlineDays = 21, ReportReminderWorkingDays = 2, ControllingListWorkingDays = 4, EscalationWorkingDays = 1 };
        Assert.Equal(
            [(MeetingStep.ControllingList, "2026-03-30"), (MeetingStep.Reminder, "2026-04-01"), (MeetingStep.OverdueNotice, "2026-04-29"), (MeetingStep.Escalation, "2026-04-30")],
            MeetingSteps.Of(Some.Meeting("m", "2026-04-28"), Some.Calendar(rules)).Select(step => (step.Step, step.On.ToString("uuuu-MM-dd", null))));
    }

    [Fact]
    public void NothingHandedIn_ReminderListNoticeEscalation_EachOnceOnItsDay() => Assert.Equal(
        [
            "2026-09-01 reminder.sid-2026-09-22.2026-09-22.fb55",
            "2026-09-04 controllingList.sid-2026-09-22.2026-09-22",
            "2026-09-23 overdueNotice.sid-2026-09-22.2026-09-22.fb55",
            "2026-09-30 escalation.sid-2026-09-22.2026-09-22.head.fb55",
            "2026-09-30 escalation.sid-2026-09-22.2026-09-22.chair",
            "2026-09-30 escalation.sid-2026-09-22.2026-09-22.faction.spd",
        ],
        September().Days("2026-07-01", "2026-12-31").Sent);

    [Fact]
    public void HandedInBeforeTheReminder_OnlyTheListGoesOut() =>
        Assert.Equal(["2026-09-04 controllingList.sid-2026-09-22.2026-09-22"], September().Answers("d1", "2026-08-20").Days("2026-08-21", "2026-12-31").Sent);

    [Fact]
    public void HandedInAfterTheNotice_IsNotEscalated() =>
        Assert.DoesNotContain(September().Days("2026-07-01", "2026-09-25").Answers("d1", "2026-09-28").Days("2026-09-28", "2026-12-31").Sent, key => key.Contains("escalation", StringComparison.Ordinal));

    [Fact]
    public void ManyDuties_OneMailAUnitAndStep_TheChairOne()
    {
        var story = September().Owes("d2", "fb55", new Cadence.EveryMeeting(), "2026-06-17", faction: "gruene").Owes("d3", "fb61", new Cadence.HalfYearly(), "2026-07-01");
        Assert.Equal(
            [
                "2026-09-01 reminder.sid-2026-09-22.2026-09-22.fb55", "2026-09-01 reminder.sid-2026-09-22.2026-09-22.fb61",
                "2026-09-04 controllingList.sid-2026-09-22.2026-09-22",
                "2026-09-23 overdueNotice.sid-2026-09-22.2026-09-22.fb55", "2026-09-23 overdueNotice.sid-2026-09-22.2026-09-22.fb61",
                "2026-09-30 escalation.sid-2026-09-22.2026-09-22.head.fb55", "2026-09-30 escalation.sid-2026-09-22.2026-09-22.head.fb61",
                "2026-09-30 escalation.sid-2026-09-22.2026-09-22.chair",
                "2026-09-30 escalation.sid-2026-09-22.2026-09-22.faction.gruene", "2026-09-30 escalation.sid-2026-09-22.2026-09-22.faction.spd",
            ],
            story.Days("2026-07-01", "2026-12-31").Sent);
    }

    [Fact]
    public void P12_OutageOverReminderAndDueDate_OneCollapsedNotice() => Assert.Equal(
        ["2026-09-25 overdueNotice.sid-2026-09-22.2026-09-22.fb55"],
        September().Days("2026-07-01", "2026-08-28").Days("2026-09-25", "2026-09-29").Sent);

    [Fact]
    public void P12_OutageOverEverything_UnitAndEscalationOnceEach() => Assert.Equal(
        [
            "2026-10-07 overdueNotice.sid-2026-09-22.2026-09-22.fb55", "2026-10-07 escalation.sid-2026-09-22.2026-09-22.head.fb55",
            "2026-10-07 escalation.sid-2026-09-22.2026-09-22.chair", "2026-10-07 escalation.sid-2026-09-22.2026-09-22.faction.spd",
        ],
        September().Days("2026-07-01", "2026-08-28").Days("2026-10-07", "2026-12-31").Sent);

    [Theory]
    [InlineData("2026-09-01", "2026-09-04")]
    [InlineData("2026-08-28", "2026-09-25")]
    [InlineData("2026-08-28", "2026-10-07")]
    [InlineData("2026-07-01", "2026-12-01")]
    public void StepByStep_AndAllAtOnce_SendTheSame(string last, string back)
    {
        static MeetingStory Story(bool allAtOnce) =>
            new MeetingStory(MeetingStory.With("2026-09-22").Calendar) { AllAtOnce = allAtOnce }.Owes("d1", "fb55", new Cadence.Quarterly(), "2026-06-17");
        var sent = Story(allAtOnce: false).Days("2026-07-01", last).Days(back, "2026-12-31").Sent;
        Assert.NotEmpty(sent);
        Assert.Equal(Story(allAtOnce: true).Days("2026-07-01", last).Days(back, "2026-12-31").Sent, sent);
    }

    [Fact]
    public void Take_OfNoStep_OnlyPlans_AndNamesTheNext()
    {
        var meeting = Some.Meeting("m", "2026-09-22");
        var due = MeetingPlan.Take([], null, meeting, Some.Calendar(meeting), [], Dates.Utc("2026-09-25T10:00:00Z"));
        Assert.Equal([new PreparationEvent.Planned(meeting.Id, meeting.On)], due.Events);
        Assert.Equal((MeetingStep.Reminder, Dates.Utc("2026-09-01T06:00:00Z")), (due.NextStep, due.Next));
    }

    [Fact]
    public void Wish_FromAFirstReading_CausesNoMailOfItsOwn() => Assert.Equal(
        ["2026-09-04 controllingList.sid-2026-09-22.2026-09-22"],
        MeetingStory.With("2026-09-22").Owes("d1", "fb55", new Cadence.Quarterly(), "2026-06-17", Basis.FirstReading).Days("2026-07-01", "2026-12-31").Sent);

    [Fact]
    public void MovedLater_StepsAreTakenAnewUnderNewKeys()
    {
        var story = September().Days("2026-07-01", "2026-09-10").Change("sid-2026-09-22", meeting => meeting with { On = Dates.Day("2026-09-29") }).Days("2026-09-11", "2026-10-01");
        Assert.Equal(
            [
                "2026-09-01 reminder.sid-2026-09-22.2026-09-22.fb55", "2026-09-04 controllingList.sid-2026-09-22.2026-09-22",
                "2026-09-11 replanNotice.sid-2026-09-22.2026-09-22.2026-09-29.fb55", "2026-09-11 controllingList.sid-2026-09-22.2026-09-29",
                "2026-09-30 overdueNotice.sid-2026-09-22.2026-09-29.fb55",
            ],
            story.Sent);
    }

    [Fact]
    public void BroughtForwardPastThePaperDeadline_OneNoticeAtOnce()
    {
        var story = September().Days("2026-07-01", "2026-08-20").Change("sid-2026-09-22", meeting => meeting with { On = Dates.Day("2026-08-31") }).Days("2026-08-21", "2026-08-31");
        Assert.Equal(["2026-08-21 replanNotice.sid-2026-09-22.2026-09-22.2026-08-31.fb55", "2026-08-21 controllingList.sid-2026-09-22.2026-08-31"], story.Sent);
    }

    [Fact]
    public void Cancelled_UnitsAreToldOnce_AndNothingElseFollowsForTheMeeting()
    {
        var story = September().Owes("d2", "fb55", new Cadence.EveryMeeting(), "2026-06-17")
            .Days("2026-07-01", "2026-08-20").Change("sid-2026-09-22", meeting => meeting with { State = MeetingState.Cancelled }).Days("2026-08-21", "2026-12-31");
        Assert.Equal(["2026-08-21 replanNotice.sid-2026-09-22.2026-09-22.cancelled.fb55"], story.Sent);
        Assert.Equal("- 2026-09-30", story.Duties[0].Periods[0].Due is var due ? $"{due.Meeting?.Value ?? "-"} {due.On:uuuu-MM-dd}" : null);
    }

    [Fact]
    public void MovedBackAndForth_EachChangeIsTold()
    {
        var story = September().Days("2026-07-01", "2026-07-02");
        foreach (var (day, to) in new[] { ("2026-07-03", "2026-09-24"), ("2026-07-06", "2026-09-22"), ("2026-07-07", "2026-09-24") })
        {
            story.Change("sid-2026-09-22", meeting => meeting with { On = Dates.Day(to) }).Day(day);
        }
        Assert.Equal(
            [
                "2026-07-03 replanNotice.sid-2026-09-22.2026-09-22.2026-09-24.fb55",
                "2026-07-06 replanNotice.sid-2026-09-22.2026-09-24.2026-09-22.fb55",
                "2026-07-07 replanNotice.sid-2026-09-22.2026-09-22.2026-09-24.2.fb55",
            ],
            story.Sent);
    }

    [Fact]
    public void Next_IsTheMorningOfTheNextStep_UntilAllAreTaken()
    {
        var meeting = Some.Meeting("m", "2026-09-22");
        var due = MeetingPlan.Advance(null, meeting, Some.Calendar(meeting), [], Dates.Utc("2026-07-01T10:00:00Z"));
        Assert.Equal(Dates.Utc("2026-09-01T06:00:00Z"), due.Next);
        var later = MeetingPlan.Advance(due.Events.Aggregate((Preparation?)null, Preparation.Evolve), meeting, Some.Calendar(meeting), [], Dates.Utc("2026-10-01T10:00:00Z"));
        Assert.Null(later.Next);
        Assert.Equal(PreparationStage.Done, later.Events.Aggregate(due.Events.Aggregate((Preparation?)null, Preparation.Evolve), Preparation.Evolve)!.Stage);
    }

    [Fact]
    public void LongPastMeeting_WithNothingMissed_NeedsNoProcess()
    {
        var meeting = Some.Meeting("m", "2026-02-10");
        Assert.False(MeetingPlan.NeedsProcess(null, meeting, Some.Calendar(meeting), [], Dates.Day("2026-06-01")));
        Assert.False(MeetingPlan.NeedsProcess(null, meeting, Some.Calendar(meeting), [], Dates.Day("2025-10-01")));
        Assert.True(MeetingPlan.NeedsProcess(null, meeting, Some.Calendar(meeting), [], Dates.Day("2026-01-19")));
    }
}
