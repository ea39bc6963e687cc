using System.Globalization;
using System.Text.Json;
using SendGrid.Helpers.Mail;
using Wiedervorlage.Core.Mail;

namespace Wiedervorlage.Functions.Mail;

/// <summary>A rendered mail as SendGrid's message.</summary>
internal sealed class SendGridMessages(Settings settings, ReplyAddress replies)
{
    public const string SenderName = "Wiedervorlage";

    public SendGridMessage Of(RenderedMail mail, int attempt)
    {
        var message = new SendGridMessage
        {
            From = new EmailAddress(settings.MailFrom, SenderName),
            Subject = mail.Subject,
            PlainTextContent = mail.Text,
            HtmlContent = mail.Html,
        };
        message.AddTo(mail.To);
        // SendGrid refuses a mail that names one address twice.
        if (mail.Cc is { Length: > 0 } cc && !cc.Equals(mail.To, StringComparison.OrdinalIgnoreCase)) message.AddCc(cc);
        if (replies.For(MailId.Of(mail.Key)) is { } reply) message.SetReplyTo(new EmailAddress(reply, SenderName));
        if (replies.MessageId(MailId.Of(mail.Key), attempt) is { } messageId) message.AddHeader("Message-ID", messageId);
        foreach (var file in mail.Attachments) message.AddAttachment(file.Name, file.Base64, file.Type);
        // They come back with every event: no personal data in them.
        message.AddCustomArg("key", mail.Key);
        message.AddCustomArg("attempt", attempt.ToString(CultureInfo.InvariantCulture));
        message.AddCustomArg("kind", JsonNamingPolicy.CamelCase.ConvertName(mail.Kind.ToString()));
        // No absence note answers, and nobody answers an absence note.
        message.AddHeader("Auto-Submitted", "auto-generated");
        // Tracking rewrites links; ours are signed, and who opened a mail is nobody's business.
        message.SetClickTracking(false, false);
        message.SetOpenTracking(false);
        return message;
    }
}
