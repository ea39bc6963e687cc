using Wiedervorlage.Core;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Motions;

/// <summary>
/// Carries a person's command to the facts: a check is queued, the facts are loaded, Core decides, the events are appended; only then the lists, the
/// receipt and the orchestration follow, and the check repeats those if the process dies before.
/// </summary>
internal sealed class MotionCommands(Facts<Motion, MotionEvent> motions, MotionWorlds worlds, MotionAftermath aftermath, CheckQueue checks, Settings settings)
{
    public async Task<Handled<Motion>> HandleAsync(
        MotionId id, MotionCommand command, string commandId, string by, DurableTaskClient client, CancellationToken cancellation)
    {
        var key = StreamKey.Alone(id.Value);
        var known = command is MotionCommand.File ? null : await motions.LoadAsync(key, cancellation);
        if (known is null && command is not MotionCommand.File) return new Handled<Motion>.Refused(new Refusal.Unknown("der Antrag", id.Value), null);
        if (await worlds.ForAsync(command, known?.State, cancellation) is not { } world)
            return new Handled<Motion>.Refused(new Refusal.Unknown("das Gremium", (command as MotionCommand.File)?.Body.Value ?? ""), known);
        await checks.EnqueueAsync(MotionCheck.Name, id.Value, settings.CheckAfter(), cancellation);
        var handled = await motions.HandleAsync(key, motion => MotionDecider.Decide(command, motion, world), commandId, by, worlds.Now(), cancellation);
        if (handled is Handled<Motion>.Done done) await aftermath.FollowAsync(done.Now.State, client, cancellation);
        return handled;
    }
}
