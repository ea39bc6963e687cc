using MimeKit;

namespace Wiedervorlage.Functions.Inbound.Reading;

/// <summary>A mail as it was sent: the whole MIME message in the field <c>email</c>.</summary>
internal static class RawModeMail
{
    public static readonly ParserOptions Options = new() { MaxMimeDepth = 20, AddressParserComplianceMode = RfcComplianceMode.Loose };

    /// <summary>Persistent: the parts stay where they are, in the spool, until they are read.</summary>
    public static MailParts Read(Spool email)
    {
        using var message = MimeMessage.Load(Options, email.Open(), persistent: true);
        var content = MimeContent.Of(message.Body);
        return new MailParts(
            message.Headers, message.Headers[HeaderId.From], message.Headers[HeaderId.Subject], content.Text, content.Files,
            content.Problems);
    }
}
