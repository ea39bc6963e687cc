using Wiedervorlage.Core.Minutes;
using Wiedervorlage.Core.Minutes.Items;

namespace Wiedervorlage.Bench.Minutes;

/// <summary>
/// Reading excerpts of one megabyte and of ten, beside cutting the same text into its lines and words (the least that any reader does) and beside the reader of an
/// earlier commit.
/// </summary>
internal sealed class ReadingMinutes : IFigure
{
    private const int Megabyte = 1024 * 1024;
    private const int WarmUps = 4;
    private const int Runs = 5;

    private static readonly LocalDate _day = new(2026, 2, 10);

    public string Name => "minutes";

    public async Task<IReadOnlyList<Line>> MeasureAsync(Stages stages)
    {
        var earlier = await EarlierReader.BuiltAsync();
        return [.. LongPages.All(Megabyte).Zip(LongPages.All(10 * Megabyte)).SelectMany(pair => Of(pair.First.What, pair.First.Page, pair.Second.Page, earlier))];
    }

    private static IEnumerable<Line> Of(string what, string one, string ten, Func<string, LocalDate?, object> earlier)
    {
        for (var run = 0; run < WarmUps; run++) _ = (Read(one, _day), earlier(one, _day), Cut(one));
        var runs = Enumerable.Range(0, Runs).Select(_ => new Run(one, ten, earlier)).ToArray();
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
        yield return new(
            $"reading minutes, {what}, 1 MB",
            Spread.Of(runs.Select(run => 1 / run.One)).In("MB/s"),
            $"the reader of {EarlierReader.Commit}: {Spread.Of(runs.Select(run => 1 / run.Earlier)).In("MB/s")}",
            Spread.Of(runs.Select(run => run.One / run.Earlier)));
        yield return new(
            "the same, no duties looked for",
            Spread.Of(runs.Select(run => 1 / run.Bare)).In("MB/s"),
            $"the reader of {EarlierReader.Commit}: {Spread.Of(runs.Select(run => 1 / run.EarlierBare)).In("MB/s")}",
            Spread.Of(runs.Select(run => run.Bare / run.EarlierBare)));
        var (ours, theirs) = (Allocated(() => Read(one, null)), Allocated(() => earlier(one, null)));
        yield return new(
            "the same, bytes allocated in all",
            Spread.Of([ours / (2.0 * one.Length)]).In("times the text in memory"),
            $"the reader of {EarlierReader.Commit}: {Spread.Of([theirs / (2.0 * one.Length)]).In("times")}",
            Spread.Of([ours / (double)theirs]));
    }

    private static MinutesReading Read(string page, LocalDate? day) => MinutesReader.Read(page, day);

    private static int Cut(string page) => page.Split('\n').Sum(line => line.Split(' ').Length);

    private static long Allocated(Func<object> work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>Seconds, one after another.</summary>
    private sealed class Run(string one, string ten, Func<string, LocalDate?, object> earlier)
    {
        public double One { get; } = Timed(() => Read(one, _day));

        public double Earlier { get; } = Timed(() => earlier(one, _day));

        public double Bare { get; } = Timed(() => Read(one, null));

        public double EarlierBare { get; } = Timed(() => earlier(one, null));

        public double Ten { get; } = Timed(() => Read(ten, _day));

        public double Cut { get; } = Timed(() => ReadingMinutes.Cut(ten));

        private static double Timed(Func<object> work)
        {
            var since = Stopwatch.GetTimestamp();
            _ = work();
            return Stopwatch.GetElapsedTime(since).TotalSeconds;
        }
    }
}
