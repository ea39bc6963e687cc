using System.Globalization;
using System.Text.Json;
using Wiedervorlage.Core.Mail;

namespace Wiedervorlage.Functions.Delivery;

/// <summary>What we read of one event of SendGrid's webhook. Its address stays unread.</summary>
/// <param name="What">processed, deferred, delivered, bounce, dropped, spamreport, and others that tell nothing of delivery.</param>
/// <param name="Key">Our custom argument: the mail's key. Missing in what others send through the same account, and in some
/// late bounces.</param>
/// <param name="Attempt">Our other one: which sending of the mail it was.</param>
/// <param name="At">When it happened: SendGrid's time, whole seconds.</param>
/// <param name="SmtpId">The Message-ID the mail went out with.</param>
/// <param name="Raw">The event as it came, shortened.</param>
internal sealed record SendGridEvent(string What, string? Key, int? Attempt, Instant? At, string Reason, string? SmtpId, string Raw)
{
    private const int LongestReason = 500;
    private const int LongestRaw = 1000;

    /// <summary>Null when it says nothing about where the mail is.</summary>
    public MailHappening.Seen? Happening => What switch
    {
        "processed" or "deferred" => new MailHappening.Seen.Accepted { Attempt = Attempt, At = At },
        "delivered" => new MailHappening.Seen.Delivered { Attempt = Attempt, At = At },
        "bounce" or "blocked" or "dropped" => new MailHappening.Seen.Bounced(Reason) { Attempt = Attempt, At = At },
        _ => null,
    };

    /// <summary>True when the recipient does not want our mails: SendGrid stops sending to them.</summary>
    public bool IsComplaint => What is "spamreport" or "unsubscribe" or "group_unsubscribe";

    /// <summary>
    /// Null when it is none: no object, without the name of what happened, or with something of ours that cannot be what we sent.
    /// </summary>
    public static SendGridEvent? Read(JsonElement one)
    {
        try
        {
            if (one.ValueKind is not JsonValueKind.Object || Text(one, "event") is not { Length: > 0 } what) return null;
            var attempt = Number(one, "attempt", int.MaxValue);
            var at = Number(one, "timestamp", DateTimeOffset.MaxValue.ToUnixTimeSeconds()) is { } seconds
                ? Instant.FromUnixTimeSeconds(seconds) : (Instant?)null;
            var reason = Shortened($"{Text(one, "type") ?? what}: {Text(one, "reason")}", LongestReason);
            return new(what, Text(one, "key"), (int?)attempt, at, reason, Text(one, "smtp-id"), Shortened(one.GetRawText(), LongestRaw));
        }
        catch (Exception malformed) when (malformed is FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The beginning of what came, to be shown.</summary>
    public static string Shown(string raw) => Shortened(raw, LongestRaw);

    private static string? Text(JsonElement one, string name) =>
        !one.TryGetProperty(name, out var value) || value.ValueKind is JsonValueKind.Null ? null
        : value.ValueKind is JsonValueKind.String ? value.GetString()
        : throw new FormatException($"{name} is no text.");

    /// <summary>Custom arguments come back as text, SendGrid's own numbers as numbers.</summary>
    private static long? Number(JsonElement one, string name, long most)
    {
        if (!one.TryGetProperty(name, out var value) || value.ValueKind is JsonValueKind.Null) return null;
        var text = value.ValueKind is JsonValueKind.String ? value.GetString() : value.GetRawText();
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most
            ? number
            : throw new FormatException($"{name} is no such number.");
    }

    private static string Shortened(string text, int longest) => text.Length <= longest ? text : text[..longest];
}
