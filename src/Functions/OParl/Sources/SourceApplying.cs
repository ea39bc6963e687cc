using Wiedervorlage.Core.OParl.Sources;
using Wiedervorlage.Core.Papers;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.OParl.Sources;

/// <summary>
/// Stores what was worked out, part by part, the state last; and ends a reading, also one that broke off. Each may be done again at any
/// place.
/// </summary>
internal sealed class SourceApplying(SourceStore store, IStorage storage, PaperNumbering numbering)
{
    [Function(Names.ApplySourceChanges)]
    public async Task<int> Apply([ActivityTrigger] SourceStep step, CancellationToken cancellation)
    {
        var plan = SourceStore.PlanOf(step.Source, step.Run);
        if (await store.PlannedStates.LoadAsync(plan, "state", cancellation) is not { Value: var planned }) return 0;
        var was = await store.States.LoadAsync(SourceState.Partition, step.Source, cancellation);
        if (was?.Value.Applied == step.Run) return 0;
        var own = (await store.SourceAsync(step.Source, cancellation))?.Own() ?? [];
        for (var at = 0; at < planned.Parts; at++)
        {
            var put = (await store.Plans.LoadAsync(plan, SourceStore.Ordinal(at), cancellation))!.Value.Put;
            await store.PutAsync(step.Source, put, first: was?.Value.LastComplete is null, cancellation);
            await NumberAsync(step.Source, put, cancellation);
            await SeeWordingsAsync(step.Source, put, own, cancellation);
        }
        await store.States.PutAsync(SourceState.Partition, step.Source, planned.After, cancellation);
        return planned.Parts;
    }

    [Function(Names.EndSourceReading)]
    public async Task<int> End([ActivityTrigger] SourceStep step, CancellationToken cancellation)
    {
        if (await store.RunAsync(step.Source, cancellation) is not { Value: var run } || run.Id != step.Run) return 0;
        if (run.Failed is { } problem) await FailAsync(run, problem, cancellation);
        await foreach (var page in store.Pages.ScanAsync(SourceStore.PagesOf(step.Source, step.Run), cancellation))
        {
            if (!page.Value.Cached) await storage.Texts.DropAsync(page.Value.Text, cancellation);
            await store.Pages.DeleteAsync(page, cancellation);
        }
        var plan = SourceStore.PlanOf(step.Source, step.Run);
        if (await store.PlannedStates.LoadAsync(plan, "state", cancellation) is { } planned)
        {
            for (var at = 0; at < planned.Value.Parts; at++)
                if (await store.Plans.LoadAsync(plan, SourceStore.Ordinal(at), cancellation) is { } part) await store.Plans
                    .DeleteAsync(part, cancellation);
            await store.PlannedStates.DeleteAsync(planned, cancellation);
        }
        return run.Asked;
    }

    /// <summary>Nothing of what is known changes, and the next reading asks from where the last complete one began.</summary>
    private async Task FailAsync(SourceRun run, string problem, CancellationToken cancellation)
    {
        var state = await store.StateAsync(run.Source, cancellation);
        await store.States.PutAsync(SourceState.Partition, run.Source, state with
        {
            LastAttempt = run.Since, Problem = problem, FailingSince = state.FailingSince ?? run.Since, Requests = run.Asked,
                Notes = run.Notes,
        }, cancellation);
    }

    private async Task NumberAsync(string source, ImmutableArray<KnownObject> put, CancellationToken cancellation)
    {
        var papers = put.Where(one => one.GoneSince is null).Select(one => one.Content).OfType<SourceObject.Paper>()
            .Where(paper => paper.Reference is not null);
        await store.Numbers.InsertAllAsync(
            SourceStore.NumbersOf(source), papers.DistinctBy(paper => numbering.KeyOf(paper.Reference!))
                .Select(paper => (SourceStore.Key(numbering.KeyOf(paper.Reference!)), new PaperOfNumber(paper.Id))), cancellation);
    }

    private async Task SeeWordingsAsync(
        string source, ImmutableArray<KnownObject> put, Dictionary<string, Core.Motions.ReadingResult?> own, CancellationToken cancellation)
    {
        var items = put.Select(one => one.Present).OfType<SourceObject.Meeting>()
            .SelectMany(meeting => meeting.Items.Select(item => (meeting.On, item)));
        var unassigned = items.Where(one => one.item.Result is { } wording && !ResultWordings.IsAssigned(wording, own));
        await store.Wordings.InsertAllAsync(
            SourceStore.WordingsOf(source), unassigned.DistinctBy(one => ResultWordings.Plain(one.item.Result!)).Select(one => (
                SourceStore.Key(ResultWordings.Plain(one.item.Result!)),
                new SeenWording(one.item.Result!, one.item.Public == true ? one.item.Name : "(nichtöffentlich)", one.On))), cancellation);
    }
}
