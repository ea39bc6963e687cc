using Wiedervorlage.Core.OParl.Sources;
using Wiedervorlage.Functions.Platform;

namespace Wiedervorlage.Functions.OParl.Sources;

/// <summary>
/// The first activities of <see cref="SourceReading"/>: each request is one, and made again when its answer was not stored.
/// </summary>
internal sealed class SourceRequests(SourceStore store, SourceClient client, Clock clock)
{
    private const int WeekDays = 7;

    [Function(Names.BeginSourceReading)]
    public async Task<int> Begin([ActivityTrigger] SourceStep step, CancellationToken cancellation)
    {
        var was = await store.RunAsync(step.Source, cancellation);
        if (was?.Value.Id == step.Run || await store.SourceAsync(step.Source, cancellation) is not { } source) return 0;
        var state = await store.StateAsync(step.Source, cancellation);
        var full = step.Full || state.ModifiedIsUseless || IsDue(state, clock.Now);
        ImmutableArray<string> again = full ? [] : [.. state.Ahead.Select(one => one.Id)];
        var run = SourceRuns.Begin(source, step.Run, clock.Now, full, state.LastComplete, again);
        return await store.SaveRunAsync(run, was, cancellation) is null
            ? throw new InvalidOperationException($"Two readings of {step.Source} at once.") : 0;
    }

    [Function(Names.MakeSourceRequest)]
    public async Task<RequestMade> Make([ActivityTrigger] SourceStep step, CancellationToken cancellation)
    {
        if (await store.RunAsync(step.Source, cancellation) is not { } was || was.Value.Id != step.Run
            || await store.SourceAsync(step.Source, cancellation) is not { } source) return new(false, 0);
        var run = was.Value;
        if (run.Left.IsEmpty || run.Failed is not null) return new(false, 0);
        // The answer was stored and only this activity's own was lost.
        if (run.Asked > step.At) return new(true, run.Wait);
        var (answer, page) = await client.AskAsync(source, run, run.Left[0], cancellation);
        var (now, kept) = SourceRuns.After(run, source, answer);
        if (kept is not null && page is not null)
            await store.Pages.PutAsync(SourceStore.PagesOf(step.Source, step.Run), SourceStore.Ordinal(now.Pages), page, cancellation);
        if (await store.SaveRunAsync(now, was, cancellation) is null) throw new InvalidOperationException(
            $"Two readings of {step.Source} at once.");
        return new(!now.Left.IsEmpty && now.Failed is null, now.Wait);
    }

    private static bool IsDue(SourceState state, Instant now) => state.LastFull is not { } full
        || now - full >= Duration.FromDays(WeekDays) - Duration.FromHours(2);
}
