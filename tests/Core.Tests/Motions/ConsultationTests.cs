using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Tests.Motions;

/// <summary>Bodies in order: the SID recommends, the HFA recommends, the Rat decides.</summary>
public sealed class ConsultationTests
{
    private static readonly ImmutableArray<ConsultationStep> Three =
        [new(MotionScene.Sid, ConsultationRole.Recommendation), new(MotionScene.Hfa, ConsultationRole.Recommendation), new(MotionScene.Rat, ConsultationRole.Decision)];

    private static MotionScene Filed()
    {
        var scene = new MotionScene("2026-01-05 09:00");
        return scene.Do(MotionScene.Filing("sid-1", scene.Now)).Do(new MotionCommand.SetSequence(Three, null)).Advance();
    }

    [Fact]
    public void Recommendation_GoesOnToTheNextBodysMeetingAndTheFactionIsToldOnce()
    {
        var scene = Filed().Read("sid-1", ReadingResult.Adopted);
        Assert.Equal(new MotionState.Forwarded(MotionScene.Hfa), scene.Motion!.State);
        scene.Advance();
        Assert.Equal((MotionScene.Hfa, "hfa-1"), (scene.Motion!.Body, scene.Motion.Place()?.Meeting.Value));
        Assert.Equal((1, 0), (scene.Count(MailKind.ReadingNotice), scene.Count(MailKind.ReturnNotice)));
        Assert.Equal(2, scene.Asked(MailKind.AgendaRequest)); // of each office in its turn
        Assert.Equal(OfficeMatter.Place, OfficeMotions.Of(scene.Motion, scene.Calendar, Berlin.DateOf(scene.Now))?.Matter);
    }

    [Fact]
    public void WholeChain_TheLastBodyDecidesAndKeepsTheImplementation()
    {
        var scene = Filed().Read("sid-1", ReadingResult.Adopted).Advance().Read("hfa-1", ReadingResult.AdoptedAmended).Advance()
            .Read("rat-1", ReadingResult.Adopted, reading => reading with { LeadUnit = new("fb55") });
        Assert.Equal(new MotionState.Decided(ReadingResult.Adopted, new(2026, 3, 26)), scene.Motion!.State);
        Assert.Equal([null, null, MotionScene.Rat], Enumerable.Range(1, 3).Select(number => FollowUps.Implementation(scene.Motion, number)?.Body));
        Assert.Equal(["zur Annahme empfohlen", "mit Änderungen zur Annahme empfohlen", "beschlossen"], scene.Motion.Readings.Select(ReadingTexts.German));
        Assert.True(Consultations.Differ(scene.Motion));
    }

    [Fact]
    public void NegativeRecommendation_GoesOnAsWell()
    {
        var scene = Filed().Read("sid-1", ReadingResult.Rejected).Advance().Read("hfa-1", ReadingResult.Rejected).Advance();
        Assert.Equal("rat-1", scene.Motion!.Place()?.Meeting.Value);
        Assert.False(Consultations.Differ(scene.Motion));
    }

    [Fact]
    public void PostponedInItsTurn_StaysWithThatBody()
    {
        var scene = Filed().Read("sid-1", ReadingResult.Postponed, reading => reading with { Target = new ReturnTarget.Next() }).Advance();
        Assert.Equal((MotionScene.Sid, "sid-2", 0), (scene.Motion!.Body, scene.Motion.Place()?.Meeting.Value, scene.Motion.SequenceAt));
    }

    [Fact]
    public void ReferredOutOfTheSequence_ThatBodyRecommendsAndTheSequenceGoesOnWhereItWas()
    {
        var scene = Filed().Read("sid-1", ReadingResult.Adopted).Advance()
            .Read("hfa-1", ReadingResult.Referred, reading => reading with { ReferredTo = MotionScene.Sid })
            .Read("sid-2", ReadingResult.Adopted).Advance("2026-03-18 09:00");
        Assert.Equal((MotionScene.Hfa, "hfa-2"), (scene.Motion!.Body, scene.Motion.Place()?.Meeting.Value));
    }

    [Fact]
    public void DutyOfARecommendation_IsOwedToTheBodyThatDecidesLast_AndEndsWhenThatRejects()
    {
        var wish = new ReportWish(new("fb55"), "Update", null, new Cadence.Quarterly(), null);
        var scene = Filed().Read("sid-1", ReadingResult.Adopted, reading => reading with { Duties = [wish] });
        var duty = Assert.Single(FollowUps.Duties(scene.Motion!, 1));
        Assert.Equal((MotionScene.Rat, Basis.Recommendation), (duty.Body, duty.Basis));
        scene.Advance().Read("hfa-1", ReadingResult.Adopted).Advance().Read("rat-1", ReadingResult.Rejected);
        Assert.Equal(duty.Id, Assert.IsType<Consequence.EndDuty>(Assert.Single(scene.Motion!.Outstanding)).Duty);
    }

    [Fact]
    public void DutyOfARecommendation_StaysOwedWhenTheDecisionDoesNotRepeatIt()
    {
        var wish = new ReportWish(new("fb55"), "Update", null, new Cadence.Quarterly(), null);
        var scene = Filed().Read("sid-1", ReadingResult.Adopted, reading => reading with { Duties = [wish] }).Advance().Read("hfa-1", ReadingResult.Adopted).Advance();
        Assert.Empty(scene.Read("rat-1", ReadingResult.Adopted, reading => reading with { LeadUnit = new("fb55") }).Motion!.Outstanding);
    }

    [Fact]
    public void CorrectedRecommendation_IsTakenBackFromTheNextBody()
    {
        var scene = Filed().Read("sid-1", ReadingResult.Adopted).Advance();
        scene.Do(new MotionCommand.Correct(1, MotionScene.Read("sid-1", "8.1", ReadingResult.Postponed), "War vertagt."));
        Assert.Equal((MotionScene.Sid, 0), (scene.Motion!.Body, scene.Motion.SequenceAt));
        Assert.Equal(new MotionState.Postponed(new ReturnTarget.Open()), scene.Motion.State);
    }

    [Theory]
    [InlineData("steps", "mindestens ein Gremium")]
    [InlineData("decision", "Es entscheidet das letzte Gremium")]
    [InlineData("twice", "zweimal hintereinander")]
    [InlineData("elsewhere", "ist jetzt bei „sid“")]
    [InlineData("reason", "gehört ein Grund")]
    public void SetSequence_ThatCannotBe_IsRefusedWithWhy(string which, string why)
    {
        var scene = Filed().Do(new MotionCommand.Place(new(new("sid-1"), "8.1", PlacementMode.Agenda, null), null));
        ImmutableArray<ConsultationStep> steps = which switch
        {
            "steps" => [],
            "decision" => [Three[2], Three[1]],
            "twice" => [Three[0], Three[0], Three[2]],
            "elsewhere" => [Three[1], Three[2]],
            _ => [Three[0], Three[2]],
        };
        Assert.Contains(why, scene.Refused(new MotionCommand.SetSequence(steps, which == "reason" ? null : "Anders vereinbart.")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void SetSequence_ChangedWithAReason_KeepsWhatWasSaidAndTellsTheFaction()
    {
        var scene = Filed().Read("sid-1", ReadingResult.Adopted);
        Assert.Contains("haben schon beraten", scene.Refused(new MotionCommand.SetSequence([Three[1], Three[2]], "Kürzer.")).Text, StringComparison.Ordinal);
        scene.Do(new MotionCommand.SetSequence([Three[0], Three[2]], "Der HFA verzichtet.")).Advance();
        Assert.Equal("rat-1", scene.Motion!.Place()?.Meeting.Value);
        Assert.Equal(2, scene.Count(MailKind.SequenceNotice));
    }

    [Fact]
    public void SetSequence_BeginningElsewhere_MovesAMotionThatHasNoPlaceYet()
    {
        var scene = new MotionScene("2026-01-05 09:00");
        scene.Do(MotionScene.Filing("sid-1", scene.Now)).Do(new MotionCommand.SetSequence([Three[1], Three[2]], null)).Advance();
        Assert.Equal((MotionScene.Hfa, "hfa-1"), (scene.Motion!.Body, Assert.IsType<MotionState.AwaitingPlace>(scene.Motion.State).Meeting?.Value));
    }
}
