using Wiedervorlage.Core;
using Wiedervorlage.Core.Mail.Inbound;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Functions.Motions;
using Wiedervorlage.Functions.Platform;

namespace Wiedervorlage.Functions.Inbound;

/// <summary>What follows from an inbox row outside it: its motion, its report, or a notice to the office. Repeatable: both have ids that come from the row's.</summary>
internal sealed class InboxAftermath(MotionCommands motions, Senders senders, InboxNotices notices, MailedReports reports, ILogger<InboxAftermath> log)
{
    public async Task FollowAsync(InboxEntry entry, DurableTaskClient client, CancellationToken cancellation)
    {
        if (entry.State is InboxState.Reported reported) entry = await reports.HandInAsync(entry, reported.Duties, cancellation);
        if (entry is { Motion: { } motion, Filing: { } filing }) await FileAsync(entry, motion, filing, client, cancellation);
        else if (entry.NeedsPerson) await notices.WriteAsync(entry, cancellation);
    }

    private async Task FileAsync(InboxEntry entry, MotionId motion, InboxFiling filing, DurableTaskClient client, CancellationToken cancellation)
    {
        if (entry.Mail?.From is { Length: > 0 } address) await senders.RememberAsync(entry.Id, address, cancellation);
        var command = new MotionCommand.File(motion, filing.Body, filing.Content, entry.ReceivedAt);
        var sent = new Envelope($"inbox-{entry.Id}", new Actor.Mail(entry.Id), client);
        // It had been allowed when the row was written. Failing brings it back, and in the end before a person.
        if ((await motions.HandleAsync(motion, command, sent, cancellation)).Refusal is { } refusal)
            throw new InvalidOperationException($"The motion of {entry.Id} was refused: {refusal.Text}");
        log.LogInformation("Mail {Inbox} is motion {Motion}.", entry.Id, motion);
    }
}
