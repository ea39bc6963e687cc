using System.Text;
using System.Text.Json;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MimeKit;
using MimeKit.Cryptography;
using Wiedervorlage.Functions.Tests.Inbound;

namespace Wiedervorlage.Functions.Tests.Intake;

/// <summary>A mail as SendGrid posts it, raw or taken apart.</summary>
internal static class CasePost
{
    public static byte[] Mime(Case one)
    {
        var body = new TextPart("plain") { Text = one.Body.Length == 0 && one.Files.Count == 0 ? " " : one.Body };
        MimeEntity entity = body;
        if (one.Header("X-Charset")?.Split(' ') is [var claimed, var real])
        {
            body.Content = new MimeContent(new MemoryStream(Encoding.GetEncoding(real == "latin1" ? "iso-8859-1" : real).GetBytes(one.Body)));
            if (claimed == "-") body.ContentType.Parameters.Remove("charset"); else body.ContentType.Charset = claimed;
            body.ContentTransferEncoding = ContentEncoding.EightBit;
        }
        if (one.Header("Html") is not null) entity = new TextPart("html") { Text = one.Body };
        if (one.Files.Count > 0) entity = Mixed(entity, one);
        if (one.Header("Content-Kind") == "report") entity = new MultipartReport("disposition-notification") { entity };
        if (one.Header("X-Smime") is { } kind) entity = Smime(kind, entity);
        var headers = new StringBuilder();
        if (one.Header("X-Second-From") is { } second) headers.Append($"From: {second}\r\n");
        headers.Append($"From: {one.Header("From") ?? "SPD-Fraktion <geschaeftsstelle@spd-fraktion.example>"}\r\nTo: {one.Header("To") ?? "antraege@antwort.stadt.example"}\r\n");
        headers.Append($"Subject: {Rfc2047(one.Header("Subject") ?? "")}\r\nDate: {one.Header("Date") ?? "Mon, 05 Jan 2026 09:12:31 +0100"}\r\nMessage-ID: <{one.Name}@mail.example>\r\nMIME-Version: 1.0\r\n");
        foreach (var name in new[] { "Sensitivity", "Auto-Submitted", "In-Reply-To", "Precedence" })
            if (one.Header(name) is { } value) headers.Append($"{name}: {value}\r\n");
        using var stream = new MemoryStream();
        stream.Write(Encoding.UTF8.GetBytes(headers.ToString()));
        entity.WriteTo(stream);
        return stream.ToArray();
    }

    /// <param name="mime">The message.</param>
    /// <param name="raw">Whole, or taken apart.</param>
    /// <param name="told">What the post says beside the mail; null: what fits the From header.</param>
    public static Post Of(byte[] mime, bool raw, Func<string, string?> told)
    {
        using var message = MimeMessage.Load(new MemoryStream(mime));
        var from = (message.From.Mailboxes.FirstOrDefault()?.Address ?? "").ToLowerInvariant();
        var to = message.To.Mailboxes.FirstOrDefault()?.Address ?? "";
        var domain = from.Split('@')[^1];
        List<Part> parts =
        [
            new("dkim", told("dkim") ?? $"{{@{domain} : pass}}"), new("SPF", told("spf") ?? "pass"), new("sender_ip", "192.0.2.1"),
            new("envelope", JsonSerializer.Serialize(new { to = new[] { told("env_to") ?? to }, from = told("env_from") ?? from })),
        ];
        if (raw) return Post.Form([.. parts, new Part("email", mime)]);
        parts.Add(new("headers", mime[..HeadersEnd(mime)]));
        parts.AddRange([new("from", message.Headers[HeaderId.From] ?? ""), new("to", message.Headers[HeaderId.To] ?? ""), new("subject", message.Subject ?? "")]);
        var text = message.BodyParts.OfType<TextPart>().Where(part => part.FileName is null && !part.IsAttachment).ToList();
        var charsets = new Dictionary<string, string> { ["subject"] = "UTF-8", ["from"] = "UTF-8" };
        foreach (var (name, group) in new[] { ("text", text.Where(part => part.IsPlain)), ("html", text.Where(part => part.IsHtml)) })
            if (group.Select(Decoded).ToList() is { Count: > 0 } bytes)
            {
                parts.Add(new(name, bytes.SelectMany(one => one.Append((byte)'\n')).ToArray()));
                if (group.First().ContentType.Charset is { } charset) charsets[name] = charset;
            }
        parts.Add(new("charsets", JsonSerializer.Serialize(charsets)));
        var files = message.BodyParts.Where(part => part is not TextPart { FileName: null, IsAttachment: false }).Concat(message.Body is MimePart and not TextPart ? [] : []).ToList();
        foreach (var (index, file) in files.Index())
            parts.Add(new($"attachment{index + 1}", file is MessagePart { Message: { } inner } ? Written(inner) : Decoded((MimePart)file), file.ContentDisposition?.FileName ?? file.ContentType.Name ?? "unnamed"));
        parts.Add(new("attachment-info", JsonSerializer.Serialize(files.Index().ToDictionary(one => $"attachment{one.Index + 1}", one => new { filename = one.Item.ContentDisposition?.FileName ?? one.Item.ContentType.Name, type = one.Item.ContentType.MimeType }))));
        return Post.Form(parts);
    }

    private static Multipart Mixed(MimeEntity text, Case one)
    {
        var mixed = new Multipart("mixed") { text };
        foreach (var file in one.Files) mixed.Add(file.Entity());
        return mixed;
    }

    private static MimeEntity Smime(string kind, MimeEntity entity)
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=fraktion", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(90));
        using var context = new TemporarySecureMimeContext();
        if (kind == "detached") return MultipartSigned.Create(context, new CmsSigner(certificate), entity);
        if (kind == "opaque") return ApplicationPkcs7Mime.Sign(context, new CmsSigner(certificate), entity);
        return ApplicationPkcs7Mime.Encrypt(context, new CmsRecipientCollection { new CmsRecipient(certificate) }, entity);
    }

    private static string Rfc2047(string text) => text.All(char.IsAscii) ? text : $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}?=";

    private static int HeadersEnd(byte[] mime)
    {
        var at = mime.AsSpan().IndexOf("\r\n\r\n"u8);
        return at >= 0 ? at + 2 : mime.AsSpan().IndexOf("\n\n"u8) is var other && other >= 0 ? other + 1 : mime.Length;
    }

    private static byte[] Decoded(MimePart part)
    {
        using var stream = new MemoryStream();
        part.Content?.DecodeTo(stream);
        return stream.ToArray();
    }

    private static byte[] Written(MimeMessage message)
    {
        using var stream = new MemoryStream();
        message.WriteTo(stream);
        return stream.ToArray();
    }
}
