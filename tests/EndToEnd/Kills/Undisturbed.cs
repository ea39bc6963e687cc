using System.Collections.Concurrent;

namespace Wiedervorlage.EndToEnd.Kills;

/// <summary>The runs in which nobody is killed, each played once for all that compare with it.</summary>
public sealed class Undisturbed
{
    private readonly ConcurrentDictionary<string, Lazy<Task<StoryRun>>> _runs = new();

    internal Task<StoryRun> RunAsync(Stages stages, KillStory story) => _runs.GetOrAdd(story.Name, _ => new(() => KilledStory.PlayAsync(stages, story, kill: null))).Value;
}
