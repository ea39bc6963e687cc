using System.Text;
using MimeKit;
using MimeKit.Utils;
using Wiedervorlage.Core.Mail.Inbound;

namespace Wiedervorlage.Functions.Inbound.Reading;

/// <summary>What headers say.</summary>
internal static class MailHeaders
{
    private static readonly string[] AutoReplies = ["X-Autoreply", "X-Autorespond", "X-Autoresponder", "X-Auto-Response-From",
        "X-FC-MachineGenerated"];

    /// <summary>
    /// What programs say of themselves in the headers of what they write (RFC 3834), delivery reports and read receipts (RFC 3464, 8098),
    /// null senders.
    /// </summary>
    public static bool WrittenByProgram(HeaderList headers) =>
        (headers[HeaderId.AutoSubmitted] is { } submitted && !submitted.Trim().StartsWith("no", StringComparison.OrdinalIgnoreCase))
        || AutoReplies.Any(name => headers[name] is not null)
        || headers[HeaderId.Precedence]?.Trim().ToLowerInvariant() is "auto_reply" or "bulk" or "junk"
        || headers[HeaderId.ReturnPath]?.Trim() == "<>"
        || headers["X-MS-Exchange-Generated-Message-Source"] is not null
        || headers["X-Failed-Recipients"] is not null
        || headers[HeaderId.ContentType] is { } type
            && (type.Contains("multipart/report", StringComparison.OrdinalIgnoreCase)
                || type.Contains("disposition-notification", StringComparison.OrdinalIgnoreCase));

    /// <summary>The only mailbox of a From header; empty when there is another number of them.</summary>
    public static string OneAddress(string? header) =>
        InternetAddressList.TryParse(header ?? "", out var addresses) && addresses.ToList() is [MailboxAddress only]
            && only.Address.Contains('@', StringComparison.Ordinal)
            ? only.Address.ToLowerInvariant()
            : "";

    public static IEnumerable<string> Addresses(HeaderList headers, HeaderId id) => headers.Where(header => header.Id == id)
        .SelectMany(header => InternetAddressList.TryParse(header.Value, out var addresses) ? addresses.Mailboxes : [])
            .Select(mailbox => mailbox.Address.ToLowerInvariant());

    public static string? MessageIdIn(string? header) => MessageIdsIn(header).FirstOrDefault();

    /// <summary>Without angle brackets, at most the last fifty: a thread can be long, and ours is among the newest.</summary>
    public static IEnumerable<string> MessageIdsIn(string? header) =>
        MimeUtils.EnumerateReferences(header ?? "").Where(id => id.Length > 0).TakeLast(50);

    /// <summary>Encoded words are decoded where nobody has done so yet.</summary>
    public static string Decoded(string? text) =>
        text is not null && text.Contains("=?", StringComparison.Ordinal) ? Rfc2047.DecodeText(Encoding.UTF8.GetBytes(text)) : text ?? "";

    public static string MediaType(string type) => Line(type).Split(';')[0].ToLowerInvariant();

    public static string Line(string? text) =>
        string.Join(' ', MailText.Clean(text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
