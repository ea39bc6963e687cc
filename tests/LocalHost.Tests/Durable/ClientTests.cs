using Grpc.Core;

namespace Wiedervorlage.LocalHost.Tests.Durable;

public class ClientTests
{
    [Fact]
    public async Task P18_RaiseTerminateSuspend_OnAnUnknownOrFinishedInstance_Throw()
    {
        await using var world = await Waiting().StartAsync();
        await world.RunAsync("Waits");
        await world.RaiseAsync("Go");
        foreach (var act in (Func<string, Task>[])[
            id => world.Client.RaiseEventAsync(id, "Go", null, World.Patience),
            id => world.Client.TerminateInstanceAsync(id, null, World.Patience),
            id => world.Client.SuspendInstanceAsync(id, null, World.Patience)])
        {
            Assert.Equal(StatusCode.NotFound, (await Assert.ThrowsAsync<RpcException>(() => act("nobody"))).StatusCode);
            Assert.Equal(StatusCode.FailedPrecondition, (await Assert.ThrowsAsync<RpcException>(() => act("one"))).StatusCode);
        }
        Assert.Null(await world.Client.GetInstanceAsync("nobody", false, World.Patience));
    }

    [Fact]
    public async Task Suspended_NothingMoves_ResumedItCatchesUp()
    {
        await using var world = await Waiting().StartAsync();
        await world.RunAsync("Waits");
        await world.Client.SuspendInstanceAsync("one", null, World.Patience);
        await world.RaiseAsync("Go", "meanwhile");
        await world.MoveAsync(TimeSpan.FromDays(400));
        Assert.Equal((OrchestrationRuntimeStatus.Suspended, null), ((await world.StateAsync()).RuntimeStatus, world.Engine.NextDue));
        await world.RestartAsync();
        await world.Client.ResumeInstanceAsync("one", null, World.Patience);
        await world.SettleAsync();
        Assert.Equal("meanwhile", await world.OutputAsync<string>());
    }

    [Fact]
    public async Task Terminated_ItsTimersAndActivitiesChangeNothingMore()
    {
        TaskCompletionSource<object?> slow = new(), begun = new();
        await using var world = await new World()
            .ActivityAsync<object>("Slow", _ =>
            {
                begun.SetResult(null);
                return slow.Task;
            })
            .Orchestrator("Ends", async context =>
            {
                _ = context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
                return await context.CallActivityAsync<string>("Slow");
            })
            .StartAsync();
        await world.Client.ScheduleNewOrchestrationInstanceAsync("Ends", null, new StartOrchestrationOptions("one"), World.Patience);
        await begun.Task;
        await world.Client.TerminateInstanceAsync("one", "enough", World.Patience);
        slow.SetResult("too late");
        await world.MoveAsync(TimeSpan.FromDays(2));
        var state = await world.StateAsync();
        Assert.Equal((OrchestrationRuntimeStatus.Terminated, "enough"), (state.RuntimeStatus, state.ReadOutputAs<string>()));
    }

    [Fact]
    public async Task P40_Purge_RemovesWhatIsFinishedAndNothingElse()
    {
        await using var world = await Waiting().StartAsync();
        foreach (var id in (string[])["m-1", "m-2", "n-1", "n-2"]) await world.RunAsync("Waits", null, id);
        await world.RaiseAsync("Go", "", "m-1");
        await world.RaiseAsync("Go", "", "n-1");
        Assert.Equal(0, (await world.Client.PurgeInstanceAsync("m-2", null, World.Patience)).PurgedInstanceCount);
        Assert.Equal(1, (await world.Client.PurgeInstanceAsync("m-1", null, World.Patience)).PurgedInstanceCount);
        Assert.Null(await world.Client.GetInstanceAsync("m-1", false, World.Patience));
        var purged = await world.Client.PurgeAllInstancesAsync(new(World.Begin.AddDays(-1), World.Begin), null, World.Patience);
        Assert.Equal(1, purged.PurgedInstanceCount);
        Assert.Equal(["m-2", "n-2"], (await AllAsync(world)).Select(i => i.InstanceId));
        Assert.Equal(["n-2"], (await AllAsync(world, new(InstanceIdPrefix: "n-"))).Select(i => i.InstanceId));
        Assert.Empty(await AllAsync(world, new(Statuses: [OrchestrationRuntimeStatus.Completed])));
        Assert.Empty(await AllAsync(world, new(CreatedFrom: World.Begin.AddTicks(1))));
    }

    [Fact]
    public async Task WaitForInstanceCompletion_OfARunningAndOfAnUnknownOne()
    {
        await using var world = await Waiting().StartAsync();
        await world.RunAsync("Waits");
        var end = world.Client.WaitForInstanceCompletionAsync("one", true, World.Patience);
        await world.RaiseAsync("Go", "seen");
        Assert.Equal("seen", (await end).ReadOutputAs<string>());
        Assert.Throws<InvalidOperationException>(() => world.Client.GetInstanceAsync("one", false, World.Patience).Result!.ReadOutputAs<string>());
        await Assert.ThrowsAsync<RpcException>(() => world.Client.WaitForInstanceCompletionAsync("nobody", true, World.Patience));
    }

    internal static World Waiting() => new World().Orchestrator("Waits", async context =>
    {
        var word = await context.WaitForExternalEvent<string>("Go");
        return word == "throw" ? throw new InvalidOperationException("as asked") : word;
    });

    internal static async Task<List<OrchestrationMetadata>> AllAsync(World world, OrchestrationQuery? query = null)
    {
        List<OrchestrationMetadata> all = [];
        await foreach (var one in world.Client.GetAllInstancesAsync(query).WithCancellation(World.Patience)) all.Add(one);
        return all;
    }
}
