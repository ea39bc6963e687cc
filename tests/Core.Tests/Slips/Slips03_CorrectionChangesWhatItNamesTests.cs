using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Tests.Motions;
using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Core.Tests.Slips;

/// <summary>A correction of one field leaves all others as they are; what is to go is said.</summary>
public sealed class Slips03_CorrectionChangesWhatItNamesTests
{
    private static readonly ReportWish _update = new(new("fb55"), "Update", null, new Cadence.Quarterly(), null);
    private static readonly ReportWish _promised = new(new("fb61"), "Übersicht", null, new Cadence.NextMeeting(), Basis.Undertaking);

    [Fact]
    public void OneField_LeavesTheRest_EndsNothing_AndWritesToNobody()
    {
        var scene = Adopted();
        var preview = Preview(scene, new() { Note = "Aussprache." });
        Assert.Equal(["Verlauf: kommt hinzu"], preview.Changes);
        Assert.Empty(preview.Ends);
        Assert.Empty(preview.Mails);
        var was = scene.Motion!.Readings[0];
        scene.Do(new MotionCommand.Change(1, new() { Note = "Aussprache." }, "Nachgetragen."));
        var now = scene.Motion.Readings[0];
        Assert.Equal((2, 1, "fb55", "Es wird berichtet.", "Aussprache."), (now.Duties.Length, now.Ballots.Length, now.LeadUnit?.Value, now.ResolutionText, now.Note));
        Assert.Equal(was.Duties, now.Duties);
        Assert.Empty(scene.Motion.Outstanding);
    }

    [Theory]
    [InlineData("ballots")]
    [InlineData("duties")]
    [InlineData("annexes")]
    public void AShorterList_IsRefused_UnlessItIsSaid(string part)
    {
        var scene = Adopted();
        var change = part switch
        {
            "ballots" => new ReadingChange { Ballots = [] },
            "duties" => new() { Duties = [_promised] },
            _ => new() { Annexes = [] },
        };
        Assert.Equal(part, Assert.IsType<Refusal.Invalid>(scene.Refused(new MotionCommand.Change(1, change, "Falsch."))).Field);
        var said = change with { Remove = [Enum.Parse<ReadingPart>(part, ignoreCase: true)] };
        Assert.Null(scene.Try(new MotionCommand.Change(1, said, "Falsch.")).Refusal);
    }

    [Fact]
    public void RemovedWithoutAList_AllOfItGoes_AndThePreviewSaysWhatEnds()
    {
        var preview = Preview(Adopted(), new() { Remove = [ReadingPart.Duties, ReadingPart.Note, ReadingPart.Ballots] });
        Assert.Equal(["Berichtspflicht m-1.1.1 (fb55) endet", "Berichtspflicht m-1.1.2 (fb61) endet"], preview.Ends);
        Assert.Contains("Abstimmungen: 1 → 0", preview.Changes);
        Assert.Contains(preview.Mails, mail => mail.Kind == MailKind.DutyEnded);
        Assert.Equal(new Recipient.Office(MotionScene.Sid), preview.Mails.Single(mail => mail.Kind == MailKind.CorrectionNotice).To);
    }

    [Theory]
    [InlineData("resolutionText")]
    [InlineData("note")]
    [InlineData("settledBy")]
    public void ABlankText_IsNoRemoval(string field)
    {
        var change = field switch { "note" => new ReadingChange { Note = " " }, "settledBy" => new() { SettledBy = "" }, _ => new() { ResolutionText = "" } };
        Assert.Equal(field, Assert.IsType<Refusal.Invalid>(Adopted().Refused(new MotionCommand.Change(1, change, "Falsch."))).Field);
    }

    [Fact]
    public void AnotherResult_TakesAlongOnlyWhatTheOldOneCarried()
    {
        var scene = Adopted();
        var preview = Preview(scene, new() { Result = ReadingResult.Rejected });
        Assert.Equal("abgelehnt", preview.State);
        Assert.Contains("Umsetzung m-1.1 (fb55) endet", preview.Ends);
        scene.Do(new MotionCommand.Change(1, new() { Result = ReadingResult.Rejected }, "Verwechselt."));
        var now = scene.Motion!.Readings[0];
        Assert.Equal((null, null), (now.ResolutionText, now.LeadUnit));
        Assert.Equal("Übersicht", Assert.Single(now.Duties).What);
        Assert.Single(now.Ballots);
    }

    [Fact]
    public void NoTarget_AfterADecision_AndTheOldOneStaysWhenItIsNotNamed()
    {
        var scene = Filed().Read("sid-1", ReadingResult.Postponed, reading => reading with { Target = new ReturnTarget.InMeeting(new("sid-3")) });
        scene.Do(new MotionCommand.Change(1, new() { Result = ReadingResult.Deferred }, "Zurückgestellt."));
        Assert.Equal(new ReturnTarget.InMeeting(new("sid-3")), scene.Motion!.Readings[0].Target);
        scene.Do(new MotionCommand.Change(1, new() { Result = ReadingResult.Rejected }, "Abgelehnt."));
        Assert.Null(scene.Motion.Readings[0].Target);
    }

    [Fact]
    public void SayingNothingNew_ChangesNothing_AndAnUnknownReadingIsRefused()
    {
        var scene = Adopted();
        Assert.Empty(scene.Try(new MotionCommand.Change(1, new() { Item = "8.1" }, "So ist es.")).Events);
        Assert.Equal("number", Assert.IsType<Refusal.Invalid>(scene.Refused(new MotionCommand.Change(2, new(), "Falsch."))).Field);
        Assert.Equal("reason", Assert.IsType<Refusal.Invalid>(scene.Refused(new MotionCommand.Change(1, new() { Note = "Neu." }, " "))).Field);
    }

    private static CorrectionPreview Preview(MotionScene scene, ReadingChange change) =>
        CorrectionPreview.Of(scene.Motion!, scene.Try(new MotionCommand.Change(1, change, "Falsch.")).Events);

    private static MotionScene Adopted() => Filed().Read("sid-1", ReadingResult.Adopted, reading => reading with
    {
        Ballots = [new("Antrag", BallotMatter.Motion, [], new(7, 0, 0))], Duties = [_update, _promised], LeadUnit = new("fb55"), ResolutionText = "Es wird berichtet.",
        Annexes = ["Präsentation"], Note = null,
    }).Open().Advance();

    private static MotionScene Filed()
    {
        var scene = new MotionScene("2026-01-05 09:00");
        return scene.Do(MotionScene.Filing("sid-1", scene.Now));
    }
}
