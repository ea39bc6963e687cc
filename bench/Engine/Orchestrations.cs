using Wiedervorlage.Story.Doors;
using Wiedervorlage.Story.Running;

namespace Wiedervorlage.Bench.Engine;

/// <summary>Orchestrations of three activities: many a second, and one alone.</summary>
internal sealed class Orchestrations : IFigure
{
    private const int Many = 500;
    private const int Runs = 5;
    private const int Alone = 50;

    public string Name => "orchestrations";

    public async Task<IReadOnlyList<Line>> MeasureAsync(Stages stages)
    {
        using var host = stages.Engine(stages.New());
        await host.StartAsync();
        using var api = new Api(host);
        await RunAsync(api, "warm", Many);
        return [await ManyAsync(stages, host, api), await AloneAsync(stages, api)];
    }

    private static async Task<Line> ManyAsync(Stages stages, HostProcess host, Api api)
    {
        var runs = new List<(double Ours, int Calls, double Bare)>();
        for (var run = 0; run < Runs; run++)
        {
            var before = await Doors.StorageCallsAsync(host);
            var ours = await RunAsync(api, $"many{run}-", Many);
            var calls = await Doors.StorageCallsAsync(host) - before;
            runs.Add((ours, calls, await stages.BareWritesAsync(calls)));
        }
        return new(
            $"{Many} orchestrations of three activities, started at once",
            $"{Spread.Of(runs.Select(run => Many / run.Ours)).In("a second")}; {Spread.Of(runs.Select(run => (double)run.Calls / Many)).In("storage calls each")}",
            $"as many bare table inserts, one after another: {Spread.Of(runs.Select(run => run.Bare)).In("s")}",
            Spread.Of(runs.Select(run => run.Ours / run.Bare)),
            "14–18 a second");
    }

    private static async Task<Line> AloneAsync(Stages stages, Api api)
    {
        var runs = new List<(double Ours, double Bare)>();
        for (var run = 0; run < Alone; run++) runs.Add((await RunAsync(api, $"alone{run}-", 1), await stages.BareWritesAsync(1)));
        return new(
            "one orchestration of three activities alone",
            Spread.Of(runs.Select(run => 1000 * run.Ours)).In("ms"),
            $"one bare table insert: {Spread.Of(runs.Select(run => 1000 * run.Bare)).In("ms")}",
            Spread.Of(runs.Select(run => run.Ours / run.Bare)),
            "100–110 ms");
    }

    private static async Task<double> RunAsync(Api api, string prefix, int count) =>
        (double)(await api.PostAsync($"bench/run?prefix={prefix}&count={count}", new JsonObject()))!["seconds"]!;
}
