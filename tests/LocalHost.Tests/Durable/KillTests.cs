using System.Collections.Concurrent;
using DurableTask.Core.Exceptions;
using Wiedervorlage.LocalHost.Durable.Storage;
using Wiedervorlage.Tests;

namespace Wiedervorlage.LocalHost.Tests.Durable;

/// <summary>
/// A whole story, killed before and after every single call to its storage, and gone on with by a fresh process: the end is always the same.
/// </summary>
public class KillTests(Azurite azurite)
{
    private static readonly int[] Children = [2, 3];

    /// <summary>What the outside world was told; done twice it says the same.</summary>
    private readonly ConcurrentDictionary<string, bool> _effects = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Kill_AtEveryStorageCall_InMemory_TheEndIsTheSame(bool before)
    {
        var n = 1;
        while (await PlayAsync(new MemoryStore(), n, before)) n++;
        Assert.InRange(n, 15, 60);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Kill_AtEveryStorageCall_OnAzurite_TheEndIsTheSame(bool before)
    {
        var n = 1;
        while (await PlayAsync(Tables.New(azurite), n, before)) n++;
        Assert.InRange(n, 15, 60);
    }

    /// <summary>True if the process died on the way: there are no more calls than that otherwise.</summary>
    private async Task<bool> PlayAsync(IInstanceStore store, int diesAt, bool before)
    {
        _effects.Clear();
        var dying = new DyingStore(store, diesAt, before);
        await using var world = Story(new World(dying));
        await world.StartAsync();
        await DoAsync(() => world.Client.ScheduleNewOrchestrationInstanceAsync("Story", "draft", new StartOrchestrationOptions("one"), World.Patience));
        await DoAsync(() => world.Client.RaiseEventAsync("one", "Word", "filed", World.Patience));
        await world.SurviveAsync(() => world.MoveAsync(World.Begin.AddDays(100)), store);
        var died = dying.Died.IsCompleted;
        await world.StopAsync();
        world.Store = store;
        await world.StartAsync();
        Assert.Equal("draft, reminded, filed, 15, decided", await world.OutputAsync<string>());
        Assert.Equal(["child 2", "child 3", "count 2", "count 3", "reminder", "retry"], _effects.Keys.Order());
        Assert.Null(world.Engine.NextDue);
        return died;

        // What a client was not told the success of, it does again.
        async Task DoAsync(Func<Task> act)
        {
            try
            {
                await act();
            }
            catch (ProcessDiedException)
            {
                await world.StopAsync();
                world.Store = store;
                await world.StartAsync();
                try
                {
                    await act();
                }
                catch (OrchestrationAlreadyExistsException e)
                {
                    Assert.Contains("one", e.Message, StringComparison.Ordinal);
                }
            }
            await world.SurviveAsync(world.SettleAsync, store);
        }
    }

    private World Story(World world) => world
        .Activity<string>("Effect", what =>
        {
            _effects[what!] = true;
            return what;
        })
        .Activity<string>("Retried", what => _effects.TryAdd(what!, true) ? throw new InvalidOperationException("the first time") : what)
        .Orchestrator("Child", async context =>
        {
            var n = context.GetInput<int>();
            await context.CallActivityAsync("Effect", $"child {n}");
            await context.CreateTimer(TimeSpan.FromDays(n), CancellationToken.None);
            await context.CallActivityAsync("Effect", $"count {n}");
            return n + 5;
        })
        .Orchestrator("Story", async context =>
        {
            var soFar = context.GetInput<string>()!;
            if (soFar == "draft")
            {
                await context.CreateTimer(TimeSpan.FromDays(30), CancellationToken.None);
                await context.CallActivityAsync("Effect", "reminder");
                context.ContinueAsNew(soFar + ", reminded");
                return null;
            }
            var word = await context.WaitForExternalEvent<string>("Word");
            var counts = await Task.WhenAll(Children.Select(n => context.CallSubOrchestratorAsync<int>("Child", n)));
            await context.CallActivityAsync("Retried", "retry", TaskOptions.FromRetryPolicy(new(3, TimeSpan.FromHours(1))));
            return $"{soFar}, {word}, {counts.Sum()}, decided";
        });
}
