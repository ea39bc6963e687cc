using MimeKit;

namespace Wiedervorlage.Functions.Inbound.Reading;

/// <summary>A mail as it was sent: the whole MIME message in the field <c>email</c>.</summary>
internal static class RawModeMail
{
    public static MailParts Read(byte[] email)
    {
        using var message = MimeMessage.Load(new MemoryStream(email, writable: false));
        var text = message.TextBody;
        return new MailParts(
            message.Headers[HeaderId.From], message.Headers[HeaderId.Subject], message.Headers[HeaderId.MessageId], message.Headers[HeaderId.InReplyTo], message.Headers[HeaderId.Date],
            MailParts.WrittenByProgram(message.Headers),
            string.IsNullOrWhiteSpace(text) && message.HtmlBody is { } html ? HtmlText.Of(html) : text ?? "", [.. Files(message)]);
    }

    /// <summary>Whatever has a name or is declared as an attachment: some programs send a PDF inline.</summary>
    private static IEnumerable<MailFile> Files(MimeMessage message)
    {
        foreach (var part in message.BodyParts.Where(part => part.IsAttachment || part.ContentDisposition?.FileName is not null || part.ContentType.Name is not null))
        {
            using var content = new MemoryStream();
            if (part is MimePart { Content: { } body }) body.DecodeTo(content);
            else if (part is MessagePart { Message: { } forwarded }) forwarded.WriteTo(content);
            yield return new(part.ContentDisposition?.FileName ?? part.ContentType.Name ?? "ohne Namen", part.ContentType.MimeType, content.ToArray());
        }
    }
}
