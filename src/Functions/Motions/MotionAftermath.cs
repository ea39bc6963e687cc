using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Checks;
using Wiedervorlage.Functions.Procedures;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Motions;

/// <summary>What follows from a motion's facts outside them: its row in the lists, the receipt to the sender, its orchestration. Repeatable.</summary>
internal sealed class MotionAftermath(
    Documents<MotionSummary> summaries, Documents<JoinedMotion> joined, MotionMails mails, Orchestrations orchestrations, Publishing publishing)
{
    public async Task FollowAsync(Motion motion, DurableTaskClient client, CancellationToken cancellation)
    {
        await summaries.PutAsync(MotionSummary.Partition, motion.Id.Value, MotionSummary.Of(motion), cancellation);
        if (motion.JoinedWith is { } first) await joined.PutAsync(JoinedMotion.Partition(first), motion.Id.Value, new(motion.Id), cancellation);
        foreach (var receipt in motion.Owed.Where(mail => mail.Kind == MailKind.Receipt)) await mails.WriteAsync(receipt, motion, cancellation);
        await publishing.ChangedAsync(motion.Id, cancellation);
        if (!motion.IsFinished()) await WakeAsync(motion.Id, motion.Stage(), client, cancellation);
    }

    public Task WakeAsync(MotionId id, MotionStage stage, DurableTaskClient client, CancellationToken cancellation) =>
        orchestrations.WakeAsync(
            client, Names.MotionProcedure, id.Value, new Carried(Carried.Today, id.Value, stage.ToString()), Names.MotionChanged, cancellation);
}
