using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Wiedervorlage.LocalHost.MailSink;

/// <summary>The bodies of SendGrid's event webhook: a JSON array that ends in CR LF, custom arguments beside the other properties.</summary>
internal static class MailEvents
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What becomes of mails: processed, then delivered or bounced, for each recipient.</summary>
    public static byte[] Of(IEnumerable<SentMail> mails, SinkBehaviour behaviour, DateTimeOffset at) => Body(
        from mail in mails
        from recipient in mail.To.Concat(mail.Cc)
        from happened in (string[])["processed", behaviour.Bounces(recipient) ? "bounce" : "delivered"]
        select One(mail, recipient, happened, at));

    /// <summary>The same event for each recipient.</summary>
    public static byte[] Of(SentMail mail, string happened, DateTimeOffset at) =>
        Body(mail.To.Concat(mail.Cc).Select(recipient => One(mail, recipient, happened, at)));

    private static byte[] Body(IEnumerable<JsonObject> events) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(events, Plain), .. "\r\n"u8];

    private static JsonObject One(SentMail mail, string recipient, string happened, DateTimeOffset at)
    {
        var one = new JsonObject
        {
            ["email"] = recipient,
            ["timestamp"] = at.ToUnixTimeSeconds(),
            ["event"] = happened,
            ["smtp-id"] = $"<{mail.MessageId}@sink.example>",
            ["sg_message_id"] = $"{mail.MessageId}.local",
            ["sg_event_id"] = Guid.NewGuid().ToString("N"),
        };
        if (happened == "bounce")
        {
            one["type"] = "bounce";
            one["status"] = "5.1.1";
            one["reason"] = "550 5.1.1 No such user here";
        }

        foreach (var (name, value) in mail.CustomArgs) one[name] = value;
        return one;
    }
}
