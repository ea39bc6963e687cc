using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Tests.Motions;

namespace Wiedervorlage.Core.Tests.Slips;

/// <summary>A motion never stands where everything that would end the asking is refused.</summary>
public sealed class Slips05_EveryStateHasAWayOutTests
{
    private static readonly string[] _sid = ["sid-1", "sid-2", "sid-3", "sid-4"];
    private static readonly string[] _all = [.. _sid, "hfa-1", "hfa-2", "rat-1", "rat-2"];

    [Theory]
    [InlineData("sid-1")]
    [InlineData("sid-2")]
    public void TheMeetingJustHeld_OrOneBefore_IsNoTarget(string meeting)
    {
        var scene = Filed().Read("sid-2", ReadingResult.Postponed);
        var refused = Assert.IsType<Refusal.Invalid>(scene.Refused(new MotionCommand.SetTarget(new ReturnTarget.InMeeting(new(meeting)))));
        Assert.Contains("nur in einer späteren", refused.Text, StringComparison.Ordinal);
        Assert.Null(scene.Try(new MotionCommand.SetTarget(new ReturnTarget.InMeeting(new("sid-3")))).Refusal);
    }

    [Fact]
    public void NeitherIsItWithTheResult()
    {
        var scene = Filed().Do(new MotionCommand.Place(new(new("sid-1"), "8.1", PlacementMode.Agenda, null), null));
        scene.Now = MotionScene.Time("2026-02-10 20:00");
        var reading = MotionScene.Read("sid-1", "8.1", ReadingResult.Postponed, new ReturnTarget.InMeeting(new("sid-1")));
        Assert.Equal("target", Assert.IsType<Refusal.Invalid>(scene.Refused(new MotionCommand.RecordReading(reading))).Field);
    }

    [Fact]
    public void ATargetThatHasGoneByMeanwhile_DoesNotKeepAnOldResultFromBeingCorrected()
    {
        var scene = Filed().Read("sid-1", ReadingResult.Postponed, reading => reading with { Target = new ReturnTarget.InMeeting(new("sid-2")) }).Advance();
        scene.Advance("2026-04-20 09:00");
        Assert.Null(scene.Try(new MotionCommand.Correct(1, scene.Motion!.Readings[0] with { Note = "14 Ja." }, "Nachgetragen.")).Refusal);
    }

    [Fact]
    public void BackOnTheMeetingInWhichItWasRead_OfBefore_ItsTargetIsOpenAgain()
    {
        var scene = Filed().Read("sid-1", ReadingResult.Postponed).Happen(new MotionEvent.Returned(new(new("sid-1"), null, PlacementMode.Agenda, null)));
        scene.Advance("2026-02-11 09:00");
        Assert.Equal(new MotionState.Postponed(new ReturnTarget.Open()), scene.Motion!.State);
        Assert.IsType<Refusal.Invalid>(scene.Refused(new MotionCommand.Place(new(new("sid-1"), "9", PlacementMode.Agenda, null), null)));
    }

    [Fact]
    public void AMeetingMovedBeforeTheReading_IsWaitedForNoLonger()
    {
        var scene = Filed().Read("sid-2", ReadingResult.Postponed).Happen(new MotionEvent.TargetSet(new ReturnTarget.InMeeting(new("sid-1")))).Advance();
        Assert.Equal("sid-3", scene.Motion!.Place()?.Meeting.Value);
    }

    /// <summary>Walks through what people, meetings and time can do, refused or not, and looks for a way out after each step.</summary>
    [Fact]
    public void Walks_FindAWayOutOfEveryReachableState()
    {
        var (found, stuck) = (new HashSet<string>(StringComparer.Ordinal), new List<string>());
        for (var seed = 0; seed < 400; seed++)
        {
            var (scene, random) = (Filed(), new Random(seed));
            for (var step = 0; step < 16; step++)
            {
                Step(scene, random);
                found.Add(scene.Motion!.State.GetType().Name);
                if (!HasWayOut(scene)) stuck.Add($"seed {seed}, step {step}: {scene.Motion.State} on {scene.Now}");
            }
        }
        Assert.Empty(stuck.Take(5));
        Assert.Equal(12, found.Count); // every state there is
    }

    private static void Step(MotionScene scene, Random random)
    {
        if (random.Next(12) == 0) scene.Change(Moved(scene, random));
        if (random.Next(3) == 0)
        {
            scene.Now += Duration.FromDays(random.Next(1, 40));
            scene.Advance();
        }
        var command = Command(scene.Motion!, random);
        if (scene.Try(command) is { Refusal: null }) scene.Do(command);
        if (random.Next(2) == 0) scene.Advance();
    }

    private static Meeting Moved(MotionScene scene, Random random)
    {
        var meeting = scene.Calendar.Meetings[random.Next(scene.Calendar.Meetings.Length)];
        return random.Next(2) == 0 ? meeting with { State = MeetingState.Cancelled } : meeting with { On = Berlin.DateOf(scene.Now).PlusDays(random.Next(-5, 60)) };
    }

    private static MotionCommand Command(Motion motion, Random random) => random.Next(11) switch
    {
        0 or 1 => new MotionCommand.Place(new(new(Any(_all, random)), "8.1", (PlacementMode)random.Next(2), null), null),
        2 or 3 or 4 => new MotionCommand.RecordReading(Result(motion, random)),
        5 or 6 => new MotionCommand.SetTarget(Target(random)),
        7 => new MotionCommand.TickOff(),
        8 => random.Next(2) == 0 ? new MotionCommand.GiveBack("Unterschrift fehlt.") : new MotionCommand.Mend(null, null, null),
        9 => new MotionCommand.SetSequence([new(MotionScene.Sid, ConsultationRole.Recommendation), new(MotionScene.Rat, ConsultationRole.Decision)], "Anders."),
        _ => motion.Readings.IsEmpty || random.Next(4) > 0 ? new MotionCommand.NoteConcern("Zuständigkeit.")
            : random.Next(3) == 0 ? random.Next(2) == 0 ? new MotionCommand.Withdraw("Überholt.") : new MotionCommand.Lapse(new(2026, 1, 31), null)
            : new MotionCommand.Correct(motion.Readings.Length, motion.Readings[^1] with { Result = Any(Enum.GetValues<ReadingResult>(), random), Target = Target(random) }, "Falsch."),
    };

    private static Reading Result(Motion motion, Random random)
    {
        var result = Any(Enum.GetValues<ReadingResult>(), random);
        return MotionScene.Read(
            motion.Place()?.Meeting.Value ?? Any(_all, random), motion.Place()?.Item ?? "8.1", result,
            result is ReadingResult.Postponed or ReadingResult.Deferred ? Target(random) : null, result == ReadingResult.Referred ? MotionScene.Hfa : null);
    }

    private static ReturnTarget Target(Random random) => random.Next(4) switch
    {
        0 => new ReturnTarget.Open(),
        1 => new ReturnTarget.Next(),
        2 => new ReturnTarget.Occasion("Haushalt", new(2026, 4, 1)),
        _ => new ReturnTarget.InMeeting(new(Any(_all, random))),
    };

    private static T Any<T>(T[] of, Random random) => of[random.Next(of.Length)];

    private static bool HasWayOut(MotionScene scene)
    {
        scene.Advance();
        var (motion, today) = (scene.Motion!, Berlin.DateOf(scene.Now));
        bool Takes(MotionCommand command) => scene.Try(command).Refusal is null;
        return motion.State switch
        {
            MotionState.InReading state when scene.Calendar.Find(state.Placement.Meeting)!.On <= today =>
                Takes(new MotionCommand.RecordReading(MotionScene.Read(state.Placement.Meeting.Value, state.Placement.Item ?? "8.1", ReadingResult.Rejected))),
            MotionState.Postponed or MotionState.Deferred => Takes(new MotionCommand.SetTarget(new ReturnTarget.Next())),
            MotionState.AwaitingPlace or MotionState.Referred or MotionState.Forwarded when scene.Calendar.NextAfter(today) is { } next =>
                Takes(new MotionCommand.Place(new(next.Id, "8.1", PlacementMode.Agenda, null), null)),
            MotionState.GivenBack => Takes(new MotionCommand.Mend(null, null, null)),
            MotionState.Decided when MissingText.Of(motion) =>
                Takes(new MotionCommand.Correct(motion.Readings.Length, motion.Readings[^1] with { ResolutionText = "Es wird berichtet." }, "Nachgetragen.")),
            _ => true,
        };
    }

    private static MotionScene Filed()
    {
        var scene = new MotionScene("2026-01-05 09:00");
        return scene.Do(MotionScene.Filing("sid-1", scene.Now));
    }
}
