using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.OParl.Sources;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.OParl.Sources;

/// <summary>
/// Works out as a whole what a complete reading changes, before the first of it is stored: done again after a crash it comes to the same,
/// counts included.
/// </summary>
internal sealed class SourceComparing(SourceStore store, IStorage storage)
{
    private const int ObjectsOfAPart = 200;
    private const int DaysBack = 90;

    [Function(Names.CompareSource)]
    public async Task<int> Compare([ActivityTrigger] SourceStep step, CancellationToken cancellation)
    {
        if (await store.RunAsync(step.Source, cancellation) is not { Value: { IsComplete: true } run } || run.Id != step.Run) return 0;
        var plan = SourceStore.PlanOf(step.Source, step.Run);
        if (await store.PlannedStates.LoadAsync(plan, "state", cancellation) is not null) return 0;
        var state = await store.StateAsync(step.Source, cancellation);
        if (state.Applied == step.Run) return 0;
        var read = await ReadAsync(step, cancellation);
        var known = await KnownAsync(step.Source, run, read, cancellation);
        var today = Berlin.DateOf(run.Since);
        var compared = SourceComparison.Of(read, known, run.Whole, state.Counts, today);
        var parts = compared.Put.Chunk(ObjectsOfAPart).ToArray();
        foreach (var (at, part) in parts.Index()) await store.Plans.PutAsync(plan, SourceStore.Ordinal(at), new([.. part]), cancellation);
        await store.PlannedStates.PutAsync(plan, "state", new(After(state, run, compared, known, today), parts.Length), cancellation);
        return compared.Put.Length;
    }

    /// <summary>The pages as they came, read once more: a better reader reads better.</summary>
    private async Task<List<(SourceList List, SourceObject Object)>> ReadAsync(SourceStep step, CancellationToken cancellation)
    {
        var read = new List<(SourceList, SourceObject)>();
        await foreach (var page in store.Pages.ScanAsync(SourceStore.PagesOf(step.Source, step.Run), cancellation))
        {
            var (objects, _) = SourcePage.Read(KeptText.Of(await storage.Texts.GetAsync(page.Value.Text, cancellation)), page.Value.List);
            if (objects is not null) read.AddRange(objects.Objects.Select(one => (page.Value.List, one)));
        }
        return read;
    }

    /// <summary>A whole list is compared with all that is known of it; else only what was read is looked up.</summary>
    private async Task<Dictionary<string, KnownObject>> KnownAsync(
        string source, SourceRun run, List<(SourceList List, SourceObject Object)> read, CancellationToken cancellation)
    {
        var known = new Dictionary<string, KnownObject>();
        foreach (var list in run.Whole.Distinct())
            await foreach (var one in store.ObjectsAsync(source, list, cancellation)) known[SourceIds.Same(one.Content.Id)] = one;
        foreach (var (list, id) in read.Select(one => (one.List, Id: SourceIds.Same(one.Object.Id))).Distinct()
            .Where(one => !run.Whole.Contains(one.List)))
            if (await store.ObjectAsync(source, list, id, cancellation) is { } one) known[id] = one;
        return known;
    }

    private static SourceState After(
        SourceState state, SourceRun run, SourceComparison compared, Dictionary<string, KnownObject> known, LocalDate today)
    {
        var meetings = state.Ahead.Where(one => one.On >= today.PlusDays(-DaysBack)).ToDictionary(one => SourceIds.Same(one.Id));
        foreach (var one in compared.Put)
            if (one is { GoneSince: null, Content: SourceObject.Meeting { On: { } on } } && on >= today.PlusDays(-DaysBack)) meetings[
                SourceIds.Same(one.Content.Id)] = new(one.Content.Id, on);
            else meetings.Remove(SourceIds.Same(one.Content.Id));
        var useless = run.Full && state.LastComplete is { } before && state.ModifiedIsUseless is var was
            && (was || SourceFilter.IsUseless(
                [.. compared.Put.Where(one => known.ContainsKey(SourceIds.Same(one.Content.Id))).Select(Modified)], before)
                && compared.Put.Length > known.Count * 0.95);
        return state with
        {
            LastComplete = run.Since,
            LastFull = run.Full ? run.Since : state.LastFull,
            LastAttempt = run.Since,
            Problem = null,
            FailingSince = null,
            Counts = compared.Counts,
            CountsBefore = state.LastComplete is null ? null : state.Counts,
            Changes = compared.Changes,
            Requests = run.Asked,
            Notes = run.Notes,
            ModifiedIsUseless = useless,
            Ahead = [.. meetings.Values.OrderBy(one => one.On).ThenBy(one => one.Id, StringComparer.Ordinal)],
            Applied = run.Id,
        };
    }

    private static LocalDateTime? Modified(KnownObject one) =>
        one.Content.Modified is { } text && NodaTime.Text.OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true, Value: var at }
            ? Berlin.LocalOf(at.ToInstant()) : null;
}
