using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Tests.Motions;

/// <summary>What a motion does because the one it is joined with has moved.</summary>
public sealed class JoinedMovesTests
{
    private static MotionScene Placed(string id, string? joinedWith, string? item = "8.1")
    {
        var scene = new MotionScene("2026-01-05 09:00");
        scene.Do(MotionScene.Filing("sid-1", scene.Now) with { Id = new(id) });
        return scene.Do(new MotionCommand.Place(new(new("sid-1"), item, PlacementMode.Agenda, joinedWith is null ? null : new(joinedWith)), null));
    }

    [Theory]
    [InlineData(ReadingResult.Postponed, "Postponed")]
    [InlineData(ReadingResult.Deferred, "Deferred")]
    [InlineData(ReadingResult.Referred, "Referred")]
    [InlineData(ReadingResult.Adopted, "Placed")]
    [InlineData(ReadingResult.Settled, "Placed")]
    [InlineData(ReadingResult.Withdrawn, "Placed")]
    public void Follow_OnlyWhatPutsOffTakesTheOtherAlong(ReadingResult result, string state)
    {
        var moved = Placed("a", null).Read("sid-1", result, reading => reading with { ReferredTo = result == ReadingResult.Referred ? MotionScene.Hfa : null }).Motion!;
        Assert.Equal(state, Placed("b", "a").Follow(moved).Motion!.State.GetType().Name);
        Assert.Equal("Placed", Placed("c", null).Follow(moved).Motion!.State.GetType().Name);
    }

    [Fact]
    public void Follow_BothWaysAndAThird_AndOnlyOnce()
    {
        var second = Placed("b", "a").Read("sid-1", ReadingResult.Postponed).Motion!;
        var first = Placed("a", null).Follow(second);
        Assert.Equal(new MotionId("b"), first.Motion!.Readings[0].MovedWith);
        Assert.IsType<MotionState.Postponed>(Placed("c", "a").Follow(second).Motion!.State);
        Assert.Empty(JoinedMoves.Follow(first.Motion, second));
        Assert.Empty(JoinedMoves.Follow(second, first.Motion));
    }

    [Fact]
    public void Follow_RecordedSeparately_StaysAsRecorded()
    {
        var postponed = Placed("a", null).Read("sid-1", ReadingResult.Postponed).Motion!;
        var rejected = Placed("b", "a").Read("sid-1", ReadingResult.Rejected);
        Assert.Empty(JoinedMoves.Follow(rejected.Motion!, postponed));
        var returning = Placed("b", "a").Read("sid-1", ReadingResult.Postponed, reading => reading with { Target = new ReturnTarget.InMeeting(new("sid-3")) });
        var set = Placed("a", null).Read("sid-1", ReadingResult.Postponed).Do(new MotionCommand.SetTarget(new ReturnTarget.InMeeting(new("sid-2")))).Motion!;
        Assert.Empty(JoinedMoves.Follow(returning.Motion!, set));
    }

    [Fact]
    public void Follow_OwnResultInsteadOfTheMovedOne_MayLeadElsewhere()
    {
        var moved = Placed("a", null).Read("sid-1", ReadingResult.Postponed).Motion!;
        var other = Placed("b", "a");
        other.Now = MotionScene.Time("2026-02-10 20:00");
        other.Follow(moved).Do(new MotionCommand.RecordReading(MotionScene.Read("sid-1", "8.1", ReadingResult.Rejected)));
        Assert.Equal(ReadingResult.Rejected, Assert.IsType<MotionState.Decided>(other.Motion!.State).Result);
        Assert.Null(Assert.Single(other.Motion.Readings).MovedWith);
        Assert.IsType<Refusal.RecordedOtherwise>(other.Refused(new MotionCommand.RecordReading(MotionScene.Read("sid-1", "8.1", ReadingResult.Postponed))));
    }

    [Fact]
    public void Follow_PutOnAnotherAgenda_TheOtherGoesThereToo_AndOneThatPartedDoesNot()
    {
        var moved = Placed("a", null).Do(new MotionCommand.Place(new(new("sid-2"), "5", PlacementMode.Agenda, null), null)).Motion!;
        Assert.Equal(("sid-2", "5"), Placed("b", "a").Follow(moved).Motion!.Place() is { } place ? (place.Meeting.Value, place.Item) : default);
        var parted = Placed("b", "a").Do(new MotionCommand.Place(new(new("sid-1"), "8.1", PlacementMode.Agenda, null), null));
        Assert.Empty(JoinedMoves.Follow(parted.Motion!, moved));
    }
}
