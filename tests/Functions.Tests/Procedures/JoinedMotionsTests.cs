using Wiedervorlage.Core;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Tests.Procedures;

/// <summary>Two motions in one item: they move together and are voted on separately.</summary>
public sealed class JoinedMotionsTests
{
    private static MotionCommand Read(ReadingResult result, string? note = null) =>
        new MotionCommand.RecordReading(new(new("sid-1"), default, default, "8.1", result, null, null, [], [], null, note, null, []));

    [Fact]
    public async Task OneIsPostponed_TheOtherMovesWithItUnderTheSameCommand()
    {
        await using var world = await TwoInOneItemAsync();
        await world.DoAsync("m-2", Read(ReadingResult.Postponed), "key-postpone");
        Assert.Equal(new MotionState.Postponed(new ReturnTarget.Open()), (await world.MotionAsync("m-1")).State);
        var moved = (await world.Get<Facts<Motion, MotionEvent>>().EventsAsync(StreamKey.Alone("m-1"))).Single(one => one.Event is MotionEvent.MovedWith);
        Assert.Equal(("key-postpone", new Actor.Procedure("joined")), (moved.CommandId, moved.By));
        Assert.Equal(2, world.Count(MailKind.ReadingNotice));
    }

    [Fact]
    public async Task ItsOwnResultAfterwards_TakesThePlaceAndTellsNothingTwice()
    {
        await using var world = await TwoInOneItemAsync();
        await world.DoAsync("m-2", Read(ReadingResult.Postponed));
        await world.DoAsync("m-1", Read(ReadingResult.Postponed, "14 Ja."));
        var reading = Assert.Single((await world.MotionAsync("m-1")).Readings);
        Assert.Equal(("14 Ja.", null), (reading.Note, reading.MovedWith));
        Assert.Equal(2, world.Count(MailKind.ReadingNotice));
    }

    [Fact]
    public async Task VotedSeparately_OneDecided_TheOtherStaysWhereItIs()
    {
        await using var world = await TwoInOneItemAsync();
        await world.DoAsync("m-2", Read(ReadingResult.Rejected));
        Assert.IsType<MotionState.InReading>((await world.MotionAsync("m-1")).State);
    }

    [Fact]
    public async Task TargetAndNumberOfOne_AreThoseOfTheOther()
    {
        await using var world = await TwoInOneItemAsync();
        await world.DoAsync("m-2", Read(ReadingResult.Postponed));
        await world.DoAsync("m-1", new MotionCommand.SetTarget(new ReturnTarget.InMeeting(new("sid-2"))));
        Assert.Equal("sid-2", (await world.MotionAsync("m-2")).Place()?.Meeting.Value);
        await world.DoAsync("m-1", new MotionCommand.Place(new(new("sid-2"), "7.1", PlacementMode.Agenda, null), null));
        Assert.Equal(new(new("sid-2"), "7.1", PlacementMode.Agenda, new("m-1")), (await world.MotionAsync("m-2")).Place());
        Assert.Equal((2, 4), (world.Count(MailKind.ReturnNotice), world.Count(MailKind.PlacementNotice)));
        await world.DoAsync("m-1", new MotionCommand.Place(new(new("sid-3"), "5", PlacementMode.Agenda, null), null));
        Assert.Equal(("sid-3", "5"), ((await world.MotionAsync("m-2")).Place()?.Meeting.Value, (await world.MotionAsync("m-2")).Place()?.Item));
    }

    [Fact]
    public async Task ProcessDiesBetweenTheTwo_TheCheckFinishesIt()
    {
        await using var world = await TwoInOneItemAsync();
        await world.RunChecksAsync();
        world.Table(Tables.Motions).BeforeWrite = partition => partition == RowKey.Of("m-1") ? Task.FromException(new IOException("Killed here.")) : Task.CompletedTask;
        await Assert.ThrowsAsync<IOException>(() => world.DoAsync("m-2", Read(ReadingResult.Postponed), "key-1"));
        world.Table(Tables.Motions).BeforeWrite = null;
        Assert.IsType<MotionState.InReading>((await world.MotionAsync("m-1")).State);
        await world.RunChecksAsync();
        Assert.IsType<MotionState.Postponed>((await world.MotionAsync("m-1")).State);
        Assert.Equal("key-1", (await world.Get<Facts<Motion, MotionEvent>>().EventsAsync(StreamKey.Alone("m-1"))).Single(one => one.Event is MotionEvent.MovedWith).CommandId);
        await world.RunChecksAsync();
        Assert.Single((await world.MotionAsync("m-1")).Readings);
    }

    private static async Task<AppWorld> TwoInOneItemAsync()
    {
        var world = await new AppWorld().StartAsync();
        await world.FileAsync();
        await world.FileAsync("m-2", "Weitergehend");
        await world.DoAsync("m-1", new MotionCommand.Place(new(new("sid-1"), "8.1", PlacementMode.Agenda, null), null));
        await world.DoAsync("m-2", new MotionCommand.Place(new(new("sid-1"), "8.1", PlacementMode.Tabled, new("m-1")), null));
        await world.MoveToAsync(new(2026, 2, 10), 20);
        return world;
    }
}
