namespace Wiedervorlage.Bench.Engine;

/// <summary>
/// Starts many orchestrations and waits until the result of each is stored. The time is taken here: the request from outside is no part of it.
/// </summary>
internal sealed class EngineDoors(KillSwitch kill)
{
    /// <summary>So many clients start orchestrations side by side.</summary>
    private const int StartersTogether = 32;

    /// <summary>POST bench/run?prefix=a&amp;count=500 answers {"seconds": …} when all are done.</summary>
    [Function("BenchRun")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "bench/run")] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var (prefix, count) = Read(request);
        var since = Stopwatch.GetTimestamp();
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = StartersTogether, CancellationToken = cancellation }, async (n, stop) =>
            await client.ScheduleNewOrchestrationInstanceAsync(ThreeActivities.Name, n, new StartOrchestrationOptions($"{prefix}{n}"), stop));
        kill.AllStarted();
        await AllDoneAsync(client, prefix, count, cancellation);
        return Results.Json(new { seconds = Stopwatch.GetElapsedTime(since).TotalSeconds });
    }

    /// <summary>POST bench/await?prefix=a&amp;count=500 answers when all are done.</summary>
    [Function("BenchAwait")]
    public async Task<IResult> AwaitAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "bench/await")] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var (prefix, count) = Read(request);
        await AllDoneAsync(client, prefix, count, cancellation);
        return Results.Ok();
    }

    private static (string Prefix, int Count) Read(HttpRequest request) =>
        ($"{request.Query["prefix"]}", int.Parse($"{request.Query["count"]}", System.Globalization.CultureInfo.InvariantCulture));

    private Task AllDoneAsync(DurableTaskClient client, string prefix, int count, CancellationToken cancellation) =>
        Task.WhenAll(Enumerable.Range(0, count).Select(async n =>
        {
            var end = await client.WaitForInstanceCompletionAsync($"{prefix}{n}", getInputsAndOutputs: true, cancellation);
            if (end.RuntimeStatus != OrchestrationRuntimeStatus.Completed || end.ReadOutputAs<int>() != n + 3)
                throw new InvalidOperationException($"{end.InstanceId} ended as {end.RuntimeStatus} with {end.SerializedOutput}.");
            kill.Pass(KillSwitch.Done);
        }));
}
