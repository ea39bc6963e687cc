using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Tests.Motions;

namespace Wiedervorlage.Core.Tests.Slips;

/// <summary>What was adopted is carried out and listed, whether or not somebody has said by whom.</summary>
public sealed class Slips01_AdoptionOpensImplementationTests
{
    private static readonly LocalDate Today = new(2026, 2, 10);

    [Theory]
    [InlineData(ReadingResult.Adopted, true)]
    [InlineData(ReadingResult.AdoptedAmended, true)]
    [InlineData(ReadingResult.Rejected, false)]
    [InlineData(ReadingResult.Noted, false)]
    public void AnAdoption_OpensOne_WithoutALeadUnit(ReadingResult result, bool opens)
    {
        var scene = Filed().Read("sid-1", result);
        var open = FollowUps.Implementation(scene.Motion!, 1);
        Assert.Equal(opens, open is not null);
        Assert.Null(open?.Unit);
    }

    [Fact]
    public void WithoutALead_ItStandsInTheListAsThat_AndNoLongerWhenAUnitIsNamed()
    {
        var work = Opened(null);
        var list = ControllingList.Of(MotionScene.At("sid-2", 2026, 3, 17), [], [], [work], []);
        Assert.Equal(("offen; Federführung offen", null), (Assert.Single(list.Public).StateOfWork, list.Public[0].Unit));
        Assert.True(work.LacksLead);
        var given = Do(work, new ImplementationCommand.ChangeUnit(work.Id, new("fb61")));
        Assert.Equal(("offen", false), (given.StateOfWork(), given.LacksLead));
        Assert.Equal("offen; Federführung offen", Do(given, new ImplementationCommand.ChangeUnit(work.Id, null)).StateOfWork());
    }

    [Fact]
    public void NobodyIsAskedForALead_OfWhatIsDoneOrEnded()
    {
        Assert.False(Do(Opened(null), new ImplementationCommand.ChangeState(new("m-1.1"), WorkState.Done, null)).LacksLead);
        Assert.False(Do(Opened(null), new ImplementationCommand.Close(new("m-1.1"), "Berichtigt.")).LacksLead);
    }

    [Fact]
    public void Confirming_DoesNotSettleIt()
    {
        var scene = Filed().Read("sid-1", ReadingResult.Adopted).Do(new MotionCommand.Confirm(1, null));
        Assert.Equal([1], FollowUps.ToOpen(scene.Motion!));
    }

    /// <summary>Of the time when such an adoption opened nothing: its facts say that all had been opened.</summary>
    [Fact]
    public void AnAdoptionOfBefore_IsNotFinished_UntilItsImplementationIsOpened()
    {
        var scene = Filed().Read("sid-1", ReadingResult.Adopted).Happen(new MotionEvent.FollowUpsOpened(1)).Advance();
        Assert.Equal([1], FollowUps.ToOpen(scene.Motion!));
        Assert.False(scene.Motion!.IsFinished());
        scene.Happen(new MotionEvent.FollowUpsOpened(1) { Unled = true });
        Assert.True(scene.Motion.IsFinished());
    }

    [Fact]
    public void AnAdoptionOfBefore_WithALead_IsLeftAlone()
    {
        var scene = Filed().Read("sid-1", ReadingResult.Adopted, reading => reading with { LeadUnit = new("fb55") }).Happen(new MotionEvent.FollowUpsOpened(1)).Advance();
        Assert.True(scene.Motion!.IsFinished());
    }

    [Theory]
    [InlineData(null, "fb61")]
    [InlineData("fb55", null)]
    [InlineData("fb55", "fb61")]
    public void ACorrectionOfTheLead_GivesItOn(string? was, string? now)
    {
        var scene = Filed().Read("sid-1", ReadingResult.Adopted, reading => reading with { LeadUnit = Unit(was) }).Open();
        scene.Do(new MotionCommand.Correct(1, scene.Motion!.Readings[0] with { LeadUnit = Unit(now) }, "Anders gemeint."));
        var given = Assert.IsType<Consequence.GiveImplementation>(Assert.Single(scene.Motion.Outstanding));
        Assert.Equal((Unit(was), Unit(now)), (given.Unit, given.To));
    }

    [Fact]
    public void ACorrectionToRejected_ClosesOneThatNobodyLed()
    {
        var scene = Filed().Read("sid-1", ReadingResult.Adopted).Open();
        scene.Do(new MotionCommand.Correct(1, scene.Motion!.Readings[0] with { Result = ReadingResult.Rejected }, "Verwechselt."));
        Assert.Null(Assert.IsType<Consequence.CloseImplementation>(Assert.Single(scene.Motion.Outstanding)).Unit);
    }

    private static UnitId? Unit(string? id) => id is null ? null : new UnitId(id);

    private static MotionScene Filed()
    {
        var scene = new MotionScene("2026-01-05 09:00");
        return scene.Do(MotionScene.Filing("sid-1", scene.Now));
    }

    private static Implementation Opened(UnitId? unit) =>
        Do(null, new ImplementationCommand.Open(new("m-1.1"), MotionScene.Sid, unit, "Netzwerke", new("Beschluss vom 10.02.2026", Today, null, "m-1", []), true));

    private static Implementation Do(Implementation? was, ImplementationCommand command) =>
        ImplementationDecider.Decide(command, was, Today).Events.Aggregate(was, Implementation.Evolve)!;
}
