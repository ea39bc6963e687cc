using Wiedervorlage.Story;
using Wiedervorlage.Story.Telling;

namespace Wiedervorlage.Bench.Stories;

/// <summary>Motions on their whole way, through HTTP, against the app's own process in moved time.</summary>
internal sealed class WholeStory : IFigure
{
    private const int Many = 20;
    private const int Runs = 3;
    private const string RealHost = "not measured";

    public string Name => "story";

    public async Task<IReadOnlyList<Line>> MeasureAsync(Stages stages) => [await TogetherAsync(stages), await AloneAsync(stages)];

    private static async Task<Line> TogetherAsync(Stages stages)
    {
        var runs = await RunsAsync(stages, Many);
        return new(
            $"{Many} motions side by side, from filing to the letter of the quarter",
            $"{Spread.Of(runs.Select(run => Many / run.Ours)).In("stories a second")}; {Spread.Of(runs.Select(run => (double)run.Calls / Many)).In("storage calls each")}",
            Bare(runs), Ratio(runs), RealHost);
    }

    private static async Task<Line> AloneAsync(Stages stages)
    {
        var runs = await RunsAsync(stages, 1);
        return new(
            "one motion alone on the same way, with all the days between",
            $"{Spread.Of(runs.Select(run => run.Ours)).In("s")}; {Spread.Of(runs.Select(run => (double)run.Calls)).In("storage calls")}",
            Bare(runs), Ratio(runs), RealHost);
    }

    private static string Bare(IEnumerable<Run> runs) => $"as many bare table inserts, one after another: {Spread.Of(runs.Select(run => run.Bare)).In("s")}";

    private static Spread Ratio(IEnumerable<Run> runs) => Spread.Of(runs.Select(run => run.Ours / run.Bare));

    private static async Task<List<Run>> RunsAsync(Stages stages, int motions)
    {
        var runs = new List<Run>();
        for (var run = 0; run < Runs; run++) runs.Add(await RunAsync(stages, motions));
        return runs;
    }

    /// <summary>A fresh host each: time only moves forward. The master data and a motion that warms it up are no part of what is measured.</summary>
    private static async Task<Run> RunAsync(Stages stages, int motions)
    {
        using var host = stages.App(("Clock__StartAt", WayDates.Begins), ("CheckAfterSeconds", "1"));
        using var city = new City(host, new Teller(TextWriter.Null));
        await host.StartAsync();
        await BenchBody.EnterAsync(city);
        await new MotionsWay(city, 1, WayDates.WarmUp).GoAsync();
        var way = new MotionsWay(city, motions, WayDates.Measured);
        // The weeks between are nobody's.
        await city.GoToAsync(2026, 3, 23, 8, 0);
        var before = await Doors.StorageCallsAsync(host);
        var since = Stopwatch.GetTimestamp();
        await way.GoAsync();
        var seconds = Stopwatch.GetElapsedTime(since).TotalSeconds;
        var calls = await Doors.StorageCallsAsync(host) - before;
        await way.CheckAsync();
        return new(seconds, calls, await stages.BareWritesAsync(calls));
    }

    private sealed record Run(double Ours, int Calls, double Bare);
}
