using Wiedervorlage.Core.Mail;
using Wiedervorlage.Functions.Mail;

namespace Wiedervorlage.Functions.Delivery;

/// <summary>
/// Sends what the outbox has queued. The message holds one <see cref="MailId"/> or several. An SMTP server says at once what cannot be
/// delivered: what follows from that follows here, as it does from an event of SendGrid.
/// </summary>
internal sealed class SendMailFunction(MailDelivery delivery, Outbox outbox, BouncedMails bounced, Settings settings)
{
    [Function("SendMail")]
    public async Task RunAsync([QueueTrigger("%Stage%-outbound-mail")] string ids, CancellationToken cancellation)
    {
        var mails = MailId.In(ids);
        await delivery.DeliverAllAsync(mails, cancellation);
        if (settings.MailBy != "smtp") return;
        foreach (var mail in mails)
            if (await outbox.FindAsync(mail, cancellation) is { State: MailState.Bounced } entry)
                await bounced.FollowAsync(entry, cancellation);
    }
}
