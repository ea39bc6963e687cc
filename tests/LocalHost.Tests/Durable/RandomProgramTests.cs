using FsCheck;
using FsCheck.Fluent;
using Wiedervorlage.LocalHost.Durable.Storage;

namespace Wiedervorlage.LocalHost.Tests.Durable;

/// <summary>Orchestrations made up at random, killed at a random write: they end as if nothing had been.</summary>
public class RandomProgramTests
{
    private const int Kinds = 8;
    private static readonly int[] Three = [1, 2, 3];

    public sealed record Progress(List<int> Steps, string SoFar);

    [Fact]
    public void RandomPrograms_KilledAtARandomCall_EndAsIfNothingHadBeen()
    {
        var programs = Gen.Choose(0, Kinds - 1).ListOf().Zip(Gen.Choose(1, 60));
        Prop.ForAll(programs.ToArbitrary(), drawn =>
                Task.Run(() => PlayAsync([.. drawn.Item1.Take(12)], drawn.Item2)).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithEndSize(12));
    }

    [Fact]
    public void RandomPrograms_OnStorageThatOftenFails_EndAsIfNothingHadBeen()
    {
        var programs = Gen.Choose(0, Kinds - 1).ListOf().Zip(Gen.Choose(0, 1000));
        Prop.ForAll(programs.ToArbitrary(), drawn =>
                Task.Run(() => PlayFlakyAsync([.. drawn.Item1.Take(8)], drawn.Item2)).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(40).WithEndSize(8));
    }

    private static async Task PlayFlakyAsync(List<int> steps, int seed)
    {
        var flaky = new FlakyStore(new MemoryStore(), seed, every: 3, before: seed % 2 == 0);
        await using var world = await Interpreter(new World(flaky)).StartAsync();
        await world.RunAsync("Program", new Progress([2, .. steps], ""));
        for (var n = steps.Count(s => s == 3); n > 0; n--) await world.RaiseAsync("E", "e");
        flaky.Fails = true;
        await world.MoveAsync(TimeSpan.FromDays(200));
        flaky.Fails = false;
        Assert.Equal(string.Concat(steps.Select(Expected)), await world.OutputAsync<string>());
        Assert.Null(world.Engine.NextDue);
    }

    private static async Task PlayAsync(List<int> steps, int diesAt)
    {
        var store = new MemoryStore();
        var dying = new DyingStore(store, diesAt, before: true);
        await using var world = Interpreter(new World(dying));
        await world.StartAsync();
        await DoAsync(() => world.Client.ScheduleNewOrchestrationInstanceAsync(
            "Program", new Progress(steps, ""), new StartOrchestrationOptions("one"), World.Patience));
        for (var n = steps.Count(s => s == 3); n > 0; n--) await DoAsync(() => world.Client.RaiseEventAsync("one", "E", "e", World.Patience));
        await world.SurviveAsync(() => world.MoveAsync(World.Begin.AddDays(200)), store);
        if (world.Store != store) await GoOnAsync();
        Assert.Equal(string.Concat(steps.Select(Expected)), await world.OutputAsync<string>());
        Assert.Null(world.Engine.NextDue);

        async Task DoAsync(Func<Task> act)
        {
            try
            {
                await act();
            }
            catch (ProcessDiedException)
            {
                await GoOnAsync();
                await act();
            }
        }

        async Task GoOnAsync()
        {
            await world.StopAsync();
            world.Store = store;
            await world.StartAsync();
        }
    }

    private static string Expected(int step) => step switch { 0 => "a", 1 => "123", 3 => "e", 4 => "c", 6 => "r", 7 => "t", _ => "" };

    private static World Interpreter(World world)
    {
        var failed = 0;
        return world
            .Activity<string>("Say", text => text)
            .Activity<string>("Shaky", text => Interlocked.Increment(ref failed) % 2 == 1 ? throw new InvalidOperationException("now and then") : text)
            .Orchestrator("Child", async context =>
            {
                await context.CreateTimer(TimeSpan.FromHours(3), CancellationToken.None);
                return await context.CallActivityAsync<string>("Say", "c");
            })
            .Orchestrator("Program", async context =>
            {
                var (steps, soFar) = context.GetInput<Progress>()!;
                for (var i = 0; i < steps.Count; i++)
                {
                    if (steps[i] == 5)
                    {
                        context.ContinueAsNew(new Progress(steps[(i + 1)..], soFar));
                        return null;
                    }
                    soFar += await StepAsync(context, steps[i]);
                }
                return soFar;
            });
    }

    private static async Task<string> StepAsync(TaskOrchestrationContext context, int step)
    {
        switch (step)
        {
            case 0: return await context.CallActivityAsync<string>("Say", "a");
            case 1: return string.Concat(await Task.WhenAll(Three.Select(n => context.CallActivityAsync<string>("Say", n.ToString()))));
            case 2: await context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None); return "";
            case 3: return await context.WaitForExternalEvent<string>("E");
            case 4: return await context.CallSubOrchestratorAsync<string>("Child");
            case 6: return await context.CallActivityAsync<string>("Shaky", "r", TaskOptions.FromRetryPolicy(new(5, TimeSpan.FromHours(1))));
            default:
                try
                {
                    return await context.WaitForExternalEvent<string>("never", TimeSpan.FromDays(2));
                }
                catch (TaskCanceledException)
                {
                    return "t";
                }
        }
    }
}
