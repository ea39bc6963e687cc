using System.Collections.Concurrent;
using System.Diagnostics;

namespace Wiedervorlage.EndToEnd.Kills;

/// <summary>
/// The host is killed before, and again after, its n-th storage call that changes something, started again and driven to the end: facts, duties and mails are always those of the
/// undisturbed run. An evenly spread sample within a time budget; all of them, or those that the environment variable KILLS names, with <c>./test kills</c>.
/// </summary>
public sealed class KillTests(Stages stages, Undisturbed undisturbed, ITestOutputHelper output) : IClassFixture<Undisturbed>
{
    private const int AtOnce = 3;
    private const int AtLeast = 6;
    private static readonly TimeSpan _budget = TimeSpan.FromSeconds(40);
    private readonly ConcurrentBag<string> _different = [];
    private int _covered;
    private int _died;

    [Fact]
    public async Task ShortStory_KilledAtAnyChange_EndsAlike()
    {
        var since = Stopwatch.GetTimestamp();
        var asked = Environment.GetEnvironmentVariable("KILLS");
        var points = KillPoints.Asked(undisturbed.Run.Changes, asked).ToArray();
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken };
        await Parallel.ForEachAsync(points.Index(), options, async (numbered, _) =>
        {
            if (asked is null && numbered.Index >= AtLeast && Stopwatch.GetElapsedTime(since) > _budget) return;
            await PlayAsync(numbered.Item, points.Length);
        });

        output.WriteLine($"Killed at {_covered} of {points.Length} points ({_died} hosts died), {Stopwatch.GetElapsedTime(since).TotalSeconds:0} s.");
        Assert.Empty(_different);
        Assert.True(_died >= Math.Min(AtLeast, points.Length) - 1, $"Only {_died} hosts died.");
    }

    private async Task PlayAsync(KillPoint point, int points)
    {
        var run = await KilledStory.PlayAsync(stages, ($"Kill:{point.When}", $"{point.Change}"));
        Interlocked.Add(ref _died, run.Deaths);
        if (undisturbed.Run.Difference(run) is { Length: > 0 } difference)
        {
            _different.Add($"{point}");
            output.WriteLine($"Killed {point}, it ended differently:\n{difference}");
        }
        if (Interlocked.Increment(ref _covered) % 20 == 0) output.WriteLine($"… {_covered} of {points} points.");
    }

    /// <summary>Also what puts things right after a kill can be killed.</summary>
    [Fact]
    public async Task ShortStory_KilledAgainAndAgain_EndsAlike()
    {
        var run = await KilledStory.PlayAsync(stages, ("Kill:After", "80"), again: true);
        output.WriteLine($"{run.Deaths} hosts died in one story.");
        Assert.Equal("", undisturbed.Run.Difference(run));
        Assert.True(run.Deaths > 3, $"Only {run.Deaths} hosts died.");
    }
}
