using MimeKit;
using MimeKit.Text;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Functions.Platform;

namespace Wiedervorlage.Functions.Mail;

/// <summary>A rendered mail as a MIME message: the same that SendGrid makes of it.</summary>
internal sealed class SmtpMessages(Settings settings, ReplyAddress replies, Clock clock)
{
    public MimeMessage Of(RenderedMail mail, int attempt)
    {
        var message = new MimeMessage { Subject = mail.Subject, Date = clock.Now.ToDateTimeOffset() };
        message.From.Add(new MailboxAddress(SendGridMessages.SenderName, settings.MailFrom));
        message.To.Add(MailboxAddress.Parse(mail.To));
        if (mail.Cc is { Length: > 0 } cc && !cc.Equals(mail.To, StringComparison.OrdinalIgnoreCase))
            message.Cc.Add(MailboxAddress.Parse(cc));
        if (replies.For(MailId.Of(mail.Key)) is { } reply) message.ReplyTo.Add(new MailboxAddress(SendGridMessages.SenderName, reply));
        if (replies.MessageId(MailId.Of(mail.Key), attempt) is { } messageId) message.MessageId = messageId.Trim('<', '>');
        // No absence note answers, and nobody answers an absence note.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Body = BodyOf(mail);
        return message;
    }

    private static MimeEntity BodyOf(RenderedMail mail)
    {
        var text = new MultipartAlternative { new TextPart(TextFormat.Plain) { Text = mail.Text },
            new TextPart(TextFormat.Html) { Text = mail.Html } };
        if (mail.Attachments.IsEmpty) return text;
        var all = new Multipart("mixed") { text };
        foreach (var file in mail.Attachments)
            all.Add(new MimePart(ContentType.Parse(file.Type))
            {
                FileName = file.Name,
                ContentDisposition = new(ContentDisposition.Attachment) { FileName = file.Name },
                ContentTransferEncoding = ContentEncoding.Base64,
                Content = new MimeContent(new MemoryStream(Convert.FromBase64String(file.Base64))),
            });
        return all;
    }
}
