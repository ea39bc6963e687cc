using Wiedervorlage.Core.Minutes.Items;


namespace Wiedervorlage.Bench.Minutes;

/// <summary>Reading excerpts of one megabyte and of ten, beside cutting the same text into its lines and words: the least that any reader does.</summary>
internal sealed class ReadingMinutes : IFigure
{
    private const int Megabyte = 1024 * 1024;
    private const int WarmUps = 2;
    private const int Runs = 5;

    public string Name => "minutes";

    public Task<IReadOnlyList<Line>> MeasureAsync(Stages stages) =>
        Task.FromResult<IReadOnlyList<Line>>([.. LongPages.All(Megabyte).Zip(LongPages.All(10 * Megabyte)).SelectMany(pair => Of(pair.First.What, pair.First.Page, pair.Second.Page))]);

    private static IEnumerable<Line> Of(string what, string one, string ten)
    {
        for (var run = 0; run < WarmUps; run++) _ = (Read(one), Cut(one));
        var runs = Enumerable.Range(0, Runs).Select(_ => (One: Timed(() => Read(one)), Ten: Timed(() => Read(ten)), Cut: Timed(() => Cut(ten)))).ToArray();
        yield return new(
            $"reading minutes, {what}, 10 MB",
            Spread.Of(runs.Select(run => 10 / run.Ten)).In("MB/s"),
            $"cutting the same text into lines and words: {Spread.Of(runs.Select(run => 10 / run.Cut)).In("MB/s")}",
            Spread.Of(runs.Select(run => run.Ten / run.Cut)));
        yield return new(
            "the same, time for each MB of 10",
            Spread.Of(runs.Select(run => 100 * run.Ten)).In("ms"),
            $"time for 1 MB alone: {Spread.Of(runs.Select(run => 1000 * run.One)).In("ms")}",
            Spread.Of(runs.Select(run => run.Ten / 10 / run.One)));
    }

    private static int Read(string page) => MinutesReader.Read(page, new LocalDate(2026, 2, 10)).Ballots.Length;

    private static int Cut(string page) => page.Split('\n').Sum(line => line.Split(' ').Length);

    private static double Timed(Func<int> work)
    {
        var since = Stopwatch.GetTimestamp();
        _ = work();
        return Stopwatch.GetElapsedTime(since).TotalSeconds;
    }
}
