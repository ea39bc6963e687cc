namespace Wiedervorlage.LocalHost.Tests.Durable;

public class SubOrchestrationTests
{
    [Fact]
    public async Task SubOrchestrations_AtOnce_AnswerTheirParent()
    {
        await using var world = await Family(new World()).StartAsync();
        await world.RunAsync("Parent", 5);
        Assert.Equal(1 + 4 + 9 + 16 + 25, await world.OutputAsync<int>());
    }

    [Fact]
    public async Task SubOrchestration_WithAnIdOfItsOwn_CanBeSeenAndRaisedTo()
    {
        await using var world = await new World()
            .Orchestrator("Child", async context => await context.WaitForExternalEvent<string>("Word"))
            .Orchestrator("Parent", async context => await context.CallSubOrchestratorAsync<string>(
                "Child", null, new TaskOptions().WithInstanceId("child of one")))
            .StartAsync();
        await world.RunAsync("Parent");
        await world.RestartAsync();
        await world.RaiseAsync("Word", "hello", id: "child of one");
        Assert.Equal("hello", await world.OutputAsync<string>());
        Assert.Equal("hello", await world.OutputAsync<string>("child of one"));
    }

    [Fact]
    public async Task SubOrchestration_ThatFails_FailsTheStepWithItsMessage()
    {
        await using var world = await new World()
            .Orchestrator("Child", _ => throw new InvalidOperationException("no meeting"))
            .Orchestrator("Parent", async context =>
            {
                try
                {
                    return await context.CallSubOrchestratorAsync<string>("Child");
                }
                catch (TaskFailedException e)
                {
                    return $"{e.TaskName} {e.TaskId}: {e.FailureDetails.ErrorMessage}";
                }
            })
            .StartAsync();
        await world.RunAsync("Parent");
        Assert.Equal("Child 0: no meeting", await world.OutputAsync<string>());
    }

    [Fact]
    public async Task SubOrchestration_OnTheIdOfARunningOne_FailsTheStepAndLeavesThatAlone()
    {
        await using var world = await new World()
            .Orchestrator("Child", async context => await context.WaitForExternalEvent<string>("Word"))
            .Orchestrator("Parent", async context =>
                await context.CallSubOrchestratorAsync<string>("Child", null, new SubOrchestrationOptions(instanceId: "taken")))
            .StartAsync();
        await world.RunAsync("Child", null, "taken");
        await world.RunAsync("Parent");
        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await world.StateAsync()).RuntimeStatus);
        Assert.True((await world.StateAsync("taken")).IsRunning);
    }

    [Fact]
    public async Task ParentThatContinuedAsNew_IsNotAnsweredByAChildOfItsFormerExecution()
    {
        await using var world = await new World()
            .Orchestrator("Child", async context => await context.WaitForExternalEvent<string>("Word"))
            .Orchestrator("Parent", async context =>
            {
                var former = context.GetInput<string>() == "former";
                var child = context.CallSubOrchestratorAsync<string>(
                    "Child", null, new SubOrchestrationOptions(instanceId: former ? "former child" : "child"));
                if (!former) return await child;
                context.ContinueAsNew("present");
                return null;
            })
            .StartAsync();
        await world.RunAsync("Parent", "former");
        await world.RaiseAsync("Word", "wrong", id: "former child");
        Assert.True((await world.StateAsync()).IsRunning);
        await world.RaiseAsync("Word", "right", id: "child");
        Assert.Equal("right", await world.OutputAsync<string>());
    }

    private static World Family(World world) => world
        .Activity<int>("Square", n => n * n)
        .Orchestrator("Child", async context => await context.CallActivityAsync<int>("Square", context.GetInput<int>()))
        .Orchestrator("Parent", async context =>
        {
            var children = Enumerable.Range(1, context.GetInput<int>()).Select(n => context.CallSubOrchestratorAsync<int>("Child", n));
            return (await Task.WhenAll(children)).Sum();
        });
}
