using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Checks;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Motions;

internal sealed class MotionCheck(Facts<Motion, MotionEvent> motions, MotionAftermath aftermath) : IChecked
{
    public const string Name = "motion";

    public string Kind => Name;

    public async Task CheckAsync(string id, DurableTaskClient client, CancellationToken cancellation)
    {
        if (await motions.LoadAsync(StreamKey.Alone(id), cancellation) is { } stored) await aftermath.FollowAsync(stored.State, client, cancellation);
    }
}
