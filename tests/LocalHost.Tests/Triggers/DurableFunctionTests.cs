using Wiedervorlage.Tests;

namespace Wiedervorlage.LocalHost.Tests.Triggers;

/// <summary>How orchestrators and activities of the app reach the engine; the engine itself is tested beside this.</summary>
public sealed class DurableFunctionTests(Azurite azurite)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Orchestration_StartedByAnHttpFunction_WaitsForMovedTime()
    {
        await using var host = await TestHost.StartAsync(azurite, [typeof(Story), typeof(Step)]);
        var id = await (await host.Http.PostAsync("/start/rat", null, Token)).Content.ReadAsStringAsync(Token);
        await host.SettleAsync();
        Assert.Equal(["rat before"], host.Seen.All);
        await host.MoveAsync(await host.NowAsync() + TimeSpan.FromDays(100));
        Assert.Equal(["rat before", "rat after"], host.Seen.All);
        Assert.Equal("\"RAT\"", (await host.Services.GetRequiredService<DurableTaskClient>().GetInstanceAsync(id, true, Token))?.SerializedOutput);
    }

    [Theory]
    [InlineData(typeof(NotStatic), "static")]
    [InlineData(typeof(Greedy), "one parameter")]
    public void Orchestrator_ThatCouldNotBeReplayed_IsRefusedAtTheStart(Type functions, string why) =>
        Assert.Contains(why, Assert.Throws<InvalidOperationException>(() => TestHost.Create(azurite.ConnectionString, [functions], [])).Message, StringComparison.Ordinal);

    private static class Story
    {
        [Function("Start")]
        public static async Task<IResult> StartAsync(
            [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "start/{body}")] HttpRequest request, string body, [DurableClient] DurableTaskClient client) =>
            Results.Text(await client.ScheduleNewOrchestrationInstanceAsync("Wait", body));

        [Function("Wait")]
        public static async Task<string> WaitAsync([OrchestrationTrigger] TaskOrchestrationContext context)
        {
            var body = context.GetInput<string>();
            await context.CallActivityAsync("Step", $"{body} before");
            await context.CreateTimer(context.CurrentUtcDateTime.AddDays(92), CancellationToken.None);
            return await context.CallActivityAsync<string>("Step", $"{body} after");
        }
    }

    private sealed class Step(Seen seen)
    {
        [Function("Step")]
        public Task<string> RunAsync([ActivityTrigger] string what, FunctionContext context)
        {
            seen.Add(what);
            return Task.FromResult(what.Split(' ')[0].ToUpperInvariant());
        }
    }

    private sealed class NotStatic
    {
        [Function("A")]
        public Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context) => Task.CompletedTask;
    }

    private static class Greedy
    {
        [Function("A")]
        public static Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, FunctionContext function) => Task.CompletedTask;
    }
}
