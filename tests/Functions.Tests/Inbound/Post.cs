using System.Text;
using System.Text.Json;

namespace Wiedervorlage.Functions.Tests.Inbound;

/// <summary>A post as SendGrid makes it.</summary>
internal sealed record Post(Stream Body, string? ContentType, long? Length)
{
    private const string Boundary = "xYzZY";

    public static Post Of(byte[] body, string? contentType) => new(new MemoryStream(body), contentType, body.Length);

    /// <summary>The whole message in one field.</summary>
    public static Post Raw(string message, string domain = "spd-fraktion.example", string to = "sid@antrag.stadt.example", string verdict = "pass") => Raw(Encoding.UTF8.GetBytes(message), domain, to, verdict);

    public static Post Raw(byte[] message, string domain, string to, string verdict = "pass") =>
        Form([.. Common(domain, to, verdict), new Part("email", message)]);

    /// <summary>Taken apart: every field in the charset named for it.</summary>
    public static Post Default(string text, string charset = "utf-8", string subject = "Antrag: Spielplätze", string? html = null, string domain = "spd-fraktion.example", string id = "1@spd-fraktion.example",
        string verdict = "pass", params Part[] attachments)
    {
        var encoding = Encoding.GetEncoding(charset);
        var charsets = JsonSerializer.Serialize(new Dictionary<string, string> { ["text"] = charset, ["html"] = charset, ["subject"] = charset, ["from"] = charset, ["to"] = "UTF-8" });
        return Form(
        [
            .. Common(domain, "sid@antrag.stadt.example", verdict), new("headers", $"Message-ID: <{id}>\nDate: Mon, 05 Jan 2026 09:12:31 +0100\n"),
            new("to", "SID <sid@antrag.stadt.example>"), new("from", encoding.GetBytes($"\"Geschäftsstelle\" <geschaeftsstelle@{domain}>")), new("subject", encoding.GetBytes(subject)), new("charsets", charsets),
            .. html is null ? new[] { new Part("text", encoding.GetBytes(text)) } : [new Part("html", encoding.GetBytes(html))],
            new("attachments", attachments.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)), .. attachments,
        ]);
    }

    public static Post Form(IEnumerable<Part> parts)
    {
        var body = new MemoryStream();
        foreach (var part in parts)
        {
            var file = part.File is null ? "" : $"; filename=\"{part.File}\"\r\nContent-Type: application/octet-stream";
            body.Write(Encoding.UTF8.GetBytes($"--{Boundary}\r\nContent-Disposition: form-data; name=\"{part.Name}\"{file}\r\n\r\n"));
            body.Write(part.Content);
            body.Write("\r\n"u8);
        }
        body.Write(Encoding.ASCII.GetBytes($"--{Boundary}--\r\n"));
        return Of(body.ToArray(), $"multipart/form-data; boundary={Boundary}");
    }

    private static Part[] Common(string domain, string to, string verdict) =>
    [
        new("dkim", $"{{@{domain} : {verdict}}}"), new("SPF", verdict), new("sender_ip", "192.0.2.1"),
        new("envelope", JsonSerializer.Serialize(new { to = new[] { to }, from = $"geschaeftsstelle@{domain}" })),
    ];
}

/// <summary>A field, or with a file name an attachment.</summary>
internal sealed record Part(string Name, byte[] Content, string? File = null)
{
    public Part(string name, string text) : this(name, Encoding.UTF8.GetBytes(text))
    {
    }
}

/// <summary>So many zeros, without the memory for them.</summary>
internal sealed class Zeros(long length) : Stream
{
    private long _left = length;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var given = (int)Math.Min(count, _left);
        Array.Clear(buffer, offset, given);
        _left -= given;
        return given;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
