namespace Wiedervorlage.Core.Mail.Inbound;

/// <summary>
/// A mail as it came in, whatever the way SendGrid posted it. Texts have "\n" line ends and no trailing spaces; nothing in it is trusted
/// but <paramref name="Verdict"/>.
/// </summary>
/// <param name="From">The one address of the From header, lower case; empty when there is none or more than one (then nobody can be held to
/// be the sender).</param>
/// <param name="EnvelopeFrom">Who the sending server said it was, lower case; empty for bounces.</param>
/// <param name="EnvelopeTo">Where it was delivered, lower case.</param>
/// <param name="Subject">Decoded, one line.</param>
/// <param name="MessageId">Without angle brackets; null when missing.</param>
/// <param name="InReplyTo">Message-ID of the mail it answers.</param>
/// <param name="SentAt">The Date header; one far from the arrival lets the mail wait.</param>
/// <param name="Text">The plain part, or what the HTML part says.</param>
/// <param name="Attachments">In the order of the mail.</param>
/// <param name="Automatic">A program wrote it: an out-of-office reply, a bounce (RFC 3834). Nobody is told of it by mail, or two programs
/// would write to each other for ever.</param>
/// <param name="Verdict">What SendGrid found out about the sender.</param>
/// <param name="ContentHash">64 lower-case hexadecimal digits over sender, recipients, subject, text and attachments.</param>
public sealed record IncomingMail(
    string From, string EnvelopeFrom, ImmutableArray<string> EnvelopeTo, string Subject, string? MessageId, string? InReplyTo,
        Instant? SentAt,
    string Text, ImmutableArray<IncomingAttachment> Attachments, bool Automatic, SenderVerdict Verdict, string ContentHash)
{
    /// <summary>Addresses of To and Cc, lower case.</summary>
    public ImmutableArray<string> AddressedTo { get; init; } = [];

    /// <summary>Message-IDs of the mails before it in its thread, oldest first (the References header).</summary>
    public ImmutableArray<string> References { get; init; } = [];

    /// <summary>The Sensitivity header; empty when there is none.</summary>
    public string Sensitivity { get; init; } = "";

    /// <summary>What is wrong or cannot be opened in the mail as a whole; German, one sentence each.</summary>
    public ImmutableArray<string> Problems { get; init; } = [];

    /// <summary>True when its attachments were not opened, since nobody vouches for its sender.</summary>
    public bool Shallow { get; init; }

    /// <summary>The part of an address after the last "@"; empty when there is none.</summary>
    public static string DomainOf(string address) =>
        address.Contains('@', StringComparison.Ordinal) ? address[(address.LastIndexOf('@') + 1)..] : "";
}

/// <summary>An attached file.</summary>
/// <param name="Name">As the sender named it; only shown, never a path.</param>
/// <param name="Type">Media type as declared.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Text">What a letter in it says, paragraphs separated by a blank line; null for other files and for those that could not be
/// read.</param>
/// <param name="Problem">German, why it could not be read and what to do; null otherwise.</param>
public sealed record IncomingAttachment(string Name, string Type, long Bytes, string? Text, string? Problem)
{
    /// <summary>Sender of an attached mail; null for anything else.</summary>
    public string? From { get; init; }

    /// <summary>True for what mail programs add by themselves: pictures of a signature, a detached S/MIME signature.</summary>
    public static bool IsDecoration(string name, string type) =>
        (type.StartsWith("image/", StringComparison.Ordinal) && name.StartsWith("image0", StringComparison.OrdinalIgnoreCase))
        || type.EndsWith("pkcs7-signature", StringComparison.OrdinalIgnoreCase);

    /// <summary>True for what holds text that nobody read: an old Word file, a packed or encrypted one. A motion may be in it.</summary>
    public bool MayHoldMotion { get; init; }
}
