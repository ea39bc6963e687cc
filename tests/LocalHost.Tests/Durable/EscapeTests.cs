namespace Wiedervorlage.LocalHost.Tests.Durable;

/// <summary>P03: an orchestrator that leaves its thread ends with a message that says so, instead of now and then going wrong.</summary>
public class EscapeTests
{
    private static readonly TaskCompletionSource Never = new();

    /// <summary>Ends on a thread of its own, and only after the turn that raced it: one that had ended before would be no race.</summary>
    private static readonly TaskCompletionSource Late = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static readonly Dictionary<string, Func<TaskOrchestrationContext, Task<object?>>> Escapes = new()
    {
        ["awaits a task that is not durable"] = async context =>
        {
            await Never.Task;
            return await context.CallActivityAsync<string>("A");
        },
        ["races a durable wait with a task that is not"] = async context =>
        {
            await Task.WhenAny(context.WaitForExternalEvent<string>("Never"), Late.Task);
            return await context.CallActivityAsync<string>("A");
        },
        ["ConfigureAwait(false)"] = async context =>
        {
            await context.CallActivityAsync<string>("A").ConfigureAwait(false);
            return await context.CallActivityAsync<string>("A");
        },
        ["ends elsewhere"] = async context =>
        {
            await context.CallActivityAsync<string>("A").ConfigureAwait(false);
            return null;
        },
        ["Task.Run"] = async context => await Task.Run(() => context.CallActivityAsync<string>("A")),
    };

    public static TheoryData<string> Ways => [.. Escapes.Keys];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task P03_LeavingTheThread_FailsTheInstanceWithAClearMessage(string way)
    {
        await using var world = await new World().Activity<string>("A", _ => "a").Orchestrator("Escapes", Escapes[way]).StartAsync();
        await world.Client.ScheduleNewOrchestrationInstanceAsync("Escapes", null, new StartOrchestrationOptions("one"), World.Patience);
        await world.SettleAsync();
        if (way.StartsWith("races", StringComparison.Ordinal)) Late.TrySetResult();
        var state = await world.Client.WaitForInstanceCompletionAsync("one", true, World.Patience);
        Assert.Equal(OrchestrationRuntimeStatus.Failed, state.RuntimeStatus);
        Assert.Contains("not durable", state.SerializedOutput, StringComparison.Ordinal);
    }
}
