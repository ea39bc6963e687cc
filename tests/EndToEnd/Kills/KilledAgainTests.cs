namespace Wiedervorlage.EndToEnd.Kills;

/// <summary>Also what puts things right after a kill can be killed.</summary>
public sealed class KilledAgainTests(Stages stages, Undisturbed undisturbed, ITestOutputHelper output)
{
    [Theory]
    [InlineData("motion")]
    [InlineData("reporting")]
    public async Task Story_KilledAgainAndAgain_EndsAlike(string name)
    {
        var story = KillStory.Of(name);
        var quiet = await undisturbed.RunAsync(stages, story);
        var run = await KilledStory.PlayAsync(stages, story, ("Kill:After", "80"), again: true);
        output.WriteLine($"{run.Deaths} hosts died in one story.");
        Assert.Equal("", quiet.Difference(run));
        Assert.True(run.Deaths > 3, $"Only {run.Deaths} hosts died.");
    }
}
