using Wiedervorlage.Core;
using Wiedervorlage.Core.Mail.Inbound;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Functions.Motions;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Inbound;

/// <summary>
/// What follows from an inbox row outside it: its motion, its report, or a notice to the office. Repeatable: both have ids that come from
/// the row's.
/// </summary>
internal sealed class InboxAftermath(
    MotionCommands motions, Facts<Motion, MotionEvent> facts, Senders senders, InboxNotices notices, MailedReports reports,
        MailedAnswers answers, JointConsents consents, MailedFiles files,
    ILogger<InboxAftermath> log)
{
    public async Task FollowAsync(InboxEntry entry, DurableTaskClient client, CancellationToken cancellation)
    {
        if (entry.State is InboxState.Reported reported) entry = await reports.HandInAsync(entry, reported.Duties, cancellation);
        if (entry.State is InboxState.Answered answered) entry = await answers.CarryOutAsync(entry, answered, client, cancellation);
        foreach (var (motion, filing) in entry.Filings()) await FileAsync(entry, motion, filing, client, cancellation);
        await consents.AskAsync(entry, cancellation);
        if (entry.NeedsPerson) await notices.WriteAsync(entry, cancellation);
    }

    private async Task FileAsync(
        InboxEntry entry, MotionId motion, InboxFiling filing, DurableTaskClient client, CancellationToken cancellation)
    {
        if (entry.Mail?.From is { Length: > 0 } address) await senders.RememberAsync(entry.Id, address, cancellation);
        var isThere = await facts.LoadAsync(StreamKey.Alone(motion.Value), cancellation) is not null;
        var content = filing.Content with { Files = isThere ? [] : await files.KeepAsync(entry, motion, cancellation) };
        var command = new MotionCommand.File(motion, filing.Body, content, entry.ReceivedAt);
        var sent = new Envelope($"inbox-{entry.Id}", new Actor.Mail(entry.Id), client);
        // It had been allowed when the row was written. Failing brings it back, and in the end before a person.
        if ((await motions.HandleAsync(motion, command, sent, cancellation)).Refusal is { } refusal)
            throw new InvalidOperationException($"The motion of {entry.Id} was refused: {refusal.Text}");
        log.LogInformation("Mail {Inbox} is motion {Motion}.", entry.Id, motion);
    }
}
