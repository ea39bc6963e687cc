using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Functions.Procedures;

namespace Wiedervorlage.Functions.FollowUp;

/// <summary>The watchdog: whatever should have moved more than a day ago by its facts is woken; unfinished mails are looked at again.</summary>
internal sealed class DailyWatch(IEnumerable<IResumable> resumables, Outbox outbox) : IDaily
{
    public async Task RunAsync(DurableTaskClient client, CancellationToken cancellation)
    {
        foreach (var resumable in resumables) await resumable.ResumeAsync(client, onlyLate: true, cancellation);
        await outbox.SweepAsync(cancellation);
    }
}
