using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Minutes;
using Wiedervorlage.Core.Minutes.Excerpts;
using Wiedervorlage.Core.Minutes.Items;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Voting;
using Wiedervorlage.Functions.Inbound.Attachments;
using Wiedervorlage.Functions.Minutes;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Functions.Tests.Procedures;

namespace Wiedervorlage.Functions.Tests.Minutes;

/// <summary>The real item from end to end, by its real numbers: read, recorded, excerpt written, read again, equal. It adopted nothing, so nothing is recorded as adopted.</summary>
public sealed class SeedExcerptTests
{
    [Fact]
    public async Task Seed_ReadRecordedWrittenReadAgain_IsEqual()
    {
        var page = Seed();
        Assert.SkipWhen(page is null, "The published minutes are not beside the project.");
        var read = MinutesReader.Read(page!);
        await using var world = await new AppWorld().StartAsync();
        await world.FileAsync("m-1", read.Meeting.Item.Title!);
        await world.FileAsync("m-2", "Umsetzung Sozialraumentwicklung");
        await world.DoAsync("m-1", new MotionCommand.AssignReference(read.Reference!));
        await world.DoAsync("m-1", new MotionCommand.Place(new(new("sid-1"), read.Meeting.Item.Number, PlacementMode.Agenda, null), null));
        await world.DoAsync("m-2", new MotionCommand.Place(new(new("sid-1"), read.Meeting.Item.Number, PlacementMode.Tabled, new("m-1")), null));
        await world.MoveToAsync(read.Meeting.Date!.Value);
        await world.DoAsync("m-2", Recorded(read, read.Ballots[0], annexes: false));
        await world.DoAsync("m-1", Recorded(read, read.Ballots[1], annexes: true));
        await world.RunChecksAsync();

        var excerpt = await ExcerptAsync(world, read);
        Equal(read, MinutesReader.Read(RoundTripTests.Html(excerpt)));
        Equal(read, MinutesReader.Read(DocxText.Of(ExcerptDocument.Write(excerpt))));
        Assert.DoesNotContain("Stadtumbau", RoundTripTests.Html(excerpt), StringComparison.Ordinal);
        Assert.All(excerpt.Motions, motion => Assert.Equal((false, null), (motion.IsAdopted, motion.ResolutionText)));
    }

    private static async Task<Excerpt> ExcerptAsync(AppWorld world, MinutesReading read)
    {
        var motion = (await world.Get<Facts<Motion, MotionEvent>>().LoadAsync(StreamKey.Alone("m-1"), TestContext.Current.CancellationToken))!.State;
        var meeting = new Meeting(new("sid-1"), AppWorld.Sid, read.Meeting.Date!.Value, new(17, 0), "Rathaus", MeetingState.Held);
        return (await world.Get<Excerpts>().FindAsync(motion, meeting, TestContext.Current.CancellationToken))! with { Body = read.Meeting.Body! };
    }

    private static MotionCommand.RecordReading Recorded(MinutesReading read, ReadBallot ballot, bool annexes) => new(new(
        new("sid-1"), default, default, read.Meeting.Item.Number!, read.Result!.Value, new ReturnTarget.Open(), null,
        [new(ballot.Subject!, ballot.Matter, [.. ballot.Votes.Select(Vote)], new(ballot.Totals.Yes!.Value, ballot.Totals.No!.Value, ballot.Totals.Abstain!.Value))],
        [], read.ResolutionText, read.Discussion, null, [])
    { Annexes = annexes ? read.Annexes : [] });

    private static FactionVote Vote(ReadVote vote) => new(null, vote.Faction, vote.Yes!.Value, vote.No!.Value, vote.Abstain!.Value, vote.Absent!.Value);

    private static void Equal(MinutesReading one, MinutesReading other)
    {
        Assert.Equal((one.Meeting, one.Reference, one.ConsultationRole, one.Result, one.ResultText, one.ResolutionText), (other.Meeting, other.Reference, other.ConsultationRole, other.Result, other.ResultText, other.ResolutionText));
        Assert.Equal(one.Annexes, other.Annexes);
        Assert.Equal(one.Ballots.Select(Said), other.Ballots.Select(Said));
        Assert.Equal(one.Ballots.SelectMany(ballot => ballot.Votes), other.Ballots.SelectMany(ballot => ballot.Votes));
    }

    private static (string?, BallotMatter, ReadingResult?, string?, bool?, ReadTotals) Said(ReadBallot ballot) => (ballot.Subject, ballot.Matter, ballot.Result, ballot.ResultText, ballot.Unanimous, ballot.Totals);

    private static string? Seed()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (Path.Combine(at.FullName, "shared", "seed", "niederschrift-sid-2026-02-10.txt") is var path && File.Exists(path)) return File.ReadAllText(path);
        return null;
    }
}
