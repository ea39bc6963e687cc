namespace Wiedervorlage.EndToEnd.Kills;

/// <summary>The run in which nobody is killed, played once for all that compare with it.</summary>
public sealed class Undisturbed(Stages stages) : IAsyncLifetime
{
    private StoryRun? _run;

    internal StoryRun Run => _run!;

    public async ValueTask InitializeAsync() => _run = await KilledStory.PlayAsync(stages, kill: null);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
