namespace Wiedervorlage.LocalHost.Tests.Durable;

public class EventTests
{
    [Fact]
    public async Task Events_BeforeDuringAndAfterAWait_ArriveInOrderWhateverTheCaseOfTheirName()
    {
        await using var world = await new World().Activity<string>("Stop", _ => "").Orchestrator("Collects", async context =>
        {
            var got = "";
            await context.WaitForExternalEvent<string>("Begin");
            while (got.Length < 4) got += await context.WaitForExternalEvent<string>("Letter");
            return got;
        }).StartAsync();
        await world.RunAsync("Collects");
        await world.RaiseAsync("letter", "a");
        await world.RaiseAsync("LETTER", "b");
        await world.RestartAsync();
        await world.RaiseAsync("begin");
        await world.RaiseAsync("Letter", "c");
        await world.RestartAsync();
        await world.RaiseAsync("Letter", "d");
        Assert.Equal("abcd", await world.OutputAsync<string>());
    }

    [Fact]
    public async Task SeveralWaiters_OnOneName_TheLatestIsServedFirst()
    {
        await using var world = await new World().Orchestrator("Stack", async context =>
        {
            var first = context.WaitForExternalEvent<string>("E");
            var second = context.WaitForExternalEvent<string>("E");
            await Task.WhenAll(first, second);
            return $"first {first.Result}, second {second.Result}";
        }).StartAsync();
        await world.RunAsync("Stack");
        await world.RaiseAsync("E", "1");
        await world.RaiseAsync("E", "2");
        Assert.Equal("first 2, second 1", await world.OutputAsync<string>());
    }

    [Fact]
    public async Task P15_EventsBeforeDuringAndAfterContinueAsNew_AreAppliedOnceEach()
    {
        await using var world = await Carrying(preserve: true).StartAsync();
        await world.RunAsync("Carries", "");
        await world.RaiseAsync("Other", "x");
        await world.RaiseAsync("Letter", "a");
        await world.RaiseAsync("Letter", "b");
        await world.RestartAsync();
        await Task.WhenAll("cdef".Select(c => world.Client.RaiseEventAsync("one", "Letter", c.ToString(), World.Patience)));
        await world.SettleAsync();
        await world.RaiseAsync("Letter", ".");
        var output = (await world.OutputAsync<string>())!;
        Assert.Equal("abcdef", string.Concat(output.Order()));
        Assert.StartsWith("ab", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task P15_ManyEventsAtOnce_OnARestartingOrchestration_NoneIsLost()
    {
        await using var world = await Carrying(preserve: true).StartAsync();
        await world.RunAsync("Carries", "");
        await Task.WhenAll(Enumerable.Range(0, 60).Select(n => world.Client.RaiseEventAsync("one", "Letter", "" + (char)('A' + n), World.Patience)));
        await world.RaiseAsync("Letter", ".");
        Assert.Equal(60, (await world.OutputAsync<string>())!.Distinct().Count());
    }

    [Fact]
    public async Task ContinueAsNew_WithoutPreservingEvents_DropsWhatNobodyTook()
    {
        await using var world = await new World().Orchestrator("Drops", async context =>
        {
            if (context.GetInput<bool>()) return await context.WaitForExternalEvent<string>("Late");
            await context.WaitForExternalEvent<string>("Go");
            context.ContinueAsNew(true, preserveUnprocessedEvents: false);
            return null;
        }).StartAsync();
        await world.RunAsync("Drops", false);
        await world.RaiseAsync("Late", "dropped");
        await world.RaiseAsync("Go");
        await world.RaiseAsync("Late", "kept");
        Assert.Equal("kept", await world.OutputAsync<string>());
    }

    [Fact]
    public async Task P16_WaitTimeOutWait_TheNextEventIsDelivered()
    {
        await using var world = await new World().Orchestrator("TimesOut", async context =>
        {
            try
            {
                return "early " + await context.WaitForExternalEvent<string>("E", TimeSpan.FromDays(1));
            }
            catch (TaskCanceledException)
            {
                return "late " + await context.WaitForExternalEvent<string>("E");
            }
        }).StartAsync();
        await world.RunAsync("TimesOut");
        await world.MoveAsync(TimeSpan.FromDays(2));
        await world.RaiseAsync("E", "x");
        Assert.Equal("late x", await world.OutputAsync<string>());
    }

    [Fact]
    public async Task P16_EventBetweenACancelledWaitAndTheNext_IsKept()
    {
        await using var world = await new World().Orchestrator("Between", async context =>
        {
            using var end = new CancellationTokenSource();
            var abandoned = context.WaitForExternalEvent<string>("E", end.Token);
            await context.WaitForExternalEvent<string>("Cancel");
            end.Cancel();
            await context.WaitForExternalEvent<string>("Again");
            return $"{abandoned.IsCanceled} {await context.WaitForExternalEvent<string>("E")}";
        }).StartAsync();
        await world.RunAsync("Between");
        await world.RaiseAsync("Cancel");
        await world.RaiseAsync("E", "x");
        await world.RestartAsync();
        await world.RaiseAsync("Again");
        Assert.Equal("True x", await world.OutputAsync<string>());
    }

    [Fact]
    public async Task EventBeforeTheTimeout_CancelsTheTimer()
    {
        await using var world = await new World().Orchestrator("InTime", async context =>
            await context.WaitForExternalEvent<string>("E", TimeSpan.FromDays(30)) + await context.WaitForExternalEvent<string>("F")).StartAsync();
        await world.RunAsync("InTime");
        await world.RaiseAsync("E", "e");
        Assert.Null(world.Engine.NextDue);
        await world.RaiseAsync("F", "f");
        Assert.Equal("ef", await world.OutputAsync<string>());
    }

    [Fact]
    public async Task P19_TheSameEventTwice_TheSecondIsTakenByNobodyAndHarmsNothing()
    {
        await using var world = await new World().Orchestrator("Once", async context =>
        {
            var first = await context.WaitForExternalEvent<string>("E");
            await context.WaitForExternalEvent<string>("End");
            return first;
        }).StartAsync();
        await world.RunAsync("Once");
        await world.RaiseAsync("E", "x");
        await world.RaiseAsync("E", "x");
        await world.RaiseAsync("End");
        Assert.Equal("x", await world.OutputAsync<string>());
    }

    [Fact]
    public async Task EventOfAnotherType_IsRefusedWhereItIsWaitedForAndFailsWhereItCannotBeRead()
    {
        await using var world = await new World().Orchestrator("Typed", async context => await context.WaitForExternalEvent<int>("N")).StartAsync();
        await world.RunAsync("Typed");
        await world.RaiseAsync("N", "not a number");
        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await world.StateAsync()).RuntimeStatus);
    }

    /// <summary>Adds one letter to its input, and begins anew with that; ends at a full stop.</summary>
    private static World Carrying(bool preserve) => new World()
        .Activity<string>("Pause", text => text)
        .Orchestrator("Carries", async context =>
        {
            var soFar = context.GetInput<string>()!;
            var letter = await context.WaitForExternalEvent<string>("Letter");
            if (letter == ".") return soFar;
            await context.CallActivityAsync("Pause", soFar);
            context.ContinueAsNew(soFar + letter, preserve);
            return null;
        });
}
