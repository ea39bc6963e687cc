using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Tests.Motions;

/// <summary>A corrected result is a new event; what followed from the wrong one is put right.</summary>
public sealed class CorrectionTests
{
    private static readonly ReportWish Update = new(new("fb55"), "Update", null, new Cadence.Quarterly(), null);
    private static readonly ReportWish Overview = new(new("fb61"), "Übersicht", null, new Cadence.NextMeeting(), null);

    private static MotionScene Adopted()
    {
        var scene = new MotionScene("2026-01-05 09:00");
        scene.Do(MotionScene.Filing("sid-1", scene.Now)).Read("sid-1", ReadingResult.Adopted, reading => reading with { LeadUnit = new("fb55"), Duties = [Update, Overview] }).Advance();
        return scene.Open();
    }

    [Fact]
    public void ToRejected_EndsDutiesAndImplementationAndTellsUnitsAndFaction()
    {
        var scene = Adopted();
        var before = scene.Sent.Count;
        scene.Do(new MotionCommand.Correct(1, MotionScene.Read("sid-1", "8.1", ReadingResult.Rejected), "Falsch notiert."));
        Assert.Equal(
            ["CloseImplementation m-1.1", "EndDuty m-1.1.1", "EndDuty m-1.1.2"],
            scene.Motion!.Outstanding.Select(one => one switch { Consequence.EndDuty end => $"EndDuty {end.Duty}", Consequence.CloseImplementation close => $"CloseImplementation {close.Implementation}", _ => "" }).Order());
        Assert.False(scene.Motion.IsFinished());
        scene.Advance();
        Assert.Equal([MailKind.DecisionNotice, MailKind.DutyEnded, MailKind.DutyEnded, MailKind.CorrectionNotice], scene.Sent.Skip(before).Select(mail => mail.Kind).Order());
    }

    [Fact]
    public void OfOneDuty_KeepsTheOthersAndNumbersTheNewOneAnew()
    {
        var scene = Adopted();
        scene.Do(new MotionCommand.Correct(1, MotionScene.Read("sid-1", "8.1", ReadingResult.Adopted) with { LeadUnit = new("fb55"), Duties = [Overview, Update with { What = "Sachstand" }] }, "Anders."));
        Assert.Equal(["m-1.1.2", "m-1.1.3"], FollowUps.Duties(scene.Motion!, 1).Select(duty => duty.Id.Value));
        Assert.Equal("m-1.1.1", Assert.IsType<Consequence.EndDuty>(Assert.Single(scene.Motion!.Outstanding)).Duty.Value);
        Assert.Equal(0, scene.Motion.FollowUpsOpened);
    }

    [Fact]
    public void OfTheLeadUnit_GivesTheImplementationAway()
    {
        var scene = Adopted();
        scene.Do(new MotionCommand.Correct(1, MotionScene.Read("sid-1", "8.1", ReadingResult.Adopted) with { LeadUnit = new("fb61"), Duties = [Update, Overview] }, "FB 61 führt."));
        var given = Assert.IsType<Consequence.GiveImplementation>(Assert.Single(scene.Motion!.Outstanding));
        Assert.Equal(("fb55", "fb61"), (given.Unit?.Value, given.To?.Value));
    }

    [Fact]
    public void OfVotesAlone_LeavesTheMotionWhereItIs()
    {
        var scene = new MotionScene("2026-01-05 09:00");
        scene.Do(MotionScene.Filing("sid-1", scene.Now)).Read("sid-1", ReadingResult.Postponed, reading => reading with { Target = new ReturnTarget.InMeeting(new("sid-2")) }).Advance();
        Assert.Equal("sid-2", scene.Motion!.Place()?.Meeting.Value);
        scene.Do(new MotionCommand.Correct(1, scene.Motion.Readings[0] with { Note = "14 Ja." }, "Nachgezählt."));
        Assert.Equal("sid-2", scene.Motion.Place()?.Meeting.Value);
        scene.Do(new MotionCommand.Correct(1, scene.Motion.Readings[0] with { Target = new ReturnTarget.Open() }, "Kein Ziel genannt."));
        Assert.Equal(new MotionState.Postponed(new ReturnTarget.Open()), scene.Motion.State);
    }

    [Fact]
    public void BackToAdopted_IsNumberedAnewAndRevised()
    {
        var scene = Adopted();
        var right = scene.Motion!.Readings[0];
        scene.Do(new MotionCommand.Correct(1, MotionScene.Read("sid-1", "8.1", ReadingResult.Rejected), "Falsch.")).Do(new MotionCommand.Correct(1, right, "Doch richtig."));
        Assert.Equal((2, "m-1.1.3"), (scene.Motion!.Readings[0].Revision, FollowUps.Duties(scene.Motion, 1)[0].Id.Value));
    }

}
