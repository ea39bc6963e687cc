using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Procedures;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Motions;

internal sealed class MotionResume(Facts<Motion, MotionEvent> motions, MasterData data, Clock clock, MotionAftermath aftermath) : IResumable
{
    public async Task<int> ResumeAsync(DurableTaskClient client, bool onlyLate, CancellationToken cancellation)
    {
        var woken = 0;
        await foreach (var stored in motions.ScanAsync(null, cancellation))
        {
            if (stored.State.IsFinished() || (onlyLate && !await IsLateAsync(stored.State, cancellation))) continue;
            await aftermath.FollowAsync(stored.State, client, cancellation);
            woken++;
        }
        return woken;
    }

    private async Task<bool> IsLateAsync(Motion motion, CancellationToken cancellation) =>
        !motion.Owed.IsEmpty || MotionFollowUps.AreDue(motion)
        || (await data.CalendarAsync(motion.Concerned(), cancellation) is { } calendar && !MotionAdvance.At(motion, calendar, clock.Now).Events.IsEmpty);
}
