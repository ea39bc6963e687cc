using Wiedervorlage.Story.Doors;
using Wiedervorlage.Story.Running;

namespace Wiedervorlage.Bench.Engine;

/// <summary>kill -9 with most of 200 orchestrations under way, a new start, until the last is done.</summary>
internal sealed class CarryOn : IFigure
{
    private const int Many = 200;
    private const int Runs = 5;

    public string Name => "kill";

    public async Task<IReadOnlyList<Line>> MeasureAsync(Stages stages) =>
    [
        await KilledAsync(stages, KillSwitch.Done, "when 20 were seen done"),
        await KilledAsync(stages, ThreeActivities.First, "in the 20th first activity"),
    ];

    private static async Task<Line> KilledAsync(Stages stages, string on, string when)
    {
        var runs = new List<(LeftOver Left, double Healthy, double Done, double Undisturbed)>();
        for (var run = 0; run < Runs; run++) runs.Add(await RunAsync(stages, on));
        return new(
            $"`kill -9` {when} (of {Many} orchestrations): from the new start until all are done",
            $"{Spread.Of(runs.Select(run => run.Done)).In("s")}, healthy after {Spread.Of(runs.Select(run => run.Healthy)).In("s")}; "
                + $"under way {Spread.Of(runs.Select(run => (double)run.Left.UnderWay)).In("")}, activities still to do {Spread.Of(runs.Select(run => (double)run.Left.Activities)).In("")}",
            $"start to done of {Many} undisturbed: {Spread.Of(runs.Select(run => run.Undisturbed)).In("s")}",
            Spread.Of(runs.Select(run => run.Done / run.Undisturbed)),
            "192 done after 12 s, all after 332 s");
    }

    private static async Task<(LeftOver, double Healthy, double Done, double Undisturbed)> RunAsync(Stages stages, string on)
    {
        var stage = stages.New();
        using var host = stages.Engine(stage);
        await host.StartAsync();
        await DieAsync(host, on);
        var left = await LeftOver.ReadAsync(stages.Tables, stage, Many);
        var since = Stopwatch.GetTimestamp();
        await host.StartAsync();
        var healthy = Stopwatch.GetElapsedTime(since).TotalSeconds;
        using var api = new Api(host);
        await api.PostAsync($"bench/await?prefix=k&count={Many}", new JsonObject());
        var done = Stopwatch.GetElapsedTime(since).TotalSeconds;
        return (left, healthy, done, await UndisturbedAsync(stages));
    }

    private static async Task<double> UndisturbedAsync(Stages stages)
    {
        using var host = stages.Engine(stages.New());
        var since = Stopwatch.GetTimestamp();
        await host.StartAsync();
        using var api = new Api(host);
        await api.PostAsync($"bench/run?prefix=k&count={Many}", new JsonObject());
        return Stopwatch.GetElapsedTime(since).TotalSeconds;
    }

    /// <summary>A fresh process with the switch set, whose 200 orchestrations bring it to its end.</summary>
    private static async Task DieAsync(HostProcess host, string on)
    {
        await host.KillAsync();
        await host.StartAsync((KillSwitch.On, on), (KillSwitch.At, "20"));
        using var http = new HttpClient();
        try
        {
            using var answer = await http.PostAsync(new Uri(host.Address, $"bench/run?prefix=k&count={Many}"), null);
            throw new InvalidOperationException("It was not killed.");
        }
        catch (HttpRequestException)
        {
            await host.KillAsync();
        }
    }
}
