using Wiedervorlage.Story.Running;

namespace Wiedervorlage.Bench.Starting;

/// <summary>From the start of the app's process until GET /api/health answers 200: storage and engine are up.</summary>
internal sealed class StartToHealthy : IFigure
{
    private const int Runs = 7;

    public string Name => "start";

    public async Task<IReadOnlyList<Line>> MeasureAsync(Stages stages)
    {
        var runs = new List<(double Fresh, double Existing, double Nothing)>();
        for (var run = 0; run < Runs; run++)
        {
            using var host = stages.App();
            var fresh = await StartAsync(host);
            await host.KillAsync();
            runs.Add((fresh, await StartAsync(host), await NothingAsync()));
        }
        var nothing = $"a .NET process that does nothing, start to end: {Spread.Of(runs.Select(run => run.Nothing)).In("s")}";
        return
        [
            new("start to healthy, nothing stored yet", Spread.Of(runs.Select(run => run.Fresh)).In("s"), nothing, Spread.Of(runs.Select(run => run.Fresh / run.Nothing)), "4.3–6.5 s to the first answer"),
            new("start to healthy after `kill -9`, on what was stored", Spread.Of(runs.Select(run => run.Existing)).In("s"), nothing, Spread.Of(runs.Select(run => run.Existing / run.Nothing)), "4.3–6.5 s to the first answer"),
        ];
    }

    private static async Task<double> StartAsync(HostProcess host)
    {
        var since = Stopwatch.GetTimestamp();
        await host.StartAsync();
        return Stopwatch.GetElapsedTime(since).TotalSeconds;
    }

    private static async Task<double> NothingAsync()
    {
        var since = Stopwatch.GetTimestamp();
        using var process = Stages.Nothing();
        if (!await process.ExitsWithinAsync(TimeSpan.FromSeconds(60)) || process.ExitCode != 0) throw new InvalidOperationException("Doing nothing has failed.");
        return Stopwatch.GetElapsedTime(since).TotalSeconds;
    }
}
