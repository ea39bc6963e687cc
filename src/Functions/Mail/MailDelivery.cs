using Wiedervorlage.Core.Mail;

namespace Wiedervorlage.Functions.Mail;

/// <summary>
/// What the queue's message leads to. Between the first and the last write the process may die: then the mail is found in <c>sending</c>, is not sent
/// again, and waits for SendGrid's event (P22).
/// </summary>
internal sealed class MailDelivery(Outbox outbox, OutboxStore store, IMailSender sender, ILogger<MailDelivery> log)
{
    public async Task DeliverAsync(MailId id, CancellationToken cancellation)
    {
        var found = await store.LoadWithMailAsync(id, cancellation);
        if (found is null) log.LogWarning("No mail {Id} in the outbox.", id);
        else if (found.Row.Entry.State is MailState.Pending) await SendAsync(id, found, cancellation);
        else await LookAfterAsync(id, cancellation);
    }

    private async Task SendAsync(MailId id, OutboxMail found, CancellationToken cancellation)
    {
        var taken = await outbox.TryApplyAsync(found.Row, new MailHappening.Taken(), cancellation);
        // Somebody else has taken it; or we have, and storage's answer was lost on the way: the row is looked at again in any case.
        if (taken is null) await LookAfterAsync(id, cancellation);
        else if (taken.Entry.State is MailState.Sending) await HandOverAsync(id, found.Mail, cancellation);
        else await outbox.LookAgainAsync(taken.Entry, cancellation);
    }

    private async Task HandOverAsync(MailId id, RenderedMail mail, CancellationToken cancellation)
    {
        var happened = await sender.SendAsync(mail, cancellation);
        var entry = await outbox.ApplyAsync(id, happened ?? new MailHappening.TimePassed(), cancellation);
        await outbox.LookAgainAsync(entry!, cancellation);
    }

    private async Task LookAfterAsync(MailId id, CancellationToken cancellation)
    {
        var entry = await outbox.ApplyAsync(id, new MailHappening.TimePassed(), cancellation);
        await outbox.LookAgainAsync(entry!, cancellation);
    }
}

/// <summary>Hands a mail to the service that sends it.</summary>
internal interface IMailSender
{
    /// <returns>What happened to it; null when nobody can know, since the answer was lost.</returns>
    Task<MailHappening?> SendAsync(RenderedMail mail, CancellationToken cancellation);
}
