using Wiedervorlage.Core.OParl.Serving;
using Wiedervorlage.Functions.OParl.Serving;

namespace Wiedervorlage.Bench.OParl;

/// <summary>Pages of a list of 20,000 papers: the first, one from the middle, what has changed in the last day, and one that was asked for before.</summary>
internal sealed class ServingPapers : IFigure
{
    private const int Runs = 7;

    public string Name => "oparl";

    public async Task<IReadOnlyList<Line>> MeasureAsync(Stages stages)
    {
        var stage = stages.New();
        using var host = stages.App(stage);
        var to = new Addresses("http://127.0.0.1:7071");
        await new ManyPapers(await stages.StorageAsync(stage), to).EnterAsync();
        await host.StartAsync();
        using var http = new HttpClient { BaseAddress = host.Address };
        var middle = $"after={Uri.EscapeDataString($"{Shelf.Stamp(ManyPapers.At(ManyPapers.Count / 2))}:m-{ManyPapers.Count / 2}")}";
        var lately = $"modified_since={Uri.EscapeDataString($"{ManyPapers.At(ManyPapers.Count - 1440):uuuu-MM-dd'T'HH:mm:ss'Z'}")}";
        return
        [
            await LineAsync("the first page of 100", host, http, stages, n => $"?limit={100 - n}"),
            await LineAsync("a page from the middle", host, http, stages, n => $"?limit={100 - n}&{middle}"),
            await LineAsync("the first page of what changed last (of 1,440)", host, http, stages, n => $"?limit={100 - n}&{lately}"),
            await LineAsync("a page that was asked for before", host, http, stages, _ => "?limit=50"),
        ];
    }

    /// <summary>Each run asks for another size, so that none is remembered; the last line asks for the same again.</summary>
    private static async Task<Line> LineAsync(
        string what, Wiedervorlage.Story.Running.HostProcess host, HttpClient http, Stages stages, Func<int, string> query)
    {
        await PageAsync(http, query(Runs));
        var before = await Doors.StorageCallsAsync(host);
        var runs = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            var since = Stopwatch.GetTimestamp();
            await PageAsync(http, query(run));
            runs.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
        }
        var calls = (double)(await Doors.StorageCallsAsync(host) - before) / Runs;
        var bare = await stages.BareWritesAsync(Runs) / Runs * 1000;
        return new(
            $"OParl, list of {ManyPapers.Count:#,0} papers: {what}".Replace('.', ','),
            $"{Spread.Of(runs).In("ms")}; {Spread.Of([calls]).In("storage calls")}", $"one bare table insert: {Spread.Of([bare]).In("ms")}",
            Spread.Of(runs.Select(run => run / bare)), "not measured");
    }

    private static async Task PageAsync(HttpClient http, string query)
    {
        var page = JsonNode.Parse(await http.GetStringAsync($"oparl/v1.1/body/city/paper{query}"))!;
        if (page["data"]!.AsArray().Count < 50) throw new InvalidOperationException($"{query}: {page["data"]!.AsArray().Count} papers.");
    }
}
