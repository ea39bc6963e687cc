using Wiedervorlage.Core;
using Wiedervorlage.Core.OParl.Sources;

namespace Wiedervorlage.Functions.OParl.Sources;

/// <summary>
/// The last step of a complete reading: proposals. What came from the source and nobody has touched follows it by itself, but not in a
/// first reading or when a mass of things has changed: that writes nobody, it waits for a person.
/// </summary>
internal sealed class SourceFollowing(SourceStore store, SourceProposing proposing, ProposalAnswers answers)
{
    [Function(Names.ProposeFromSource)]
    public async Task<int> Propose([ActivityTrigger] SourceStep step, [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var state = await store.StateAsync(step.Source, cancellation);
        if (state.Applied != step.Run || await store.SourceAsync(step.Source, cancellation) is not { } source) return 0;
        var changed = new List<KnownObject>();
        await foreach (var part in store.Plans.ScanAsync(SourceStore.PlanOf(step.Source, step.Run), "0", cancellation)) changed
            .AddRange(part.Value.Put);
        var follows = await proposing.RefreshAsync(source, changed, cancellation);
        if (state.CountsBefore is not { } before || state.Changes.IsMass(before.Meetings + before.Papers)) return 0;
        foreach (var one in follows) await answers.AcceptAsync(source.Id, one.Id, null, new("", new Actor.Import(source.Id), client),
            cancellation);
        return follows.Length;
    }
}
