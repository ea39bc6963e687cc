namespace Wiedervorlage.LocalHost.Tests.Durable;

public class StopTests
{
    [Fact]
    public async Task Stop_WhileAnActivityRuns_WaitsAndStoresItsResult_AndBeginsNothingNew()
    {
        TaskCompletionSource<object?> slow = new(), begun = new();
        var (ran, after) = (0, 0);
        await using var world = await new World()
            .ActivityAsync<object>("Slow", _ =>
            {
                ran++;
                begun.SetResult(null);
                return slow.Task;
            })
            .Activity<object>("After", _ => ++after)
            .Orchestrator("Two", async context => await context.CallActivityAsync<string>("Slow") + await context.CallActivityAsync<int>("After"))
            .StartAsync();
        await world.Client.ScheduleNewOrchestrationInstanceAsync("Two", null, new StartOrchestrationOptions("one"), World.Patience);
        await begun.Task;
        var stop = world.StopAsync();
        Assert.False(stop.IsCompleted);
        slow.SetResult("slow ");
        await stop;
        Assert.Equal((1, 0), (ran, after));
        await world.StartAsync();
        await world.SettleAsync();
        Assert.Equal("slow 1", await world.OutputAsync<string>());
        Assert.Equal((1, 1), (ran, after));
    }

    [Fact]
    public async Task Stop_WhoseTimeIsOver_GivesActivitiesUp_TheNextProcessDoesThemAgain()
    {
        var ran = 0;
        TaskCompletionSource<object?> begun = new(), gaveUp = new();
        await using var world = new World();
        world.Functions.AddActivity("Endless", typeof(object), async (_, cancellation) =>
        {
            if (++ran > 1) return "done";
            begun.SetResult(null);
            using var told = cancellation.Register(() => gaveUp.SetResult(null));
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
            return null;
        });
        world.Orchestrator("Calls", async context => await context.CallActivityAsync<string>("Endless"));
        await world.StartAsync();
        await world.Client.ScheduleNewOrchestrationInstanceAsync("Calls", null, new StartOrchestrationOptions("one"), World.Patience);
        await begun.Task;
        using var grace = new CancellationTokenSource();
        var stop = world.Engine.StopAsync(grace.Token);
        Assert.False(gaveUp.Task.IsCompleted);
        await grace.CancelAsync();
        await stop;
        await gaveUp.Task;
        await world.RestartAsync();
        await world.SettleAsync();
        Assert.Equal("done", await world.OutputAsync<string>());
    }
}
