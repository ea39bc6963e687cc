using System.Globalization;
using Wiedervorlage.Core;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Motions;

/// <summary>
/// Takes the motions along that are joined with one that has moved, under the id of the command that moved it. Repeatable: what is to be done follows from how both
/// stand, so the check of the first one finishes what a crash left undone.
/// </summary>
internal sealed class JoinedMotions(Facts<Motion, MotionEvent> motions, Documents<JoinedMotion> index, Clock clock, MotionAftermath aftermath, CheckQueue checks, Settings settings)
{
    private static readonly Actor _by = new Actor.Procedure("joined");

    public async Task FollowAsync(Motion moved, DurableTaskClient client, CancellationToken cancellation)
    {
        foreach (var id in await JoinedAsync(moved, cancellation))
            if (await motions.LoadAsync(StreamKey.Alone(id.Value), cancellation) is { } other && !JoinedMoves.Follow(other.State, moved).IsEmpty)
                await TakeAlongAsync(id, moved, client, cancellation);
    }

    private async Task TakeAlongAsync(MotionId id, Motion moved, DurableTaskClient client, CancellationToken cancellation)
    {
        await checks.EnqueueAsync(MotionCheck.Name, id.Value, settings.CheckAfter(), cancellation);
        var (done, _) = await motions.HandleAsync(
            StreamKey.Alone(id.Value), other => JoinedMoves.Follow(other!, moved), await CommandIdAsync(moved, cancellation), _by, clock.Now, cancellation);
        if (done is not null) await aftermath.FollowAsync(done.Now.State, client, cancellation);
    }

    /// <summary>The id of the command by which it was changed last; of what time brought, the number of the event.</summary>
    private async Task<string> CommandIdAsync(Motion moved, CancellationToken cancellation)
    {
        var changed = (await motions.EventsAsync(StreamKey.Alone(moved.Id.Value), cancellation)).Single(one => one.Number == moved.Changed);
        return changed.By == Actor.Time ? string.Create(CultureInfo.InvariantCulture, $"with-{moved.Id}-{moved.Changed}") : changed.CommandId;
    }

    private async Task<ImmutableArray<MotionId>> JoinedAsync(Motion moved, CancellationToken cancellation)
    {
        var first = moved.JoinedWith ?? moved.Id;
        var found = ImmutableArray.CreateBuilder<MotionId>();
        if (first != moved.Id) found.Add(first);
        await foreach (var row in index.ScanAsync(JoinedMotion.Partition(first), cancellation))
            if (row.Value.Id != moved.Id)
                found.Add(row.Value.Id);
        return found.ToImmutable();
    }
}

/// <summary>Index row: a motion that was joined with the one whose partition this is. Derived, and believed only with a look at the facts: it may have parted since.</summary>
internal sealed record JoinedMotion(MotionId Id)
{
    public static string Partition(MotionId first) => $"joined-{first}";
}
