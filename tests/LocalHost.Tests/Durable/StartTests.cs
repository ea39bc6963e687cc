using DurableTask.Core.Exceptions;

namespace Wiedervorlage.LocalHost.Tests.Durable;

public class StartTests
{
    [Fact]
    public async Task P34_HundredRacingStarts_OneRuns()
    {
        await using var world = await ClientTests.Waiting().StartAsync();
        var starts = Enumerable.Range(0, 100).Select(async n =>
        {
            try
            {
                await world.Client.ScheduleNewOrchestrationInstanceAsync("Waits", n, new StartOrchestrationOptions("one"), World.Patience);
                return 1;
            }
            catch (OrchestrationAlreadyExistsException)
            {
                return 0;
            }
        });
        Assert.Equal(1, (await Task.WhenAll(starts.Select(s => Task.Run(() => s)))).Sum());
        await world.RaiseAsync("Go", "done");
        Assert.Equal("done", await world.OutputAsync<string>());
        Assert.Single(await ClientTests.AllAsync(world));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task P35_StartOnAnIdThatRunsOrIsSuspended_ThrowsAndLeavesItAlone(bool suspended)
    {
        await using var world = await ClientTests.Waiting().StartAsync();
        await world.RunAsync("Waits");
        if (suspended) await world.Client.SuspendInstanceAsync("one", null, World.Patience);
        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => world.RunAsync("Waits"));
        await world.Client.ResumeInstanceAsync("one", null, World.Patience);
        await world.RaiseAsync("Go", "untouched");
        Assert.Equal("untouched", await world.OutputAsync<string>());
    }

    [Theory]
    [InlineData(OrchestrationRuntimeStatus.Completed)]
    [InlineData(OrchestrationRuntimeStatus.Terminated)]
    [InlineData(OrchestrationRuntimeStatus.Failed)]
    public async Task P35_StartOnAFinishedId_ReplacesItUnlessItsStatusIsListed(OrchestrationRuntimeStatus status)
    {
        await using var world = await ClientTests.Waiting().StartAsync();
        await world.RunAsync("Waits");
        if (status == OrchestrationRuntimeStatus.Terminated) await world.Client.TerminateInstanceAsync("one", "enough", World.Patience);
        else await world.RaiseAsync("Go", status == OrchestrationRuntimeStatus.Failed ? "throw" : "fine");
        await world.SettleAsync();
        Assert.Equal(status, (await world.StateAsync()).RuntimeStatus);
        var listed = new StartOrchestrationOptions("one").WithDedupeStatuses(status);
        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(
            () => world.Client.ScheduleNewOrchestrationInstanceAsync("Waits", "again", listed, World.Patience));
        await world.RestartAsync();
        await world.RunAsync("Waits", "again");
        var state = await world.StateAsync();
        Assert.True(state.IsRunning);
        Assert.Equal(("again", null), (state.ReadInputAs<string>(), state.SerializedOutput));
    }

    [Fact]
    public async Task P36_IdsThatBreakTheRealHost_AreRefused()
    {
        await using var world = await ClientTests.Waiting().StartAsync();
        foreach (var id in (string[])["0067/2026", "a\\b", "a#b", "a?b", "@a", "a\tb", new string('x', 513)])
        {
            await Assert.ThrowsAsync<ArgumentException>(() => world.RunAsync("Waits", null, id));
        }
        foreach (var id in (string[])["ä 'b' & c%2F", new string('y', 512)])
        {
            await world.RunAsync("Waits", null, id);
            await world.RaiseAsync("Go", id, id);
            Assert.Equal(id, await world.OutputAsync<string>(id));
        }
    }
}
