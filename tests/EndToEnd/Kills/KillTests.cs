using System.Collections.Concurrent;
using System.Diagnostics;

namespace Wiedervorlage.EndToEnd.Kills;

/// <summary>
/// The host is killed before, and again after, its n-th storage call that changes something, started again and driven to the end: facts, duties, lists and mails are always those of the
/// undisturbed run. An evenly spread sample within a time budget; all of them, or those that the environment variable KILLS names, with <c>./test kills</c>.
/// </summary>
public sealed class KillTests(Stages stages, Undisturbed undisturbed, ITestOutputHelper output)
{
    private const int AtOnce = 3;
    private const int AtLeast = 3;
    private static readonly TimeSpan _budget = TimeSpan.FromSeconds(10);
    private readonly ConcurrentBag<string> _different = [];
    private int _covered;
    private int _died;

    public static TheoryData<string> Asked => [.. KillsAsked.Now.Stories.Select(story => story.Name)];

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task Story_KilledAtAnyChange_EndsAlike(string name)
    {
        var story = KillStory.Of(name);
        var quiet = await undisturbed.RunAsync(stages, story);
        var since = Stopwatch.GetTimestamp();
        var asked = KillsAsked.Now.Points;
        var points = KillPoints.Asked(quiet.Changes, asked).ToArray();
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken };
        await Parallel.ForEachAsync(points.Index(), options, async (numbered, _) =>
        {
            if (asked is null && numbered.Index >= AtLeast && Stopwatch.GetElapsedTime(since) > _budget) return;
            await PlayAsync(story, quiet, numbered.Item, points.Length);
        });

        output.WriteLine($"Killed at {_covered} of {points.Length} points of the {name} story ({_died} hosts died), {Stopwatch.GetElapsedTime(since).TotalSeconds:0} s.");
        Assert.Empty(_different);
        Assert.True(_died >= Math.Min(AtLeast, points.Length) - 1, $"Only {_died} hosts died.");
    }

    private async Task PlayAsync(KillStory story, StoryRun quiet, KillPoint point, int points)
    {
        var run = await KilledStory.PlayAsync(stages, story, ($"Kill:{point.When}", $"{point.Change}"));
        Interlocked.Add(ref _died, run.Deaths);
        if (quiet.Difference(run) is { Length: > 0 } difference)
        {
            _different.Add($"{point}");
            output.WriteLine($"Killed {point}, it ended differently:\n{difference}");
        }
        if (Interlocked.Increment(ref _covered) % 20 == 0) output.WriteLine($"… {_covered} of {points} points.");
    }
}
