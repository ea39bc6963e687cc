using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Functions.Tests.Serialisation;

/// <summary>P29: what was stored before consultation sequences, corrections of duties and terms is read as it was meant.</summary>
public sealed class P29_OldFactsTests
{
    private const string Reading = """
        {"meeting":"sid-2026-02","body":"sid","on":"2026-03-17","item":"7.1","result":"adoptedAmended","ballots":[],"warnings":[],"resolutionText":"Es wird berichtet.",
         "leadUnit":"fb61","duties":[{"unit":"fb55","what":"Update","item":"Sozialraumentwicklung","cadence":{"$type":"quarterly"}},{"unit":"fb61","what":"Übersicht","cadence":{"$type":"nextMeeting"}}]}
        """;

    private const string Snapshot = """
        {"id":"m-1","body":"sid","content":{"factions":["spd"],"kind":"motion","title":"Antrag","resolutionText":"Text","reasons":"","public":true},"filedAt":"2026-01-05T08:00:00Z",
         "state":{"$type":"settled","result":"settled"},"readings":[],"owed":[],"followUpsOpened":0,"events":7}
        """;

    [Fact]
    public void Reading_WithoutARole_WasADecision_AndItsDutiesCountByTheirPlace()
    {
        var happened = Json.Read<MotionEvent>($$"""{"$type":"readingRecorded","reading":{{Reading}}}""");
        var reading = Assert.IsType<MotionEvent.ReadingRecorded>(happened).Reading;
        Assert.Equal((ConsultationRole.Decision, 0, null, false), (reading.Role, reading.Step, reading.GoesOnTo, reading.Confirmed));
        Assert.True(FollowUps.IsResolution(reading));
        var motion = Json.Read<Motion>(Snapshot) with { Readings = [reading] };
        Assert.Equal(["m-1.1.1", "m-1.1.2"], FollowUps.Duties(motion, 1).Select(duty => duty.Id.Value));
    }

    [Fact]
    public void Reading_OfBefore_CanBeCorrected_AndKeepsTheNumbersOfItsDuties()
    {
        var motion = Json.Read<Motion>(Snapshot) with { Readings = [Json.Read<Reading>(Reading)], State = new MotionState.Decided(ReadingResult.AdoptedAmended, new(2026, 3, 17)) };
        var corrected = MotionEvolution.Evolve(motion, Json.Read<MotionEvent>($$"""{"$type":"readingCorrected","number":1,"reading":{{Reading.Replace("adoptedAmended", "adopted", StringComparison.Ordinal)}},"reason":"Ungeändert."}"""));
        Assert.Equal(ReadingResult.Adopted, Assert.IsType<MotionState.Decided>(corrected.State).Result);
    }

    [Fact]
    public void Snapshot_OfBefore_HasEmptyListsAndNothingToAskBack()
    {
        var motion = Json.Read<Motion>(Snapshot);
        Assert.True(motion.Sequence.IsEmpty && motion.Concerns.IsEmpty && motion.Outstanding.IsEmpty && motion.AskedBack().IsEmpty);
        Assert.Equal(new MotionState.Settled(ReadingResult.Settled, null), motion.State);
        Assert.Equal((0, null, null), (motion.Changed, motion.CarriedOverFrom, motion.MovedFrom));
        Assert.True(motion.IsFinished());
    }

    [Fact]
    public void BodyAndImplementation_OfBefore_HaveNoTermAndNoEnd()
    {
        var body = Json.Read<Body>("""{"id":"sid","name":"SID","shortName":"SID","rules":{},"seats":[],"office":"a@stadt.example","chair":"b@stadt.example"}""");
        Assert.Null(body.TermUntil);
        var work = Json.Read<Implementation>("""{"id":"i-1","body":"sid","unit":"fb55","subject":"Netzwerk","origin":{"source":"Beschluss","on":"2023-09-19","filedBy":[]},"public":true,"openedOn":"2026-01-05","changedOn":"2026-01-05"}""");
        Assert.True(work.IsListed);
    }
}
