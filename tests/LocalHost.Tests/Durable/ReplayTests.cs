namespace Wiedervorlage.LocalHost.Tests.Durable;

public class ReplayTests
{
    [Fact]
    public async Task ThreeActivities_InSequence_EachRunsOnceAndItsResultReachesTheNext()
    {
        List<string> ran = [];
        await using var world = await Chain(new World(), ran).StartAsync();
        await world.RunAsync("Chain", "a");
        Assert.Equal("abcd", await world.OutputAsync<string>());
        Assert.Equal(["a+b", "ab+c", "abc+d"], ran);
    }

    [Fact]
    public async Task FiftyActivities_AtOnce_AllAnswered()
    {
        await using var world = await new World()
            .Activity<int>("Square", n => n * n)
            .Orchestrator("FanOut", async context =>
                (await Task.WhenAll(Enumerable.Range(1, 50).Select(n => context.CallActivityAsync<int>("Square", n)))).Sum())
            .StartAsync();
        await world.RunAsync("FanOut");
        Assert.Equal(Enumerable.Range(1, 50).Sum(n => n * n), await world.OutputAsync<int>());
    }

    [Fact]
    public async Task Restart_InTheMiddleOfAWait_WhatWasDoneIsNotDoneAgain()
    {
        List<string> ran = [];
        await using var world = await new World()
            .Activity<string>("Note", text => { ran.Add(text!); return text!.Length; })
            .Orchestrator("Waits", async context =>
            {
                var length = await context.CallActivityAsync<int>("Note", "before");
                var word = await context.WaitForExternalEvent<string>("Go");
                return length + await context.CallActivityAsync<int>("Note", word);
            })
            .StartAsync();
        await world.RunAsync("Waits");
        await world.RestartAsync();
        await world.RaiseAsync("Go", "after!");
        Assert.Equal(12, await world.OutputAsync<int>());
        Assert.Equal(["before", "after!"], ran);
    }

    [Fact]
    public async Task NewGuidAndTime_AfterReplay_AreTheSameAsBefore()
    {
        List<string> seen = [];
        await using var world = await new World()
            .Orchestrator("Looks", async context =>
            {
                seen.Add($"{context.NewGuid()} {context.CurrentUtcDateTime:o} {context.CurrentUtcDateTime.Kind}");
                await context.WaitForExternalEvent<string>("Go");
                Assert.False(context.IsReplaying);
                return null;
            })
            .StartAsync();
        await world.RunAsync("Looks");
        await world.MoveAsync(TimeSpan.FromDays(3));
        await world.RestartAsync();
        await world.RaiseAsync("Go");
        Assert.Equal(2, seen.Count);
        Assert.Equal(seen[0], seen[1]);
        Assert.EndsWith("2026-01-05T08:00:00.0000000Z Utc", seen[0]);
    }

    internal static World Chain(World world, List<string> ran) => world
        .Activity<string[]>("Join", parts =>
        {
            ran.Add(string.Join('+', parts!));
            return string.Concat(parts!);
        })
        .Orchestrator("Chain", async context =>
        {
            var text = context.GetInput<string>()!;
            foreach (var next in (string[])["b", "c", "d"]) text = await context.CallActivityAsync<string>("Join", new[] { text, next });
            return text;
        });
}
