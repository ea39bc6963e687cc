using System.Diagnostics;

namespace Wiedervorlage.EndToEnd.Kills;

/// <summary>
/// The host is killed before, and again after, its n-th storage call, started again and driven to the end: facts, duties and mails are always those of the
/// undisturbed run. An evenly spread sample within a time budget; all of them with the environment variable KILLS=all (<c>./test kills</c>).
/// </summary>
public sealed class KillTests(Stages stages, Undisturbed undisturbed, ITestOutputHelper output) : IClassFixture<Undisturbed>
{
    private const int AtOnce = 3;
    private const int AtLeast = 8;
    private static readonly TimeSpan _budget = TimeSpan.FromSeconds(75);

    [Fact]
    public async Task ShortStory_KilledAtAnyStorageCall_EndsAlike()
    {
        var since = Stopwatch.GetTimestamp();
        var points = KillPoints.Spread(undisturbed.Run.Calls).ToArray();
        var all = Environment.GetEnvironmentVariable("KILLS") == "all";
        var (covered, died) = (0, 0);
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken };
        await Parallel.ForEachAsync(points.Index(), options, async (numbered, _) =>
        {
            var (number, point) = numbered;
            if (!all && number >= AtLeast && Stopwatch.GetElapsedTime(since) > _budget) return;
            var run = await KilledStory.PlayAsync(stages, ($"Kill:{point.When}", $"{point.Call}"));
            Assert.True(undisturbed.Run.EndState == run.EndState, $"Killed {point}:\n{Difference(undisturbed.Run.EndState, run.EndState)}");
            Interlocked.Add(ref died, run.Deaths);
            if (Interlocked.Increment(ref covered) % 20 == 0) output.WriteLine($"… {covered} of {points.Length} points.");
        });

        output.WriteLine($"Killed at {covered} of {points.Length} points ({died} hosts died), {Stopwatch.GetElapsedTime(since).TotalSeconds:0} s.");
        Assert.True(died >= AtLeast - 1, $"Only {died} hosts died.");
    }

    /// <summary>Also what puts things right after a kill can be killed.</summary>
    [Fact]
    public async Task ShortStory_KilledAgainAndAgain_EndsAlike()
    {
        var run = await KilledStory.PlayAsync(stages, ("Kill:After", "211"), again: true);
        output.WriteLine($"{run.Deaths} hosts died in one story.");
        Assert.True(undisturbed.Run.EndState == run.EndState, Difference(undisturbed.Run.EndState, run.EndState));
        Assert.True(run.Deaths > 3, $"Only {run.Deaths} hosts died.");
    }

    private static string Difference(string expected, string actual)
    {
        var (was, now) = (expected.Split('\n'), actual.Split('\n'));
        return string.Join('\n', was.Except(now).Select(line => $"- {line}").Concat(now.Except(was).Select(line => $"+ {line}")));
    }
}
