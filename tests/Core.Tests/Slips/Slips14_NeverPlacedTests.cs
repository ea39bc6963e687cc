using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Tests.Motions;

namespace Wiedervorlage.Core.Tests.Slips;

/// <summary>A motion in time that the office never places was carried from meeting to meeting with reminders to the office only.</summary>
public sealed class Slips14_NeverPlacedTests
{
    [Fact]
    public void EachMeetingThatGoesBy_IsCounted_FactionsAreTold_TheChairFromTheSecondOn()
    {
        var scene = Filed();
        Pass(scene, "sid-2", "sid-1");
        Assert.Equal([MailKind.ReturnNotice], Kinds(scene));
        Assert.Equal("zum 1. Mal nicht behandelt", MissedMeetings.German(scene.Motion!.State, scene.Motion.Missed.Length));
        Pass(scene, "sid-3", "sid-2");
        Assert.Equal([MailKind.ReturnNotice, MailKind.ReturnNotice, MailKind.MissedNotice], Kinds(scene));
        Assert.Equal(new Recipient.Chair(MotionScene.Sid), scene.Motion.Owed.Last().To);
        scene.Do(new MotionCommand.Place(new(new("sid-3"), "8.1", PlacementMode.Agenda, null), null));
        Assert.Null(MissedMeetings.German(scene.Motion.State, scene.Motion.Missed.Length));
        Assert.Equal(2, scene.Motion.Missed.Length);
    }

    [Theory]
    [InlineData(AimReason.Cancelled)]
    [InlineData(AimReason.Pulled)]
    [InlineData(AimReason.FirstScheduled)]
    [InlineData(AimReason.GivenBack)]
    public void WhatTheOfficeHasNotMissed_IsNotCounted(AimReason why) =>
        Assert.Empty(Filed().Happen(new MotionEvent.Aimed(new("sid-2"), new("sid-1"), why)).Motion!.Missed);

    [Fact]
    public void LateMotion_IsNotCounted()
    {
        var scene = new MotionScene("2026-02-05 09:00");
        scene.Do(MotionScene.Filing("sid-1", scene.Now));
        Assert.Empty(scene.Happen(new MotionEvent.Aimed(new("sid-2"), new("sid-1"), AimReason.WentBy)).Motion!.Missed);
    }

    [Fact]
    public void DefectMendedAfterTheMeeting_GoesToTheNext_WithoutBeingCounted()
    {
        var scene = Filed().Do(new MotionCommand.GiveBack("Unterschrift fehlt.")).Advance("2026-02-12 09:00");
        scene.Do(new MotionCommand.Mend(null, null, null));
        Assert.Equal(new MotionState.AwaitingPlace(new("sid-2"), false), scene.Motion!.State);
        Assert.Equal(AimReason.GivenBack, scene.Motion.AimedWhy);
        Assert.Empty(scene.Motion.Missed);
    }

    private static void Pass(MotionScene scene, string next, string meeting) =>
        scene.Happen(new MotionEvent.Aimed(new(next), new(meeting), AimReason.WentBy));

    private static IEnumerable<MailKind> Kinds(MotionScene scene) => scene.Motion!.Owed.Select(mail => mail.Kind).Where(kind => kind != MailKind.Receipt);

    private static MotionScene Filed()
    {
        var scene = new MotionScene("2026-01-05 09:00");
        return scene.Do(MotionScene.Filing("sid-1", scene.Now));
    }
}
