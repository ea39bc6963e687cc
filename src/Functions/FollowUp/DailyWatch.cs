using Wiedervorlage.Functions.Delivery;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Functions.Procedures;

namespace Wiedervorlage.Functions.FollowUp;

/// <summary>The watchdog: whatever should have moved more than a day ago by its facts is woken; unfinished mails are looked at again, what bounced is followed, texts of old mails are forgotten.</summary>
internal sealed class DailyWatch(IEnumerable<IResumable> resumables, Outbox outbox, BouncedMails bounced, EventNotes notes) : IDaily
{
    public async Task RunAsync(DurableTaskClient client, CancellationToken cancellation)
    {
        foreach (var resumable in resumables) await resumable.ResumeAsync(client, onlyLate: true, cancellation);
        await outbox.SweepAsync(cancellation);
        await bounced.FollowAllAsync(cancellation);
        await outbox.ForgetAsync(cancellation);
        await notes.ForgetAsync(cancellation);
    }
}
