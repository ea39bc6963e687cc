using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wiedervorlage.LocalHost.MailSink;

/// <summary>The body of POST /v3/mail/send, as far as we use it.</summary>
internal sealed record MailPost(
    IReadOnlyList<MailPost.Personalization>? Personalizations, MailPost.Address? From, string? Subject, IReadOnlyList<MailPost.Part>? Content,
    IReadOnlyList<MailPost.Attachment>? Attachments, [property: JsonPropertyName("custom_args")] IReadOnlyDictionary<string, string>? CustomArgs)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <returns>Null when it is no JSON, or not of this shape.</returns>
    public static MailPost? Read(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize<MailPost>(body, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public SentMail ToMail(string name, string messageId, DateTimeOffset at) => new(
        name, messageId, at, Addresses(one => one.To), Addresses(one => one.Cc),
        Personalizations?.Select(one => one.Subject).FirstOrDefault(subject => !string.IsNullOrEmpty(subject)) ?? Subject ?? "",
        Body("text/plain"), Body("text/html"),
        [.. (Attachments ?? []).Select(file => new SentAttachment(file.Filename ?? "", file.Type ?? "application/octet-stream"))],
        AllArgs());

    private ImmutableArray<string> Addresses(Func<Personalization, IReadOnlyList<Address>?> which) =>
        [.. (Personalizations ?? []).SelectMany(one => which(one) ?? []).Select(address => address.Email ?? "")];

    private string Body(string type) => (Content ?? []).FirstOrDefault(part => part.Type == type)?.Value ?? "";

    /// <summary>Those of a personalization win over those of the mail, as at SendGrid.</summary>
    private ImmutableDictionary<string, string> AllArgs() => (CustomArgs ?? ImmutableDictionary<string, string>.Empty).ToImmutableDictionary()
        .SetItems((Personalizations ?? []).SelectMany(one => one.CustomArgs ?? ImmutableDictionary<string, string>.Empty));

    internal sealed record Address(string? Email, string? Name);

    internal sealed record Part(string? Type, string? Value);

    internal sealed record Attachment(string? Content, string? Filename, string? Type);

    internal sealed record Personalization(
        IReadOnlyList<Address>? To, IReadOnlyList<Address>? Cc, IReadOnlyList<Address>? Bcc, string? Subject,
        [property: JsonPropertyName("custom_args")] IReadOnlyDictionary<string, string>? CustomArgs);
}
