using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Tests.Motions;

/// <summary>Taken up with a concern, or given back for a formal defect that the faction can mend; occasions that people tick off.</summary>
public sealed class MotionDefectTests
{
    private static MotionScene GivenBack()
    {
        var scene = new MotionScene("2026-01-05 09:00");
        return scene.Do(MotionScene.Filing("sid-1", scene.Now)).Advance().Do(new MotionCommand.GiveBack("Die Unterschrift fehlt.")).Advance();
    }

    [Fact]
    public void GivenBack_TheFactionIsToldAndRemindedUntilItIsMended()
    {
        var scene = GivenBack();
        Assert.Equal((1, 0), (scene.Count(MailKind.DefectNotice), scene.Count(MailKind.DefectReminder)));
        Assert.Equal(1, scene.Advance("2026-01-08 08:00").Count(MailKind.DefectReminder));
        Assert.Equal(2, scene.Advance("2026-01-13 08:00").Count(MailKind.DefectReminder));
        Assert.All(scene.Sent.Where(mail => mail.Kind == MailKind.DefectReminder), mail => Assert.Equal(new Recipient.FactionOffice(new("spd")), mail.To));
        scene.Do(new MotionCommand.Mend(null, "Die Verwaltung berichtet halbjährlich.", null)).Advance();
        Assert.Equal(("Sozialraumentwicklung", "Die Verwaltung berichtet halbjährlich."), (scene.Motion!.Content.Title, scene.Motion.Content.ResolutionText));
        Assert.Equal(2, scene.Advance("2026-01-14 08:00").Count(MailKind.DefectReminder));
    }

    [Fact]
    public void Mended_AfterTheDeadline_IsInTimeAsItWasAndTheOfficeIsAskedForAPlace()
    {
        var scene = GivenBack().Advance("2026-01-28 09:00");
        var before = scene.Asked(MailKind.AgendaRequest);
        scene.Do(new MotionCommand.Mend(null, null, null)).Advance();
        Assert.Equal(new MotionState.AwaitingPlace(new("sid-1"), Late: false), scene.Motion!.State);
        Assert.Equal(before + 1, scene.Asked(MailKind.AgendaRequest));
    }

    [Fact]
    public void Mended_WhenItsMeetingHasPassed_GoesToTheNext()
    {
        var scene = GivenBack().Advance("2026-02-12 09:00").Do(new MotionCommand.Mend(null, null, null)).Advance();
        Assert.Equal("sid-2", Assert.IsType<MotionState.AwaitingPlace>(scene.Motion!.State).Meeting?.Value);
    }

    [Fact]
    public void GivenBack_WithoutSayingWhatIsMissing_IsRefused()
    {
        var scene = new MotionScene("2026-01-05 09:00");
        Assert.Contains("was der Fraktion zu beheben bleibt", scene.Do(MotionScene.Filing("sid-1", scene.Now)).Refused(new MotionCommand.GiveBack(" ")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Concern_IsNotedOnceAndTheMotionIsTakenUpAllTheSame()
    {
        var scene = new MotionScene("2026-01-05 09:00");
        scene.Do(MotionScene.Filing("sid-1", scene.Now)).Do(new MotionCommand.NoteConcern("Zuständigkeit fraglich."));
        Assert.Equal(Decision<MotionEvent>.AlreadyDone, scene.Try(new MotionCommand.NoteConcern("Zuständigkeit fraglich.")));
        Assert.Equal(["Zuständigkeit fraglich."], scene.Read("sid-1", ReadingResult.Rejected).Motion!.Concerns);
    }

    [Fact]
    public void Occasion_TheFactionReadsIt_APersonTicksItOff_AndTheMotionIsOnTheNextMeeting()
    {
        var scene = new MotionScene("2026-01-05 09:00");
        scene.Do(MotionScene.Filing("sid-1", scene.Now)).Read("sid-1", ReadingResult.Postponed).Advance()
            .Do(new MotionCommand.SetTarget(new ReturnTarget.Occasion("Haushaltsberatung", new(2026, 5, 1)))).Advance();
        Assert.Equal(1, scene.Count(MailKind.ReturnNotice));
        scene.Do(new MotionCommand.TickOff()).Advance();
        Assert.Equal(("sid-2", 2), (scene.Motion!.Place()?.Meeting.Value, scene.Count(MailKind.ReturnNotice)));
    }
}
