using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Checks;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Motions;

internal sealed class MotionCheck(Facts<Motion, MotionEvent> motions, MotionAftermath aftermath, JoinedMotions joined) : IChecked
{
    public const string Name = "motion";

    public string Kind => Name;

    public async Task CheckAsync(string id, DurableTaskClient client, CancellationToken cancellation)
    {
        if (await motions.LoadAsync(StreamKey.Alone(id), cancellation) is not { State: var motion }) return;
        await aftermath.FollowAsync(motion, client, cancellation);
        await joined.FollowAsync(motion, client, cancellation);
    }
}
