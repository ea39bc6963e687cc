using System.Text;
using MimeKit;

namespace Wiedervorlage.Story.Doors;

/// <summary>Posts mails as SendGrid's Inbound Parse does. The sender's domain has passed DKIM and SPF.</summary>
internal sealed class InboundMail(Api api)
{
    /// <summary>Raw mode: the whole message in one field, the envelope beside it.</summary>
    public Task<Answer> PostRawAsync(byte[] message)
    {
        var mail = Read(message);
        var fields = Envelope(mail);
        return PostAsync(() => Form(fields, ("email", message)));
    }

    /// <summary>Default mode: taken apart, each text in the charset it was written in, as <c>charsets</c> says. For mails without attachments.</summary>
    public Task<Answer> PostParsedAsync(byte[] message)
    {
        var mail = Read(message);
        var body = (TextPart)mail.Body!;
        var charset = body.ContentType.Charset!;
        var fields = Envelope(mail);
        fields["headers"] = string.Concat(mail.Headers.Select(header => $"{header.Field}: {header.Value}\n"));
        fields["attachments"] = "0";
        fields["charsets"] = $$"""{"to":"UTF-8","from":"UTF-8","subject":"UTF-8","text":"{{charset}}"}""";
        return PostAsync(() => Form(fields, ("text", Encoding.GetEncoding(charset).GetBytes(body.Text))));
    }

    public Task<Answer> PostAsync(Func<HttpContent> form) => api.SendAsync(HttpMethod.Post, "api/inbound-mail?code=local", form, asOffice: false);

    public static MultipartFormDataContent Form(IEnumerable<KeyValuePair<string, string>> fields, params (string Name, byte[] Bytes)[] raw)
    {
        var form = new MultipartFormDataContent("xYzZY");
        foreach (var (name, value) in fields) form.Add(Part(Encoding.UTF8.GetBytes(value)), $"\"{name}\"");
        foreach (var (name, bytes) in raw) form.Add(Part(bytes), $"\"{name}\"");
        return form;
    }

    private static ByteArrayContent Part(byte[] bytes) => new(bytes);

    private static MimeMessage Read(byte[] message) => MimeMessage.Load(new MemoryStream(message));

    private static Dictionary<string, string> Envelope(MimeMessage mail)
    {
        var (from, to) = (mail.From.Mailboxes.Single(), mail.To.Mailboxes.Single());
        return new()
        {
            ["to"] = $"{to.Address}",
            ["from"] = mail.From.ToString(),
            ["subject"] = mail.Subject!,
            ["dkim"] = $$"""{@{{from.Domain}} : pass}""",
            ["SPF"] = "pass",
            ["sender_ip"] = "192.0.2.25",
            ["envelope"] = $$"""{"to":["{{to.Address}}"],"from":"{{from.Address}}"}""",
            ["charsets"] = """{"to":"UTF-8","from":"UTF-8","subject":"UTF-8"}""",
        };
    }
}
