using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Tests.Motions;

public sealed class MotionTransitionTests
{
    private static readonly MotionCommand.Place ToItem = new(new(new("sid-1"), "8.1", PlacementMode.Agenda, null), null);

    private static MotionScene Filed()
    {
        var scene = new MotionScene("2026-01-05 09:00");
        return scene.Do(MotionScene.Filing("sid-1", scene.Now));
    }

    private static MotionScene Read(ReadingResult result, ReturnTarget? target = null, Bodies.BodyId? to = null)
    {
        var scene = Filed().Do(ToItem);
        scene.Now = MotionScene.Time("2026-02-10 20:00");
        return scene.Do(new MotionCommand.RecordReading(MotionScene.Read("sid-1", "8.1", result, target, to)));
    }

    private static MotionCommand[] All =>
    [
        new MotionCommand.AssignReference("67/2026"), ToItem, new MotionCommand.RecordReading(MotionScene.Read("sid-2", "9", ReadingResult.Rejected)),
        new MotionCommand.SetTarget(new ReturnTarget.Next()), new MotionCommand.Withdraw("Erledigt sich."),
        new MotionCommand.Correct(1, MotionScene.Read("sid-1", "8.1", ReadingResult.Rejected), "Falsch notiert."),
    ];

    public static TheoryData<string> States => ["awaiting", "placed", "postponed", "deferred", "referred", "adopted", "rejected", "withdrawn", "settled"];

    [Theory, MemberData(nameof(States))]
    public void Decide_CommandNotAllowedInState_IsRefusedWithWhatIsAllowed(string state)
    {
        var scene = SceneIn(state);
        var names = new[] { "reference", "placement", "readings", "target", "withdrawal", "corrections" };
        var allowed = MotionTransitions.Allowed(scene.Motion!.State);
        Assert.Contains(names, name => !allowed.Contains(name));
        foreach (var (command, name) in All.Zip(names).Where(pair => !allowed.Contains(pair.Second)))
        {
            if (state == "withdrawn" && name == "withdrawal") continue;
            var refused = Assert.IsType<Decision<MotionEvent>.Refused>(scene.Try(command));
            var wrong = Assert.IsType<Refusal.WrongState>(refused.Refusal);
            Assert.Equal(allowed, wrong.Allowed);
            Assert.Contains(MotionTransitions.German(scene.Motion.State), wrong.Text, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(States))]
    public void Decide_AllowedCommand_IsNeverRefusedForItsState(string state)
    {
        var scene = SceneIn(state);
        var allowed = MotionTransitions.Allowed(scene.Motion!.State);
        foreach (var command in All)
            if (scene.Try(command) is Decision<MotionEvent>.Refused { Refusal: Refusal.WrongState wrong })
                Assert.DoesNotContain(MotionTransitions.Name(command), allowed);
        Assert.NotEmpty(allowed);
    }

    [Fact]
    public void Decide_SameReadingTwice_SecondIsDoneAlready()
    {
        var scene = Read(ReadingResult.Postponed);
        Assert.Equal(Decision<MotionEvent>.AlreadyDone, scene.Try(new MotionCommand.RecordReading(MotionScene.Read("sid-1", "8.1", ReadingResult.Postponed))));
    }

    [Fact]
    public void Decide_ResultBeforeTheMeeting_IsRefusedWithItsDate()
    {
        var refused = Assert.IsType<Decision<MotionEvent>.Refused>(Filed().Do(ToItem).Try(new MotionCommand.RecordReading(MotionScene.Read("sid-1", "8.1", ReadingResult.Adopted))));
        Assert.Contains("10.02.2026", refused.Refusal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Decide_UrgentWithoutBallot_IsRefusedAndSaysWhy()
    {
        var refused = Assert.IsType<Decision<MotionEvent>.Refused>(Filed().Try(new MotionCommand.Place(new(new("sid-1"), "9", PlacementMode.Urgent, null), null)));
        Assert.Contains("§ 48 Abs. 1 GO NRW", refused.Refusal.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("67/2026", "0067/2026")]
    [InlineData("0745/2023", "0745/2023")]
    [InlineData("12345/2026", "12345/2026")]
    public void Decide_Reference_IsPadded(string given, string kept) => Assert.Equal(kept, Filed().Do(new MotionCommand.AssignReference(given)).Motion!.Reference);

    [Theory]
    [InlineData("")]
    [InlineData("67-2026")]
    [InlineData("0/2026")]
    [InlineData("67/26")]
    [InlineData("67/2026/1")]
    public void Decide_NoReference_IsRefused(string given) =>
        Assert.IsType<Refusal.Invalid>(Assert.IsType<Decision<MotionEvent>.Refused>(Filed().Try(new MotionCommand.AssignReference(given))).Refusal);

    [Fact]
    public void Decide_Correction_KeepsTheWrongReadingInTheEventsAndMovesTheState()
    {
        var scene = Read(ReadingResult.Adopted).Do(new MotionCommand.Correct(1, MotionScene.Read("sid-1", "8.1", ReadingResult.Rejected), "Falsch notiert."));
        Assert.Equal(ReadingResult.Rejected, Assert.IsType<MotionState.Decided>(scene.Motion!.State).Result);
        Assert.Single(scene.Motion.Readings);
    }

    private static MotionScene SceneIn(string state) => state switch
    {
        "awaiting" => Filed(),
        "placed" => Filed().Do(ToItem),
        "postponed" => Read(ReadingResult.Postponed),
        "deferred" => Read(ReadingResult.Deferred),
        "referred" => Read(ReadingResult.Referred, to: new("hfa")),
        "adopted" => Read(ReadingResult.Adopted),
        "rejected" => Read(ReadingResult.Rejected),
        "withdrawn" => Filed().Do(new MotionCommand.Withdraw("Erledigt sich.")),
        _ => Read(ReadingResult.Settled),
    };
}
