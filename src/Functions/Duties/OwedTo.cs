using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Duties;

/// <summary>Index row: to which body a duty or an implementation is owed. Written before the fact itself, so that none is without it.</summary>
internal sealed record OwedTo(BodyId Body);

/// <summary>Finds the partition of a duty or an implementation.</summary>
internal sealed class OwedToIndex(Documents<OwedTo> rows)
{
    public const string Duties = "owedTo-duties";
    public const string Implementations = "owedTo-implementations";

    public async Task<BodyId?> FindAsync(string partition, string id, CancellationToken cancellation) => (await rows.LoadAsync(partition, id, cancellation))?.Value.Body;

    /// <summary>False when the id belongs to another body already.</summary>
    public async Task<bool> ClaimAsync(string partition, string id, BodyId body, CancellationToken cancellation) =>
        (await rows.SaveAsync(partition, id, new(body), null, cancellation))?.Value.Body == body || await FindAsync(partition, id, cancellation) == body;
}
