using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Motions;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Delivery;

/// <summary>Which body a mail concerns, from what it is about: whose office is told of it.</summary>
internal sealed class ConcernedBodies(MasterData data, OwedToIndex owedTo, Documents<MotionSummary> motions)
{
    /// <summary>The body of a meeting, duty, implementation or motion; a body itself; of what concerns the whole city (a quarter) the first body. Null while no body is known.</summary>
    public async Task<BodyId?> OfAsync(string about, CancellationToken cancellation) =>
        (await data.MeetingAsync(new(about), cancellation))?.Body
        ?? await owedTo.FindAsync(OwedToIndex.Duties, about, cancellation)
        ?? await owedTo.FindAsync(OwedToIndex.Implementations, about, cancellation)
        ?? (await motions.LoadAsync(MotionSummary.Partition, about, cancellation))?.Value.Body
        ?? (await data.BodyAsync(new(about), cancellation) is not null ? new BodyId(about) : await FirstAsync(cancellation));

    /// <summary>The first by key: somebody has to be told.</summary>
    public async Task<BodyId?> FirstAsync(CancellationToken cancellation)
    {
        var all = await data.AllBodiesAsync(cancellation);
        return all.IsEmpty ? null : all.Select(one => one.Versions[^1].Value.Id).MinBy(id => id.Value, StringComparer.Ordinal);
    }
}
