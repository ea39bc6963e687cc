using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MimeKit;
using MimeKit.Utils;
using Wiedervorlage.Core.Mail.Inbound;
using Wiedervorlage.Functions.Texts;

namespace Wiedervorlage.Functions.Inbound.Reading;

/// <summary>A mail's parts, whichever way they came, before they are made even.</summary>
/// <param name="Headers">As far as they came.</param>
/// <param name="From">The From header, or what the post says it is.</param>
/// <param name="Problems">German, one sentence each.</param>
internal sealed record MailParts(
    HeaderList Headers, string? From, string? Subject, string Text, IReadOnlyList<MailFile> Files, IReadOnlyList<string> Problems)
{
    public const string TooLong = "Der Text der Mail ist zu lang und wurde nicht ganz gelesen; das Original ist gespeichert.";
    private const string Broken = "Zeichen der Mail sind zerstört und lassen sich nicht wiederherstellen (�).";

    /// <summary>With what SendGrid says of it in the fields of the post.</summary>
    /// <param name="form">The post.</param>
    /// <param name="isVouchedFor">Asked with all but the attachments: those of a mail that nobody vouches for are not opened.</param>
    public IncomingMail With(FormPost form, Func<IncomingMail, bool> isVouchedFor)
    {
        var envelope = form.Json("envelope");
        var from = Headers.Count(header => header.Id == HeaderId.From) > 1 ? "" : MailHeaders.OneAddress(From);
        var to = Envelope(envelope, "to").Distinct().ToImmutableArray();
        var text = MailText.Clean(Text);
        var subject = MailHeaders.Line(Charsets.Mended(MailHeaders.Decoded(Subject)));
        var problems = Problems.ToList();
        if (text.Length > InboundLimits.Text && !problems.Contains(TooLong)) problems.Add(TooLong);
        if (text.Contains('\uFFFD', StringComparison.Ordinal) || subject.Contains('\uFFFD', StringComparison.Ordinal)) problems.Add(Broken);
        if (text.StartsWith("-----BEGIN PGP MESSAGE-----", StringComparison.Ordinal))
            problems.Add("Die Mail ist verschlüsselt (PGP); bitte unverschlüsselt schicken.");
        var mail = new IncomingMail(
            from, Envelope(envelope, "from").FirstOrDefault()
                ?? "", to, subject, MailHeaders.MessageIdIn(Headers[HeaderId.MessageId]),
                MailHeaders.MessageIdIn(Headers[HeaderId.InReplyTo]),
            DateUtils.TryParse(Headers[HeaderId.Date] ?? "", out var sent) ? Instant.FromDateTimeOffset(sent) : null, Shortened(text), [],
            MailHeaders.WrittenByProgram(Headers), SenderVerdict.Read(form.Text("dkim"), form.Text("SPF")),
                Hash([from, .. to, "", subject, text, .. Files.Select(file => $"{file.Name}\n{HashOf(file)}")]))
        {
            AddressedTo = [.. MailHeaders.Addresses(Headers, HeaderId.To).Concat(MailHeaders.Addresses(Headers, HeaderId.Cc)).Distinct()],
            References = [.. MailHeaders.MessageIdsIn(Headers[HeaderId.References])],
            Sensitivity = MailHeaders.Line(Headers[HeaderId.Sensitivity]),
        };
        return isVouchedFor(mail)
            ? Opened(mail, problems) : mail with { Attachments = [.. Files.Select(Closed)], Problems = [.. problems], Shallow = true };
    }

    private IncomingMail Opened(IncomingMail mail, List<string> problems)
    {
        var opened = OpenedFiles.Of(Files);
        return mail with
        {
            Text = opened.Text.Length == 0
                ? mail.Text : Shortened(mail.Text.Length == 0
                ? MailText.Clean(opened.Text) : $"{mail.Text}\n\n{MailText.Clean(opened.Text)}"),
            Attachments = opened.Files,
            Problems = [.. problems, .. opened.Problems],
        };
    }

    private static IncomingAttachment Closed(MailFile file) =>
        new(MailHeaders.Line(file.Name), MailHeaders.MediaType(file.Type), file.Content.Length, null, null);

    private static IEnumerable<string> Envelope(JsonElement? envelope, string name)
    {
        if (envelope is not { ValueKind: JsonValueKind.Object } given || !given.TryGetProperty(name, out var value)) return [];
        var all = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().AsEnumerable() : [value];
        return all.Where(one => one.ValueKind == JsonValueKind.String)
            .Select(one => one.GetString()!.Trim().Trim('<', '>').ToLowerInvariant());
    }

    private static string Shortened(string text) => text.Length <= InboundLimits.Text ? text : text[..InboundLimits.Text];

    private static string HashOf(MailFile file)
    {
        using var content = file.Content.Open();
        return Convert.ToHexString(SHA256.HashData(content));
    }

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
