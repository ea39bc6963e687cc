using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Tests.Calendar;

namespace Wiedervorlage.Core.Tests.Meetings;

public sealed class MeetingTransitionsTests
{
    private static readonly LocalDate Before = new(2026, 2, 1);
    private static readonly LocalDate After = new(2026, 2, 11);
    private static readonly Meeting Sitting = Some.Meeting("sid-1", "2026-02-10");

    [Theory]
    [InlineData(MeetingState.Scheduled, MeetingState.Invited, true, true)]
    [InlineData(MeetingState.Scheduled, MeetingState.Held, false, true)]
    [InlineData(MeetingState.Scheduled, MeetingState.Cancelled, true, true)]
    [InlineData(MeetingState.Invited, MeetingState.Scheduled, true, true)]
    [InlineData(MeetingState.Invited, MeetingState.Held, false, true)]
    [InlineData(MeetingState.Invited, MeetingState.Cancelled, true, true)]
    [InlineData(MeetingState.Cancelled, MeetingState.Scheduled, true, true)]
    [InlineData(MeetingState.Cancelled, MeetingState.Invited, false, false)]
    [InlineData(MeetingState.Cancelled, MeetingState.Held, false, false)]
    [InlineData(MeetingState.Held, MeetingState.Scheduled, false, false)]
    [InlineData(MeetingState.Held, MeetingState.Invited, false, false)]
    [InlineData(MeetingState.Held, MeetingState.Cancelled, false, false)]
    public void EveryTransition_BeforeAndAfterItsDay(MeetingState from, MeetingState to, bool before, bool after)
    {
        Assert.Equal((before, after), (Allowed(from, to, Before), Allowed(from, to, After)));
    }

    [Fact]
    public void Held_BeforeItsDay_IsRefusedWithWhatIsPossible()
    {
        var refusal = Assert.IsType<Refusal.WrongState>(MeetingTransitions.Refuse(Sitting, Sitting with { State = MeetingState.Held }, false, Before));
        Assert.Contains("10.02.2026", refusal.Text, StringComparison.Ordinal);
        Assert.Equal(["invited", "cancelled"], refusal.Allowed);
    }

    [Fact]
    public void Moved_OrCancelled_OnceResultsAreRecorded_IsRefused()
    {
        Assert.IsType<Refusal.WrongState>(MeetingTransitions.Refuse(Sitting, Sitting with { On = new(2026, 2, 17) }, true, After));
        Assert.IsType<Refusal.WrongState>(MeetingTransitions.Refuse(Sitting, Sitting with { State = MeetingState.Cancelled }, true, After));
        Assert.Null(MeetingTransitions.Refuse(Sitting, Sitting with { Place = "Saal 2" }, true, After));
    }

    [Fact]
    public void Moved_IntoThePast_IsRefused_InBothDirectionsAllowed()
    {
        Assert.IsType<Refusal.Invalid>(MeetingTransitions.Refuse(Sitting, Sitting with { On = new(2026, 1, 20) }, false, Before));
        Assert.Null(MeetingTransitions.Refuse(Sitting, Sitting with { On = new(2026, 2, 3) }, false, Before));
        Assert.Null(MeetingTransitions.Refuse(Sitting, Sitting with { On = new(2026, 3, 3) }, false, Before));
    }

    [Fact]
    public void TwoMeetingsOnADay_AreAllowedAndWarnedOf()
    {
        var calendar = Some.Calendar(Sitting, Some.Meeting("sid-2", "2026-02-10"));
        Assert.Contains("sid-2", Assert.Single(MeetingWarnings.Of(Sitting, calendar, new(2026, 1, 5))), StringComparison.Ordinal);
        Assert.Empty(MeetingWarnings.Of(Sitting, Some.Calendar(Sitting), new(2026, 1, 5)));
    }

    [Theory]
    [InlineData(DayCounting.DayBefore, "2026-01-29", "am 12. Tag")]
    [InlineData(DayCounting.BothEnds, "2026-01-30", "erster Tag und Sitzungstag mitgezählt")]
    [InlineData(DayCounting.FullDays, "2026-01-28", "12 volle Tage")]
    public void Deadlines_AreCountedAsConfigured_AndSayHow(DayCounting counting, string on, string how)
    {
        var calendar = Some.Calendar(new BodyRules { InvitationDays = 12, InvitationCounting = counting }, Sitting);
        var invitation = MeetingDeadlines.Of(Sitting, calendar).Single(one => one.Kind == MeetingDeadlineKind.Invitation);
        Assert.Equal(Dates.Day(on), invitation.On);
        Assert.Contains(how, invitation.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void Deadlines_AreThoseOfTheSteps_ByDate()
    {
        var calendar = Some.Calendar(Sitting);
        var deadlines = MeetingDeadlines.Of(Sitting, calendar);
        Assert.Equal(Enum.GetValues<MeetingDeadlineKind>().Length, deadlines.Length);
        Assert.Equal(deadlines.Select(one => one.On).Order(), deadlines.Select(one => one.On));
        var steps = MeetingSteps.Of(Sitting, calendar).ToDictionary(step => step.Step, step => step.On);
        Assert.Equal(steps[MeetingStep.ControllingList], deadlines.Single(one => one.Kind == MeetingDeadlineKind.ControllingList).On);
        Assert.Equal(steps[MeetingStep.Escalation], deadlines.Single(one => one.Kind == MeetingDeadlineKind.Escalation).On);
    }

    [Fact]
    public void Notices_OnePerFactionAndChange_NoneForAChangeTakenBack()
    {
        var moved = (Sitting with { On = new(2026, 2, 17) }).ChangedFrom(Sitting, Instant.FromUtc(2026, 1, 5, 8, 0));
        Assert.Equal(Sitting.On, MeetingNotices.Untold(null, moved, Before)!.On);
        Assert.Equal(["meetingNotice.sid-1.1.gruene", "meetingNotice.sid-1.1.spd"], MeetingNotices.Owed(moved, [new("spd"), new("gruene"), new("spd")]).Select(mail => mail.Key));
        Assert.Null(MeetingNotices.Untold(null, Sitting.ChangedFrom(moved, Instant.FromUtc(2026, 1, 5, 9, 0)), Before));
        var told = MeetingNotices.Told(moved, planned: false).Aggregate((Preparation?)null, Preparation.Evolve);
        Assert.Null(MeetingNotices.Untold(told, moved, Before));
    }

    private static bool Allowed(MeetingState from, MeetingState to, LocalDate today) => MeetingTransitions.Refuse(Sitting with { State = from }, Sitting with { State = to }, false, today) is null;
}
