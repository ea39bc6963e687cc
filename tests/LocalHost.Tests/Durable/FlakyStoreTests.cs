using Wiedervorlage.LocalHost.Durable.Storage;

namespace Wiedervorlage.LocalHost.Tests.Durable;

/// <summary>Storage that now and then does not answer, before or after it has done what it was asked: the same process goes on.</summary>
public class FlakyStoreTests
{
    [Theory]
    [InlineData(4, true)]
    [InlineData(2, true)]
    [InlineData(4, false)]
    [InlineData(2, false)]
    public async Task StorageThatOftenFails_DelaysAndLosesNothing(int every, bool before)
    {
        List<string> said = [];
        var flaky = new FlakyStore(new MemoryStore(), seed: 7, every, before);
        await using var world = await new World(flaky)
            .Activity<string>("Say", text =>
            {
                lock (said) { said.Add(text!); }
                return text;
            })
            .Orchestrator("Child", async context => await context.CallActivityAsync<string>("Say", "child"))
            .Orchestrator("Story", async context =>
            {
                var first = await context.CallActivityAsync<string>("Say", "first");
                await context.CreateTimer(TimeSpan.FromDays(3), CancellationToken.None);
                var child = await context.CallSubOrchestratorAsync<string>("Child");
                return $"{first}, {child}, {await context.WaitForExternalEvent<string>("Word")}";
            })
            .StartAsync();
        flaky.Fails = false;
        await world.RunAsync("Story");
        await world.RaiseAsync("Word", "word");
        flaky.Fails = true;
        await world.MoveAsync(TimeSpan.FromDays(10));
        flaky.Fails = false;
        Assert.Equal("first, child, word", await world.OutputAsync<string>());
        Assert.Equal(["first", "child"], said);
    }
}
