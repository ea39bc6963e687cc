using System.Collections.Concurrent;
using System.Diagnostics;
using Wiedervorlage.Core.FollowUp;

namespace Wiedervorlage.EndToEnd.Kills;

/// <summary>
/// The host is killed before, and again after, its n-th storage call that changes something, started again and driven to the end: facts, duties, lists and mails are always those of the
/// undisturbed run. An evenly spread sample within a time budget; all of them, or those that the environment variable KILLS names, with <c>./test kills</c>.
/// </summary>
public sealed class KillTests(Stages stages, Undisturbed undisturbed, ITestOutputHelper output) : IClassFixture<Undisturbed>
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
        var quiet = await undisturbed.RunAsync(story);
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

    /// <summary>Also what puts things right after a kill can be killed.</summary>
    [Fact]
    public async Task MotionStory_KilledAgainAndAgain_EndsAlike()
    {
        var story = KillStory.Of("motion");
        var quiet = await undisturbed.RunAsync(story);
        var run = await KilledStory.PlayAsync(stages, story, ("Kill:After", "80"), again: true);
        output.WriteLine($"{run.Deaths} hosts died in one story.");
        Assert.Equal("", quiet.Difference(run));
        Assert.True(run.Deaths > 3, $"Only {run.Deaths} hosts died.");
    }

    /// <summary>Killed at every change, the stories are killed in every step there is: no orchestrator and no activity of the app is missing in both.</summary>
    [Fact]
    public async Task Stories_Undisturbed_RunEveryOrchestratorAndActivity()
    {
        var runs = await Task.WhenAll(KillStory.All.Select(undisturbed.RunAsync));
        var steps = runs.SelectMany(run => run.Steps).ToLookup(step => step.Key, step => step.Value);
        Assert.NotEmpty(steps);
        Assert.All(steps, calls => Assert.True(calls.Sum() > 0, $"{calls.Key} is in no story."));
    }

    /// <summary>Within the one activity of a meeting: each of its steps sends the mail of its name.</summary>
    [Fact]
    public async Task ReportingStory_Undisturbed_TakesEveryStepOfAMeeting()
    {
        var run = await undisturbed.RunAsync(KillStory.Of("reporting"));
        Assert.Subset(run.Kinds.ToHashSet(), Enum.GetNames<MeetingStep>().Select(step => char.ToLowerInvariant(step[0]) + step[1..]).Append("replanNotice").Append("quarterlyLetter").ToHashSet());
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
