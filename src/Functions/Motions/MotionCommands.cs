using Wiedervorlage.Core;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Motions;

/// <summary>
/// Carries a person's command to the facts: a check is queued, the facts are loaded, Core decides, the events are appended; only then the lists, the
/// receipt, the joined motions and the orchestration follow, and the check repeats those if the process dies before.
/// </summary>
internal sealed class MotionCommands(Facts<Motion, MotionEvent> motions, MotionWorlds worlds, MotionAftermath aftermath, JoinedMotions joined, CheckQueue checks, Settings settings)
{
    /// <param name="id">Which motion.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="commandId">Whoever repeats a command repeats its id.</param>
    /// <param name="by">The role that acts.</param>
    /// <param name="client">The task hub.</param>
    /// <param name="cancellation">Of the request.</param>
    /// <param name="seen">The version the caller has looked at; null: whatever stands.</param>
    public async Task<Handled<Motion>> HandleAsync(
        MotionId id, MotionCommand command, string commandId, string by, DurableTaskClient client, CancellationToken cancellation, int? seen = null)
    {
        var key = StreamKey.Alone(id.Value);
        var known = command is MotionCommand.File ? null : await motions.LoadAsync(key, cancellation);
        if (known is null && command is not MotionCommand.File) return new Handled<Motion>.Refused(new Refusal.Unknown("der Antrag", id.Value), null);
        if (await worlds.ForAsync(command, known?.State, cancellation) is not { } world)
            return new Handled<Motion>.Refused(new Refusal.Unknown("das Gremium", (command as MotionCommand.File)?.Body.Value ?? ""), known);
        if (command is MotionCommand.Place { Placement.JoinedWith: { } other } && await motions.LoadAsync(StreamKey.Alone(other.Value), cancellation) is null)
            return new Handled<Motion>.Refused(new Refusal.Unknown("der gemeinsam zu beratende Antrag", other.Value), known);
        await checks.EnqueueAsync(MotionCheck.Name, id.Value, settings.CheckAfter(), cancellation);
        var handled = await motions.HandleAsync(
            key, motion => MotionVersions.Refuse(motion, seen) is { } outdated ? outdated : MotionDecider.Decide(command, motion, world), commandId, by, worlds.Now(), cancellation);
        if (handled is not Handled<Motion>.Done done) return handled;
        await aftermath.FollowAsync(done.Now.State, client, cancellation);
        await joined.FollowAsync(done.Now.State, client, cancellation);
        return handled;
    }
}
