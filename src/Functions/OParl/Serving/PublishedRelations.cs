using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.OParl.Serving;
using Wiedervorlage.Functions.Checks;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.OParl.Serving;

/// <summary>
/// Which published motions belong together, in both directions: a motion knows what it relates to, this what relates to it.
/// </summary>
internal sealed class PublishedRelations(Documents<RelatedMotion> index, Shelf shelf, Publishing publishing)
{
    /// <summary>The published ones, and that this one relates to another is kept.</summary>
    public async Task<ImmutableArray<MotionId>> OfAsync(Motion motion, CancellationToken cancellation)
    {
        if (motion.Content.RelatesTo is { } other)
            await index.SaveAsync(Partition(other), motion.Id.Value, new(motion.Id), null, cancellation);
        var published = ImmutableArray.CreateBuilder<MotionId>();
        foreach (var one in await AllAsync(motion, cancellation))
            if (await shelf.FindAsync(ServedType.Paper, one.Value, cancellation) is { Value.Deleted: false }) published.Add(one);
        return published.ToImmutable();
    }

    /// <summary>It comes or goes: those that belong to it look again, after it has.</summary>
    public async Task TellAsync(Motion motion, CancellationToken cancellation)
    {
        foreach (var one in await AllAsync(motion, cancellation)) await publishing.ChangedAroundAsync(one, cancellation, later: true);
    }

    private async Task<ImmutableArray<MotionId>> AllAsync(Motion motion, CancellationToken cancellation)
    {
        var all = ImmutableArray.CreateBuilder<MotionId>();
        if (motion.Content.RelatesTo is { } other) all.Add(other);
        await foreach (var row in index.ScanAsync(Partition(motion.Id), cancellation)) all.Add(row.Value.Id);
        return [.. all.Distinct()];
    }

    private static string Partition(MotionId motion) => $"related-{motion}";
}

/// <summary>Index row: a motion that relates to the one whose partition this is.</summary>
internal sealed record RelatedMotion(MotionId Id);
