using Wiedervorlage.Core.Mail;
using Wiedervorlage.Functions.Mail;

namespace Wiedervorlage.Functions.Delivery;

/// <summary>Records what SendGrid tells: with each mail what became of it, beside the mails what a person should see. Repeatable.</summary>
internal sealed class SendGridEvents(
    Outbox outbox, BouncedMails bounced, ReplyAddress replies, EventNotes notes, ILogger<SendGridEvents> log)
{
    /// <summary>One read per mail, however many events tell of it.</summary>
    public async Task RecordAsync(EventBatch batch, CancellationToken cancellation)
    {
        var tied = batch.Events.Where(one => one.Happening is not null || one.IsComplaint).Select(Tied).ToArray();
        var ofMails = tied.Where(one => one.Mail is not null).GroupBy(one => one.Mail!.Value, one => one.Event).ToArray();
        var entries = await outbox.ApplyAllAsync(
            [.. ofMails.Select(mail => (mail.Key, mail.Select(one => one.Happening).OfType<MailHappening>().ToImmutableArray()))],
            cancellation);
        foreach (var entry in entries)
        {
            if (entry is not null) await bounced.FollowAsync(entry, cancellation);
            else log.LogInformation("Events for a mail that is none of ours.");
        }
        await notes.KeepAsync(
            [
                .. ofMails.Zip(entries).SelectMany(mail => mail.First.Where(one => one.IsComplaint && mail.Second is not null)
                    .Select(one => EventNote.Complaint(mail.Second!.Key, one.What))).Distinct(),
                .. batch.Malformed.Select(EventNote.Malformed),
                .. tied.Where(one => one.Mail is null).Select(one => EventNote.Unknown(one.Event)),
            ],
            cancellation);
    }

    /// <summary>The mail it is about: by our argument, else by our Message-ID, which names the sending too.</summary>
    private (MailId? Mail, SendGridEvent Event) Tied(SendGridEvent one) =>
        one.Key is { } key ? (MailId.Of(key), one)
        : one.SmtpId is { } messageId && replies.ReadSending(messageId) is { } sending
            ? (sending.Mail, one with { Attempt = one.Attempt ?? sending.Attempt })
        : (null, one);
}
