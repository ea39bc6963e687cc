namespace Wiedervorlage.EndToEnd.Kills;

/// <summary>Which kills the environment variable KILLS asks for.</summary>
/// <param name="Story">Its name; null: every story.</param>
/// <param name="Points">As <see cref="KillPoints.Asked"/> reads them; null: a sample.</param>
internal sealed record KillsAsked(string? Story, string? Points)
{
    public static KillsAsked Now => Read(Environment.GetEnvironmentVariable("KILLS"));

    /// <param name="text">"all", "2/5", "reporting", "reporting 2/5", "motion After 57"; null or empty: a sample of every story.</param>
    public static KillsAsked Read(string? text)
    {
        if (string.IsNullOrEmpty(text)) return new(null, null);
        var words = text.Split(' ', 2);
        return KillStory.All.Any(story => story.Name == words[0]) ? new(words[0], words.ElementAtOrDefault(1) ?? "all") : new(null, text);
    }

    public IEnumerable<KillStory> Stories => KillStory.All.Where(story => Story is null || story.Name == Story);
}

public sealed class KillsAskedTests
{
    [Theory]
    [InlineData(null, null, null)]
    [InlineData("all", null, "all")]
    [InlineData("2/5", null, "2/5")]
    [InlineData("reporting", "reporting", "all")]
    [InlineData("reporting 2/5", "reporting", "2/5")]
    [InlineData("motion After 57", "motion", "After 57")]
    public void Read_Words_StoryAndPoints(string? text, string? story, string? points) => Assert.Equal(new(story, points), KillsAsked.Read(text));
}
