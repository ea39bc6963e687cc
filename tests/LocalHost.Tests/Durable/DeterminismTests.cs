using Wiedervorlage.LocalHost.Durable;

namespace Wiedervorlage.LocalHost.Tests.Durable;

public class DeterminismTests
{
    public static TheoryData<string, string[]> ChangedCopies => new()
    {
        { "another order", ["B", "A", "wait", "C"] },
        { "one left out", ["A", "wait", "C"] },
        { "another kind", ["A", "timer", "wait", "C"] },
        { "an end before what is recorded", ["A"] },
        { "nothing of it", ["wait"] },
    };

    [Theory]
    [MemberData(nameof(ChangedCopies))]
    public async Task P01_ChangedCopyOfARunningOrchestrator_IsDetected(string what, string[] today)
    {
        await using var world = await new World().With(["A", "B", "wait", "C"]).StartAsync();
        await world.RunAsync("Steps");
        await world.RestartAsync(new World().With(today).Functions);
        await world.RaiseAsync("Go");
        var state = await world.StateAsync();
        Assert.True(state.RuntimeStatus == OrchestrationRuntimeStatus.Failed, what);
        Assert.Contains("Non-Deterministic", state.SerializedOutput, StringComparison.Ordinal);
        Assert.Null(state.FailureDetails);
    }

    /// <summary>The platform sees what is missing or other, not what is new: a step before a wait is taken as if it had always been there.</summary>
    [Fact]
    public async Task P01_OneStepMoreBeforeAWait_IsNotNoticed_ByThePlatform()
    {
        await using var world = await new World().With(["A", "B", "wait", "C"]).StartAsync();
        await world.RunAsync("Steps");
        await world.RestartAsync(new World().With(["A", "B", "D", "wait", "C"]).Functions);
        await world.RaiseAsync("Go");
        Assert.Equal("ABDC", await world.OutputAsync<string>());
    }

    [Fact]
    public async Task P01_SameStepsInOtherWords_AreNoChange()
    {
        await using var world = await new World().With(["A", "B", "wait", "C"]).StartAsync();
        await world.RunAsync("Steps");
        await world.RestartAsync(new World().With(["a", "b", "wait", "C", "D"]).Functions);
        await world.RaiseAsync("Go");
        Assert.Equal("abCD", await world.OutputAsync<string>());
    }

    [Fact]
    public async Task P37_OrchestratorThatIsGone_FailsVisibly()
    {
        await using var world = await new World().With(["A", "wait"]).StartAsync();
        await world.RunAsync("Steps");
        await world.RestartAsync(new DurableFunctions());
        await world.RaiseAsync("Go");
        Assert.Contains("'Steps'", (await world.StateAsync()).SerializedOutput, StringComparison.Ordinal);
    }
}

internal static class Steps
{
    /// <summary>An orchestrator that does these steps: activities by name, "timer", or "wait" for the event Go.</summary>
    public static World With(this World world, string[] steps)
    {
        foreach (var name in (string[])["A", "B", "C", "D"]) world.Activity<string>(name, _ => name);
        return world.Orchestrator("Steps", async context =>
        {
            var done = "";
            foreach (var step in steps)
            {
                if (step == "wait") await context.WaitForExternalEvent<object?>("Go");
                else if (step == "timer") await context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
                else done += char.IsLower(step[0]) ? (await context.CallActivityAsync<string>(step)).ToLowerInvariant() : await context.CallActivityAsync<string>(step);
            }
            return done;
        });
    }
}
