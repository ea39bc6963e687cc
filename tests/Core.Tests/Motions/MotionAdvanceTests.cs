using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Tests.Motions;

public sealed class MotionAdvanceTests
{
    private static MotionScene Filed(string at, string? wished = "sid-1")
    {
        var scene = new MotionScene(at);
        return scene.Do(MotionScene.Filing(wished, scene.Now));
    }

    private static MotionScene PostponedOpen()
    {
        var scene = Filed("2026-01-05 09:00").Advance().Do(new MotionCommand.Place(new(new("sid-1"), "8.1", PlacementMode.Agenda, null), null)).Advance("2026-02-10 08:00");
        scene.Now = MotionScene.Time("2026-02-10 20:00");
        return scene.Do(new MotionCommand.RecordReading(MotionScene.Read("sid-1", "8.1", ReadingResult.Postponed))).Advance();
    }

    [Fact]
    public void At_TimelyMotion_OfficeIsAskedAtOnceAndAgainBeforeTheDeadline()
    {
        var scene = Filed("2026-01-05 09:00").Advance();
        Assert.Equal([MailKind.Receipt], scene.Sent.Select(mail => mail.Kind));
        Assert.Equal(1, scene.Asked(MailKind.AgendaRequest));
        Assert.Equal(Berlin.Morning(new(2026, 1, 15)), scene.NextAt); // deadline Tuesday 20 January, three working days before
        Assert.Equal(1, scene.Advance("2026-01-15 08:00").Asked(MailKind.AgendaReminder));
    }

    [Fact]
    public void At_LateMotion_OfficeGetsTheChoiceInstead()
    {
        var scene = Filed("2026-02-09 14:00").Advance();
        Assert.Equal(new MotionState.AwaitingPlace(new("sid-1"), Late: true), scene.Motion!.State);
        Assert.Equal([MailKind.Receipt, MailKind.LateMotion], scene.Sent.Select(mail => mail.Kind));
    }

    [Fact]
    public void At_DayOfTheMeeting_ReadingOpensAndAMissingResultIsChased()
    {
        var scene = Filed("2026-01-05 09:00").Advance().Do(new MotionCommand.Place(new(new("sid-1"), "8.1", PlacementMode.Agenda, null), null)).Advance();
        Assert.Equal(Berlin.Morning(new(2026, 2, 10)), scene.NextAt);
        Assert.IsType<MotionState.InReading>(scene.Advance("2026-02-10 08:00").Motion!.State);
        Assert.Equal(0, scene.Advance("2026-02-12 20:00").Asked(MailKind.ResultRequest));
        Assert.Equal(1, scene.Advance("2026-02-13 08:00").Asked(MailKind.ResultRequest));
        Assert.Null(scene.NextAt); // from now on it stands on the office's letter
    }

    [Fact]
    public void P12_OutageOfFiveWeeks_OneRequest()
    {
        var scene = Filed("2026-01-05 09:00").Advance().Do(new MotionCommand.Place(new(new("sid-1"), "8.1", PlacementMode.Agenda, null), null)).Advance();
        Assert.Equal(1, scene.Advance("2026-03-20 09:00").Asked(MailKind.ResultRequest));
    }

    [Fact]
    public void At_OpenTarget_IsAskedForOnceAndWhenSetTheMotionReturns()
    {
        var scene = PostponedOpen();
        Assert.Equal(0, scene.Asked(MailKind.TargetRequest));
        Assert.Equal(1, scene.Advance("2026-02-11 08:00").Asked(MailKind.TargetRequest));
        Assert.Equal(1, scene.Advance("2026-02-26 08:00").Asked(MailKind.TargetRequest));
        scene.Do(new MotionCommand.SetTarget(new ReturnTarget.InMeeting(new("sid-2")))).Advance();
        Assert.Equal(new MotionState.Placed(new(new("sid-2"), null, PlacementMode.Agenda, null)), scene.Motion!.State);
        Assert.Equal(1, scene.Count(MailKind.ReturnNotice));
    }

    [Fact]
    public void At_Occasion_IsAskedForFromItsExpectedDay()
    {
        var scene = PostponedOpen().Do(new MotionCommand.SetTarget(new ReturnTarget.Occasion("Haushaltsberatung", new(2026, 3, 1)))).Advance();
        Assert.Equal(Berlin.Morning(new(2026, 3, 2)), scene.NextAt);
        Assert.Equal(1, scene.Advance("2026-03-02 08:00").Asked(MailKind.TargetRequest));
    }

    [Fact]
    public void At_MeetingCancelled_MotionGoesToTheNextWithNotice()
    {
        var scene = Filed("2026-01-05 09:00").Advance().Do(new MotionCommand.Place(new(new("sid-1"), "8.1", PlacementMode.Agenda, null), null)).Advance();
        scene.Cancel("sid-1");
        scene.Advance("2026-02-09 08:00");
        Assert.Equal(new MotionState.AwaitingPlace(new("sid-2"), Late: false), scene.Motion!.State);
        Assert.Equal((1, 2), (scene.Count(MailKind.ReturnNotice), scene.Asked(MailKind.AgendaRequest)));
    }

    [Fact]
    public void At_MeetingMoved_ReadingOpensOnTheNewDay()
    {
        var scene = Filed("2026-01-05 09:00").Advance().Do(new MotionCommand.Place(new(new("sid-1"), "8.1", PlacementMode.Agenda, null), null)).Advance();
        scene.Change(MotionScene.At("sid-1", 2026, 2, 24));
        scene.Advance("2026-02-10 09:00");
        Assert.IsType<MotionState.Placed>(scene.Motion!.State);
        Assert.Equal(Berlin.Morning(new(2026, 2, 24)), scene.NextAt);
    }

    [Fact]
    public void At_MeetingWentByWithoutAPlace_TheNextOneInTimeIsAimedAt()
    {
        var scene = Filed("2026-01-05 09:00").Advance().Advance("2026-02-11 09:00");
        Assert.Equal(new MeetingId("sid-2"), Assert.IsType<MotionState.AwaitingPlace>(scene.Motion!.State).Meeting);
    }

    [Fact]
    public void At_NoMeetingScheduled_KeepsAskingAndTakesTheFirstThatIs()
    {
        var scene = Filed("2026-10-01 09:00", wished: null).Advance();
        Assert.Equal(new MotionState.AwaitingPlace(null, Late: false), scene.Motion!.State);
        scene.Change(MotionScene.At("sid-5", 2026, 12, 8));
        scene.Advance("2026-10-02 09:00");
        Assert.Equal(new MotionState.AwaitingPlace(new("sid-5"), Late: false), scene.Motion!.State);
    }

    [Fact]
    public void At_CalledAgainAtTheSameMoment_BringsNothing()
    {
        var scene = Filed("2026-01-05 09:00").Advance();
        var before = scene.Sent.Count;
        Assert.Equal(before, scene.Advance().Advance().Sent.Count);
    }
}
