namespace Wiedervorlage.Core.Mail.Inbound;

/// <summary>
/// A mail as it came in, whatever the way SendGrid posted it. Texts have "\n" line ends and no trailing spaces; nothing in it is trusted but <paramref name="Verdict"/>.
/// </summary>
/// <param name="From">The one address of the From header, lower case; empty when there is none or more than one (then nobody can be held to be the sender).</param>
/// <param name="EnvelopeFrom">Who the sending server said it was, lower case; empty for bounces.</param>
/// <param name="EnvelopeTo">Where it was delivered, lower case.</param>
/// <param name="Subject">Decoded, one line.</param>
/// <param name="MessageId">Without angle brackets; null when missing.</param>
/// <param name="InReplyTo">Message-ID of the mail it answers.</param>
/// <param name="SentAt">The Date header; anyone can write it, so it is shown and never decided by.</param>
/// <param name="Text">The plain part, or what the HTML part says.</param>
/// <param name="Attachments">In the order of the mail.</param>
/// <param name="Automatic">A program wrote it: an out-of-office reply, a bounce (RFC 3834). Nobody is told of it by mail, or two programs would write to each other for ever.</param>
/// <param name="Verdict">What SendGrid found out about the sender.</param>
/// <param name="ContentHash">64 lower-case hexadecimal digits over sender, recipients, subject, text and attachments.</param>
public sealed record IncomingMail(
    string From, string EnvelopeFrom, ImmutableArray<string> EnvelopeTo, string Subject, string? MessageId, string? InReplyTo, Instant? SentAt,
    string Text, ImmutableArray<IncomingAttachment> Attachments, bool Automatic, SenderVerdict Verdict, string ContentHash)
{
    /// <summary>The part of an address after the last "@"; empty when there is none.</summary>
    public static string DomainOf(string address) => address.Contains('@', StringComparison.Ordinal) ? address[(address.LastIndexOf('@') + 1)..] : "";
}

/// <summary>An attached file.</summary>
/// <param name="Name">As the sender named it; only shown, never a path.</param>
/// <param name="Type">Media type as declared.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Text">What a PDF or DOCX says, paragraphs separated by a blank line; null for other files and for those that could not be read.</param>
/// <param name="Problem">German, why a PDF or DOCX could not be read; null otherwise.</param>
public sealed record IncomingAttachment(string Name, string Type, long Bytes, string? Text, string? Problem);
