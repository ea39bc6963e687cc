namespace Wiedervorlage.LocalHost.Tests.Durable;

public class StatusTests
{
    [Fact]
    public async Task StartAt_WaitsForItsInstant_AlsoThroughARestart()
    {
        await using var world = await new World().Orchestrator("Tells", context => Task.FromResult<object?>(context.CurrentUtcDateTime)).StartAsync();
        var at = World.Begin.AddDays(20);
        await world.Client.ScheduleNewOrchestrationInstanceAsync("Tells", null, new("one", at), World.Patience);
        Assert.Equal((OrchestrationRuntimeStatus.Pending, at), ((await world.StateAsync()).RuntimeStatus, world.Engine.NextDue));
        await world.RestartAsync();
        await world.MoveAsync(at.AddDays(1));
        Assert.Equal(at.UtcDateTime, await world.OutputAsync<DateTime>());
    }

    [Fact]
    public async Task CustomStatus_IsSeenWhileWaiting_AndSurvivesARestart()
    {
        await using var world = await new World().Orchestrator("Tells", async context =>
        {
            context.SetCustomStatus(new { Stage = "first reading" });
            await context.WaitForExternalEvent<string>("Go");
            context.SetCustomStatus("done");
            return null;
        }).StartAsync();
        await world.RunAsync("Tells");
        Assert.Equal("""{"Stage":"first reading"}""", (await world.StateAsync()).SerializedCustomStatus);
        await world.RestartAsync();
        await world.RaiseAsync("Go");
        Assert.Equal("done", (await world.StateAsync()).ReadCustomStatusAs<string>());
    }

    [Fact]
    public async Task P31_CustomStatusOver16Kb_IsRefused()
    {
        await using var world = await new World().Orchestrator("Tells", context =>
        {
            context.SetCustomStatus(new string('x', 9_000));
            return Task.FromResult<object?>(null);
        }).StartAsync();
        await world.RunAsync("Tells");
        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await world.StateAsync()).RuntimeStatus);
    }
}
