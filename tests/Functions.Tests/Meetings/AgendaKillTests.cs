using Wiedervorlage.Core;
using Wiedervorlage.Core.Agendas;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Agendas;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Functions.Tests.Imports;
using Wiedervorlage.Functions.Tests.Procedures;

namespace Wiedervorlage.Functions.Tests.Meetings;

/// <summary>A command that touches an agenda and several motions, with the process dying before each of its writes: the check ends it right, and repeating it does nothing twice.</summary>
public sealed class AgendaKillTests
{
    private static readonly MeetingId Sitting = new("sid-1");
    private static readonly string[] Both = ["m-1", "m-2"];

    [Fact]
    public Task Renumbering_KilledAtEachWrite_AgendaAndMotionsAgree_AndEachMotionIsToldOnce() => KilledAtEachWriteAsync(new AgendaCommand.Renumber(), async world =>
    {
        Assert.Equal("1=controlling 2=heading-4 2.1=motion-m-1 3=motion-m-2", await ShownAsync(world));
        Assert.Equal(("2.1", "3"), ((await AgendaApiTests.MotionAsync(world, "m-1")).Place()!.Item, (await AgendaApiTests.MotionAsync(world, "m-2")).Place()!.Item));
        foreach (var id in Both) Assert.Single(await EventsAsync(world, id), one => one.Event is MotionEvent.Numbered);
        Assert.Single((await EventsAsync(world, "m-1")).Concat(await EventsAsync(world, "m-2")).Where(one => one.Event is MotionEvent.Numbered).Select(one => one.CommandId).Distinct());
    });

    [Fact]
    public Task Pulling_KilledAtEachWrite_TheMotionIsOnItsWayToTheNextMeeting() => KilledAtEachWriteAsync(new AgendaCommand.Pull("motion-m-2", "Nicht beratungsreif."), async world =>
    {
        Assert.Equal(new MotionState.AwaitingPlace(new("sid-2"), false), (await AgendaApiTests.MotionAsync(world, "m-2")).State);
        Assert.Single(await EventsAsync(world, "m-2"), one => one.Event is MotionEvent.Aimed { Why: AimReason.Pulled });
        Assert.NotNull((await AgendaAsync(world)).Find("motion-m-2")!.Out);
    });

    private static async Task KilledAtEachWriteAsync(AgendaCommand command, Func<AppWorld, Task> check)
    {
        var died = true;
        for (var write = 1; died; write++)
        {
            DyingStorage storage = null!;
            await using var world = await PreparedAsync(inner => storage = new(inner));
            died = await DiesAsync(world, storage, command, write);
            await world.RunChecksAsync();
            await AgreesAsync(world);
            Assert.Null((await RunAsync(world, command)).Refusal);
            await world.RunChecksAsync();
            await AgreesAsync(world);
            await check(world);
            Assert.InRange(write, 1, 60);
        }
    }

    private static async Task<AppWorld> PreparedAsync(Func<IStorage, IStorage> around)
    {
        var world = await new AppWorld("off", around).StartAsync();
        foreach (var (id, item) in new[] { ("m-1", "4.1"), ("m-2", "7") })
        {
            await world.FileAsync(id);
            await world.DoAsync(id, new MotionCommand.Place(new(Sitting, item, PlacementMode.Agenda, null), null));
        }
        return world;
    }

    private static async Task<bool> DiesAsync(AppWorld world, DyingStorage storage, AgendaCommand command, int write)
    {
        (storage.Writes, storage.DiesAt) = (0, write);
        try
        {
            await RunAsync(world, command);
            return false;
        }
        catch (DiedHereException)
        {
            return true;
        }
        finally
        {
            storage.DiesAt = 0;
        }
    }

    private static Task<Answer<Done<Agenda>>> RunAsync(AppWorld world, AgendaCommand command) =>
        world.Get<AgendaKeeping>().HandleAsync(Sitting, command, new("key-1", Actor.Office, world.Client), TestContext.Current.CancellationToken);

    /// <summary>Either both know it or neither does.</summary>
    private static async Task AgreesAsync(AppWorld world)
    {
        var agenda = await AgendaAsync(world);
        Assert.Empty(agenda.Owed);
        foreach (var id in Both)
            Assert.Equal(agenda.Of(new(id))?.Number, (await AgendaApiTests.MotionAsync(world, id)).Place()?.Item);
    }

    private static async Task<Agenda> AgendaAsync(AppWorld world) => (await world.Get<AgendaKeeping>().LookAsync(Sitting, default))!.Value.Agenda!;

    private static async Task<string> ShownAsync(AppWorld world) => string.Join(" ", (await AgendaAsync(world)).Items.Select(item => $"{item.Number}={item.Id}"));

    private static async Task<ImmutableArray<Recorded<MotionEvent>>> EventsAsync(AppWorld world, string id) => await world.Get<Facts<Motion, MotionEvent>>().EventsAsync(StreamKey.Alone(id));
}
