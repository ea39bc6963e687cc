using System.Text.Json.Serialization;

namespace Wiedervorlage.LocalHost.Tests.Durable;

public class FailureTests
{
    [Fact]
    public async Task FailedActivity_IsToldByItsMessage_ItsTypeIsLost()
    {
        await using var world = await new World()
            .Activity<object>("Fails", _ => throw new KeyNotFoundException("no such body"))
            .Orchestrator("Catches", async context =>
            {
                try
                {
                    await context.CallActivityAsync("Fails");
                    return "";
                }
                catch (TaskFailedException e)
                {
                    var details = e.FailureDetails;
                    return $"{e.TaskName}|{details.ErrorType}|{details.ErrorMessage}|{details.IsCausedBy<KeyNotFoundException>()}|{e.Message}";
                }
            })
            .StartAsync();
        await world.RunAsync("Catches");
        Assert.Equal(
            "Fails|(unknown)|no such body|False|Task 'Fails' (#0) failed with an unhandled exception: no such body",
            await world.OutputAsync<string>());
    }

    [Fact]
    public async Task Retries_WaitInDomainTime_EachTwiceAsLongAsTheOneBefore()
    {
        List<DateTimeOffset> tries = [];
        await using var world = new World();
        world.Activity<object>("Shaky", _ =>
            {
                tries.Add(world.Time.GetUtcNow());
                return tries.Count < 4 ? throw new InvalidOperationException("not yet") : "at last";
            })
            .Orchestrator("Retries", async context => await context.CallActivityAsync<string>(
                "Shaky", options: TaskOptions.FromRetryPolicy(new(5, TimeSpan.FromHours(1), 2, TimeSpan.FromHours(3)))));
        await world.StartAsync();
        await world.RunAsync("Retries");
        await world.RestartAsync();
        await world.MoveAsync(TimeSpan.FromDays(1));
        Assert.Equal("at last", await world.OutputAsync<string>());
        Assert.Equal([0, 1, 3, 6], tries.Select(t => (t - World.Begin).TotalHours));
    }

    [Theory]
    [InlineData(3, null, 3)]
    [InlineData(100, 150, 3)]
    public async Task Retries_AreOver_AfterSoManyOrSoLong(int most, int? minutes, int expected)
    {
        var tries = 0;
        RetryPolicy policy = new(most, TimeSpan.FromHours(1), retryTimeout: minutes is { } m ? TimeSpan.FromMinutes(m) : null);
        await using var world = await new World()
            .Activity<object>("Fails", _ => throw new InvalidOperationException($"try {++tries}"))
            .Orchestrator("Retries", async context => await context.CallActivityAsync<string>("Fails", TaskOptions.FromRetryPolicy(policy)))
            .StartAsync();
        await world.RunAsync("Retries");
        await world.MoveAsync(TimeSpan.FromDays(30));
        Assert.Contains($"try {tries}", (await world.StateAsync()).SerializedOutput, StringComparison.Ordinal);
        Assert.Equal(minutes is null ? expected : expected + 1, tries);
    }

    [Fact]
    public async Task P20_UncaughtException_EndsTheInstanceVisibly_ContinueAsNewInFinallyDoesNothing_AndItCanBeStartedAgain()
    {
        var broken = true;
        await using var world = await new World()
            .Activity<object>("Step", _ => broken ? throw new InvalidOperationException("storage is down") : "fine")
            .Orchestrator("Throws", async context =>
            {
                try
                {
                    return await context.CallActivityAsync<string>("Step");
                }
                finally
                {
                    if (broken) context.ContinueAsNew();
                }
            })
            .StartAsync();
        await world.RunAsync("Throws");
        var state = await world.StateAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Failed, state.RuntimeStatus);
        Assert.Contains("storage is down", state.SerializedOutput, StringComparison.Ordinal);
        broken = false;
        await world.RunAsync("Throws");
        Assert.Equal("fine", await world.OutputAsync<string>());
    }

    [Fact]
    public async Task P25_HugeExceptionText_IsShortened()
    {
        await using var world = await new World()
            .Activity<object>("Fails", _ => throw new InvalidOperationException(new string('ü', 1_000_000)))
            .Orchestrator("Catches", async context =>
            {
                try
                {
                    return await context.CallActivityAsync<string>("Fails");
                }
                catch (TaskFailedException e)
                {
                    return e.FailureDetails.ErrorMessage.Length.ToString();
                }
            })
            .StartAsync();
        await world.RunAsync("Catches");
        Assert.InRange(int.Parse((await world.OutputAsync<string>())!), 1_000, 10_000);
    }

    [Fact]
    public async Task ActivityThatIsMissing_FailsItsStep()
    {
        await using var world = await new World().Orchestrator("Calls", async context => await context.CallActivityAsync<string>("Renamed")).StartAsync();
        await world.RunAsync("Calls");
        Assert.Contains("'Renamed'", (await world.StateAsync()).SerializedOutput, StringComparison.Ordinal);
    }

    [JsonDerivedType(typeof(Reported), "reported")]
    public abstract record Outcome;

    public sealed record Reported(string By) : Outcome;

    public sealed record Envelope(Outcome Outcome);

    [Fact]
    public async Task P28_HierarchyPassedDirectly_LosesItsType_InAnEnvelopeOrAListItDoesNot()
    {
        await using var world = await new World()
            .Activity<Envelope>("Unwrap", e => ((Reported)e!.Outcome).By)
            .Activity<List<Outcome>>("First", l => ((Reported)l![0]).By)
            .Activity<Outcome>("Direct", o => ((Reported)o!).By)
            .Activity<object>("Returns", _ => new Reported("unit"))
            .Orchestrator("Calls", async context =>
            {
                Reported reported = new("unit");
                var input = context.GetInput<string>()!;
                return input switch
                {
                    "envelope" => await context.CallActivityAsync<string>("Unwrap", new Envelope(reported)),
                    "list" => await context.CallActivityAsync<string>("First", new List<Outcome> { reported }),
                    "direct" => await context.CallActivityAsync<string>("Direct", reported),
                    _ => (await context.CallActivityAsync<Outcome>("Returns")).ToString(),
                };
            })
            .StartAsync();
        foreach (var way in (string[])["envelope", "list", "direct", "returned"]) await world.RunAsync("Calls", way, way);
        Assert.Equal("unit", await world.OutputAsync<string>("envelope"));
        Assert.Equal("unit", await world.OutputAsync<string>("list"));
        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await world.StateAsync("direct")).RuntimeStatus);
        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await world.StateAsync("returned")).RuntimeStatus);
    }

    [Fact]
    public async Task OptionsInThePlaceOfTheInput_AreRefusedOrTakenAsOptions()
    {
        await using var world = await new World()
            .Activity<object>("A", input => input is null)
            .Orchestrator("Calls", async context =>
            {
                object mistaken = new TaskOptions();
                await Assert.ThrowsAsync<ArgumentException>(() => context.CallActivityAsync<bool>("A", mistaken));
                return await context.CallActivityAsync<bool>("A", new TaskOptions());
            })
            .StartAsync();
        await world.RunAsync("Calls");
        Assert.True(await world.OutputAsync<bool>());
    }
}
