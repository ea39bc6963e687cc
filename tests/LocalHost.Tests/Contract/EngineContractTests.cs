using DurableTask.Core.Exceptions;
using Grpc.Core;

namespace Wiedervorlage.LocalHost.Tests.Contract;

/// <summary>What our app may rely on, whichever engine carries it. Where they differ by nature, docs/engines.md has a line, and the test here says both.</summary>
public sealed class EngineContractTests(Engines engines) : IClassFixture<Engines>
{
    private readonly string _id = $"c-{Guid.NewGuid():N}";

    private static CancellationToken Patience => TestContext.Current.CancellationToken;

    public static TheoryData<string> Both => [Engines.Ours, Engines.Azures];

    [Theory, MemberData(nameof(Both))]
    public async Task Events_EarlyAndInAnyCase_ArriveInOrder(string engine)
    {
        var client = await StartAsync(engine, "Collects");
        foreach (var (name, payload) in new[] { ("LETTER", "a"), ("letter", "b"), ("begin", "") }) await client.RaiseEventAsync(_id, name, payload, Patience);
        Assert.Equal("ab", await OutputAsync(client));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task P15_EventsAroundContinueAsNew_AreAppliedOnceEach(string engine)
    {
        var client = await StartAsync(engine, "Carries", "");
        await Task.WhenAll("abcdef".Select(letter => client.RaiseEventAsync(_id, "Letter", $"{letter}", Patience)));
        await UntilAsync(client, state => state.ReadInputAs<string>()!.Length == 6);
        await client.RaiseEventAsync(_id, "Letter", ".", Patience);
        Assert.Equal("abcdef", string.Concat((await OutputAsync(client))!.Order()));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Retries_GoOnUntilItWorks(string engine) => Assert.Equal("try 3", await OutputAsync(await StartAsync(engine, "Retries")));

    [Theory, MemberData(nameof(Both))]
    public async Task P16_CancelledWaiter_SwallowsNothing(string engine)
    {
        var client = await StartAsync(engine, "TimesOut");
        await UntilAsync(client, state => state.ReadCustomStatusAs<string>() == "timed out");
        await client.RaiseEventAsync(_id, "E", "x", Patience);
        Assert.Equal("late x", await OutputAsync(client));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task P35_StartOnATakenId_ThrowsWhileItRuns_ReplacesWhenItIsOverUnlessListed(string engine)
    {
        var client = await StartWaitingAsync(engine);
        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => StartAsync(engine, "Waits"));
        await client.RaiseEventAsync(_id, "Go", "first", Patience);
        Assert.Equal("first", await OutputAsync(client));
        var listed = new StartOrchestrationOptions(_id).WithDedupeStatuses(OrchestrationRuntimeStatus.Completed);
        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => client.ScheduleNewOrchestrationInstanceAsync("Waits", "again", listed, Patience));
        await StartAsync(engine, "Waits", "again");
        await UntilAsync(client, state => state.IsRunning && state.ReadInputAs<string>() == "again");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Terminated_TellsWhy_AndIsOver(string engine)
    {
        var client = await StartWaitingAsync(engine);
        await client.TerminateInstanceAsync(_id, "enough", Patience);
        var state = await client.WaitForInstanceCompletionAsync(_id, true, Patience);
        Assert.Equal((OrchestrationRuntimeStatus.Terminated, "enough"), (state.RuntimeStatus, state.ReadOutputAs<string>()));
        await Assert.ThrowsAsync<RpcException>(() => client.RaiseEventAsync(_id, "Go", "late", Patience));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Suspended_NothingMoves_ResumedItCatchesUp(string engine)
    {
        var client = await StartWaitingAsync(engine);
        await client.SuspendInstanceAsync(_id, "a question", Patience);
        await UntilAsync(client, state => state.RuntimeStatus == OrchestrationRuntimeStatus.Suspended);
        await client.RaiseEventAsync(_id, "Go", "meanwhile", Patience);
        await client.ResumeInstanceAsync(_id, "answered", Patience);
        Assert.Equal("meanwhile", await OutputAsync(client));
    }

    [Theory]
    [InlineData(Engines.Ours, 0)]
    [InlineData(Engines.Azures, 1)]
    public async Task P40_Purge_TakesWhatIsOver_AzuresAlsoWhatRuns(string engine, int running)
    {
        var client = await StartWaitingAsync(engine);
        await client.RaiseEventAsync(_id, "Go", "done", Patience);
        await OutputAsync(client);
        Assert.Equal(1, (await client.PurgeInstanceAsync(_id, cancellation: Patience)).PurgedInstanceCount);
        Assert.Null(await client.GetInstanceAsync(_id, Patience));
        Assert.Equal(0, (await client.PurgeInstanceAsync(_id, cancellation: Patience)).PurgedInstanceCount);
        await StartWaitingAsync(engine);
        Assert.Equal(running, (await client.PurgeInstanceAsync(_id, cancellation: Patience)).PurgedInstanceCount);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task P18_RaiseTerminateSuspend_OnAnUnknownOrFinishedInstance_Throw(string engine)
    {
        var client = await StartWaitingAsync(engine);
        await client.RaiseEventAsync(_id, "Go", "done", Patience);
        await OutputAsync(client);
        foreach (var act in (Func<string, Task>[])[
            id => client.RaiseEventAsync(id, "Go", null, Patience),
            id => client.TerminateInstanceAsync(id, (object?)null, Patience),
            id => client.SuspendInstanceAsync(id, null, Patience)])
        {
            Assert.Equal(StatusCode.NotFound, (await Assert.ThrowsAsync<RpcException>(() => act("nobody"))).StatusCode);
            Assert.Equal(StatusCode.FailedPrecondition, (await Assert.ThrowsAsync<RpcException>(() => act(_id))).StatusCode);
        }
        Assert.Null(await client.GetInstanceAsync("nobody", Patience));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task P24_FailedActivity_IsToldByItsMessage_ItsTypeIsLost(string engine) =>
        Assert.Equal("Fails|(unknown)|no such body|False", await OutputAsync(await StartAsync(engine, "Catches")));

    [Theory, MemberData(nameof(Both))]
    public async Task P20_UncaughtException_EndsVisibly_AsPlainText(string engine)
    {
        var client = await StartWaitingAsync(engine);
        await client.RaiseEventAsync(_id, "Go", "throw", Patience);
        await FailsWithAsync(client, "as asked");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task P28_RecordOfAHierarchy_WorksInAnEnvelope(string engine) => Assert.Equal("unit", await OutputAsync(await StartAsync(engine, "Wraps")));

    [Theory, MemberData(nameof(Both))]
    public async Task P28_RecordOfAHierarchy_PassedDirectly_LosesItsType(string engine) => await FailsWithAsync(await StartAsync(engine, "Passes"), "");

    [Theory, MemberData(nameof(Both))]
    public async Task P01_ChangedOrderOfSteps_IsDetected(string engine)
    {
        var client = await StartAsync(engine, "Reordered");
        await UntilAsync(client, state => state.ReadCustomStatusAs<string>() == "ab!");
        ContractFunctions.Changed[_id] = true;
        await client.RaiseEventAsync(_id, "Go", "", Patience);
        await FailsWithAsync(client, "Non-Deterministic");
    }

    [Theory]
    [InlineData(Engines.Ours, "another task")]
    [InlineData(Engines.Ours, "ConfigureAwait")]
    [InlineData(Engines.Ours, "Task.Run")]
    [InlineData(Engines.Azures, "another task")]
    [InlineData(Engines.Azures, "ConfigureAwait")]
    [InlineData(Engines.Azures, "Task.Run")]
    public async Task P03_ForeignAwait_FailsTheInstanceWithAClearMessage(string engine, string way) =>
        await FailsWithAsync(await StartAsync(engine, $"Foreign: {way}"), "not durable");

    [Theory, MemberData(nameof(Both))]
    public async Task P37_UnknownActivity_FailsItsStepAtOnce_WhateverTheRetries(string engine) =>
        await FailsWithAsync(await StartAsync(engine, "UnknownActivity"), "'Renamed'");

    [Theory, MemberData(nameof(Both))]
    public async Task P37_UnknownOrchestrator_FailsAtOnce(string engine) => await FailsWithAsync(await StartAsync(engine, "Gone"), "'Gone'");

    [Theory, MemberData(nameof(Both))]
    public async Task SubOrchestration_AnswersItsParent(string engine) => Assert.Equal("a!", await OutputAsync(await StartAsync(engine, "Parent", "a")));

    private async Task<DurableTaskClient> StartAsync(string engine, string orchestrator, object? input = null)
    {
        await engines[engine].ScheduleNewOrchestrationInstanceAsync(orchestrator, input, new StartOrchestrationOptions(_id), Patience);
        return engines[engine];
    }

    private async Task<DurableTaskClient> StartWaitingAsync(string engine)
    {
        var client = await StartAsync(engine, "Waits");
        await UntilAsync(client, state => state.ReadCustomStatusAs<string>() == "waiting");
        return client;
    }

    private async Task UntilAsync(DurableTaskClient client, Func<OrchestrationMetadata, bool> reached)
    {
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(30));
        do
        {
            if (await client.GetInstanceAsync(_id, true, Patience) is not { } state) continue;
            if (reached(state)) return;
            Assert.False(state.IsCompleted, $"{state.RuntimeStatus}: {state.SerializedOutput}");
        }
        while (await ticks.WaitForNextTickAsync(Patience));
    }

    private async Task<string?> OutputAsync(DurableTaskClient client)
    {
        var state = await client.WaitForInstanceCompletionAsync(_id, true, Patience);
        Assert.True(state.RuntimeStatus == OrchestrationRuntimeStatus.Completed, $"{state.RuntimeStatus}: {state.SerializedOutput}");
        return state.ReadOutputAs<string>();
    }

    private async Task FailsWithAsync(DurableTaskClient client, string text)
    {
        var state = await client.WaitForInstanceCompletionAsync(_id, true, Patience);
        Assert.Equal(OrchestrationRuntimeStatus.Failed, state.RuntimeStatus);
        Assert.Contains(text, state.SerializedOutput, StringComparison.Ordinal);
        Assert.Null(state.FailureDetails);
    }
}
