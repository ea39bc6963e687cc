using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MimeKit;
using MimeKit.Utils;
using Wiedervorlage.Core.Mail.Inbound;
using Wiedervorlage.Functions.Inbound.Attachments;

namespace Wiedervorlage.Functions.Inbound.Reading;

/// <summary>A mail's parts, whichever way they came, before they are made even.</summary>
internal sealed record MailParts(string? From, string? Subject, string? MessageId, string? InReplyTo, string? Date, bool Automatic, string Text, IReadOnlyList<MailFile> Files)
{
    private static readonly string[] _autoReplies = ["X-Autoreply", "X-Autorespond", "X-Autoresponder"];

    /// <summary>With what SendGrid says of it in the fields of the post.</summary>
    public IncomingMail With(FormPost form)
    {
        var envelope = form.Json("envelope");
        var from = OneAddress(From);
        var to = Recipients(envelope).ToImmutableArray();
        var text = MailText.Clean(Text);
        var subject = Line(Subject);
        return new(
            from, Envelope(envelope, "from").FirstOrDefault() ?? "", to, subject, MessageIdIn(MessageId), MessageIdIn(InReplyTo),
            DateUtils.TryParse(Date ?? "", out var sent) ? Instant.FromDateTimeOffset(sent) : null, Shortened(text), [.. Files.Select(Attachment)],
            Automatic, SenderVerdict.Read(form.Text("dkim"), form.Text("SPF")), Hash([from, .. to, "", subject, text, .. Files.Select(file => $"{file.Name}\n{Convert.ToHexString(SHA256.HashData(file.Content))}")]));
    }

    /// <summary>What programs say of themselves in the headers of what they write.</summary>
    public static bool WrittenByProgram(HeaderList headers) =>
        (headers[HeaderId.AutoSubmitted] is { } submitted && !submitted.Trim().StartsWith("no", StringComparison.OrdinalIgnoreCase))
        || _autoReplies.Any(name => headers[name] is not null)
        || headers[HeaderId.Precedence]?.Trim().ToLowerInvariant() is "auto_reply" or "bulk" or "junk"
        || headers[HeaderId.ContentType]?.Contains("multipart/report", StringComparison.OrdinalIgnoreCase) == true;

    private static IncomingAttachment Attachment(MailFile file)
    {
        var (text, problem) = AttachmentText.Read(file);
        return new(Line(file.Name), Line(file.Type).Split(';')[0].ToLowerInvariant(), file.Content.Length, text is null ? null : Shortened(text), problem);
    }

    /// <summary>The only mailbox of a From header; empty when there is another number of them.</summary>
    private static string OneAddress(string? header) =>
        InternetAddressList.TryParse(header ?? "", out var addresses) && addresses.ToList() is [MailboxAddress only] && only.Address.Contains('@', StringComparison.Ordinal)
            ? only.Address.ToLowerInvariant()
            : "";

    private static IEnumerable<string> Recipients(JsonElement? envelope) => Envelope(envelope, "to").Distinct();

    private static IEnumerable<string> Envelope(JsonElement? envelope, string name)
    {
        if (envelope is not { ValueKind: JsonValueKind.Object } given || !given.TryGetProperty(name, out var value)) return [];
        var all = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().AsEnumerable() : [value];
        return all.Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!.Trim().Trim('<', '>').ToLowerInvariant());
    }

    private static string? MessageIdIn(string? header) => MimeUtils.EnumerateReferences(header ?? "").FirstOrDefault() is { Length: > 0 } id ? id : null;

    private static string Line(string? text) => string.Join(' ', MailText.Clean(text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Shortened(string text) => text.Length <= InboundLimits.Text ? text : text[..InboundLimits.Text];

    /// <summary>Lengths keep the parts apart: no part can pass for two.</summary>
    private static string Hash(IEnumerable<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts.Select(Encoding.UTF8.GetBytes))
        {
            hash.AppendData(Encoding.ASCII.GetBytes(part.Length.ToString(CultureInfo.InvariantCulture) + ":"));
            hash.AppendData(part);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

/// <summary>An attached file with its content.</summary>
internal sealed record MailFile(string Name, string Type, byte[] Content);
