using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Tests.Duties;
using Wiedervorlage.Core.Tests.Motions;

namespace Wiedervorlage.Core.Tests.Slips;

/// <summary>Nobody saw what was understood or handed in: the faction says whether it was read rightly, the unit sees and replaces its reports.</summary>
public sealed class Slips08_WhatWasUnderstoodTests
{
    [Fact]
    public void ReadWrongly_TheOfficeIsAsked_NothingIsPublished_UntilItIsMended()
    {
        var scene = Filed().Do(new MotionCommand.AssignReference("67/2026"));
        Assert.True(scene.Motion!.IsPublished());
        scene.Do(new MotionCommand.JudgeUnderstanding(false, "Der zweite Absatz fehlt."));
        Assert.False(scene.Motion.IsPublished());
        var line = OfficeMotions.Misread(scene.Motion)!;
        Assert.Equal(OfficeMatter.Misread, line.Matter);
        Assert.Contains("Der zweite Absatz fehlt.", line.Detail, StringComparison.Ordinal);
        scene.Do(new MotionCommand.Mend(null, "Es wird berichtet. Und zwar jährlich.", null));
        Assert.True(scene.Motion.IsPublished());
        Assert.Null(OfficeMotions.Misread(scene.Motion));
        var receipts = scene.Motion.Owed.Where(mail => mail.Kind == MailKind.Receipt).ToArray();
        Assert.Equal([false, true], receipts.Select(MotionNotices.IsAgain));
    }

    [Fact]
    public void ReadRightly_NothingIsAsked_AndTheTextIsNotMended()
    {
        var scene = Filed().Do(new MotionCommand.JudgeUnderstanding(true, null));
        Assert.Null(OfficeMotions.Misread(scene.Motion!));
        Assert.IsType<Refusal.WrongState>(scene.Try(new MotionCommand.Mend(null, "Anders.", null)).Refusal);
        Assert.Empty(scene.Try(new MotionCommand.JudgeUnderstanding(true, null)).Events);
    }

    [Fact]
    public void WrongWithoutARemark_OrAfterTheReading_IsRefused()
    {
        Assert.IsType<Refusal.Invalid>(Filed().Try(new MotionCommand.JudgeUnderstanding(false, " ")).Refusal);
        var read = Filed().Do(new MotionCommand.Place(new(new("sid-1"), "8.1", PlacementMode.Agenda, null), null)).Read("sid-1", ReadingResult.Postponed);
        Assert.IsType<Refusal.WrongState>(read.Try(new MotionCommand.JudgeUnderstanding(false, "Zu spät.")).Refusal);
    }

    [Fact]
    public void Report_IsReplacedUntilItsMeeting_AndTheAgendaHasTheNewOne()
    {
        var story = DutyStory.With("2026-03-17", "2026-06-16", "2026-12-01").Arise(new Cadence.Quarterly(), "2026-02-10").Advance("2026-04-01");
        story.Do(Report("r1", null), "2026-05-20").Do(Report("r2", "r1"), "2026-06-10");
        Assert.Equal(["r2"], story.Duty!.Standing().Select(report => report.Id));
        Assert.Equal(["r2"], ReportPapers.Of(new("sid-2026-06-16"), [story.Duty!], story.Calendar).Select(paper => paper.Report));
        Assert.Equal(story.Duty!.Reports[0].Periods, story.Duty.Reports[1].Periods);
        Assert.Equal(["r2"], story.Duty!.Replaceable(story.Calendar, new(2026, 6, 16)).Select(report => report.Id));
        Assert.IsType<Refusal.Invalid>(story.Decide(Report("r3", "r1"), "2026-06-12").Refusal);
        Assert.IsType<Refusal.WrongState>(story.Decide(Report("r3", "r2"), "2026-06-17").Refusal);
        Assert.IsType<Refusal.Unknown>(story.Decide(Report("r3", "r9"), "2026-06-12").Refusal);
        Assert.IsType<Refusal.Invalid>(story.Decide(Report("r3", "r2") with { Kind = ReportKind.Delayed }, "2026-06-12").Refusal);
    }

    [Fact]
    public void DoneReplacedByAReport_ProposesTheEndNoMore()
    {
        var story = DutyStory.With("2026-03-17", "2026-06-16").Arise(new Cadence.Quarterly(), "2026-02-10").Advance("2026-04-01")
            .Do(Report("r1", null) with { Kind = ReportKind.Done }, "2026-05-20");
        Assert.True(story.Duty!.DoneProposed);
        Assert.False(story.Do(Report("r2", "r1"), "2026-05-21").Duty!.DoneProposed);
    }

    private static DutyCommand.HandIn Report(string id, string? replaces) =>
        new(DutyStory.Id, id, ReportKind.Written, "Bericht", null, null, null, []) { Replaces = replaces };

    private static MotionScene Filed()
    {
        var scene = new MotionScene("2026-01-05 09:00");
        return scene.Do(MotionScene.Filing("sid-1", scene.Now));
    }
}
