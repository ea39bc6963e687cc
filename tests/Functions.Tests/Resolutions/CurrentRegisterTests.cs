using Wiedervorlage.Core;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.OParl.Serving;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Resolutions;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Functions.Tests.OParl;
using Wiedervorlage.Functions.Tests.Procedures;

namespace Wiedervorlage.Functions.Tests.Resolutions;

/// <summary>What is held in memory follows what is served, on every instance.</summary>
public sealed class CurrentRegisterTests
{
    [Fact]
    public async Task EachInstance_SeesWhatChanged_AndWhatIsGone()
    {
        await using var world = await OpenedAsync(3);
        var (here, there) = (New(world), New(world));
        Assert.Equal(3, (await here.ReadAsync(AppWorld.Stop)).All.Count());
        await world.Get<ImplementationCommands>().HandleAsync(new ImplementationCommand.ChangeState(new("alt-2"), WorkState.Done, null), new("done", Actor.Office), AppWorld.Stop);
        await world.PublishAsync();
        foreach (var register in new[] { here, there })
            Assert.Equal(WorkState.Done, (await register.ReadAsync(AppWorld.Stop)).All.Single(one => one.Key == "alt-2").State);
        var shelf = world.Get<Shelf>();
        var was = await shelf.FindAsync(Core.OParl.Serving.ServedType.Implementation, "alt-1", AppWorld.Stop);
        await world.Get<PublishedObjects>().PutAsync(was, null, AppWorld.Stop);
        Assert.DoesNotContain((await here.ReadAsync(AppWorld.Stop)).All, one => one.Key == "alt-1");
    }

    /// <summary>A lost table is made good from the facts by the morning; nothing of before stays in a memory.</summary>
    [Fact]
    public async Task LostTable_IsMadeGoodInTheMorning()
    {
        await using var world = await OpenedAsync(2);
        var register = New(world);
        await register.ReadAsync(AppWorld.Stop);
        world.Table(Tables.Published).Clear();
        await world.MoveToAsync(world.Today.PlusDays(1));
        Assert.Empty((await register.ReadAsync(AppWorld.Stop)).All);
        await world.MorningAsync();
        Assert.Equal(["alt-0", "alt-1"], (await register.ReadAsync(AppWorld.Stop)).All.Select(one => one.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task WrittenDown_IsWhereTheNextInstanceBegins()
    {
        await using var world = await OpenedAsync(2);
        var written = world.Get<WrittenRegister>();
        var all = (await New(world).ReadAsync(AppWorld.Stop)).All.ToArray();
        foreach (var subject in new[] { "A", "B", "C" })
            await written.WriteAsync(new(world.Now, [all[0] with { Key = "nur-hier", Subject = subject }]), AppWorld.Stop);
        var read = (await New(world).ReadAsync(AppWorld.Stop)).All.ToArray();
        Assert.Equal(3, read.Length);
        Assert.Equal("C", read.Single(one => one.Key == "nur-hier").Subject);
    }

    private static CurrentRegister New(AppWorld world) => new(world.Get<Shelf>(), world.Get<WrittenRegister>(), world.Get<Clock>());

    private static async Task<AppWorld> OpenedAsync(int count)
    {
        var world = await new AppWorld("off").StartAsync();
        var origin = new Origin("Beschluss vom 01.07.2019", new(2019, 7, 1), null, null, []);
        for (var n = 0; n < count; n++)
            await world.Get<ImplementationCommands>().OpenAsync(new(new($"alt-{n}"), AppWorld.Sid, new("fb55"), $"Baum {n}", origin, true), AppWorld.Stop);
        await world.PublishAsync();
        return world;
    }
}
