using Wiedervorlage.Story;

namespace Wiedervorlage.EndToEnd.Kills;

/// <summary>A story that is played with and without kills; its end has to be the same.</summary>
/// <param name="Name">As <c>./test kills</c> names it.</param>
/// <param name="Begins">The clock at its start.</param>
/// <param name="PlayAsync">Every step may be made twice: a person who saw an error page makes it again.</param>
internal sealed record KillStory(string Name, string Begins, Func<City, Task> PlayAsync)
{
    public static readonly ImmutableArray<KillStory> All =
    [
        new("motion", MotionStory.Begins, city => new MotionStory(city).PlayAsync()),
        new("reporting", ReportingStory.Begins, city => new ReportingStory(city).PlayAsync()),
    ];

    public static KillStory Of(string name) => All.Single(story => story.Name == name);
}
