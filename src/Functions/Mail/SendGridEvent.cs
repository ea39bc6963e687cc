using System.Text.Json.Serialization;
using Wiedervorlage.Core.Mail;

namespace Wiedervorlage.Functions.Mail;

/// <summary>What we read of one event of SendGrid's webhook. Its address and ids stay unread.</summary>
/// <param name="Event">processed, deferred, delivered, bounce, dropped, and others that tell nothing of delivery.</param>
/// <param name="Key">Our custom argument: the mail's key. Missing in what others send through the same account.</param>
internal sealed record SendGridEvent(
    [property: JsonPropertyName("event")] string? Event,
    [property: JsonPropertyName("key")] string? Key,
    [property: JsonPropertyName("reason")] string? Reason,
    [property: JsonPropertyName("type")] string? Type)
{
    private const int LongestReason = 500;

    /// <summary>Null when it says nothing about where the mail is.</summary>
    public MailHappening? Happening => Event switch
    {
        "processed" or "deferred" => new MailHappening.SeenAccepted(),
        "delivered" => new MailHappening.SeenDelivered(),
        "bounce" or "blocked" or "dropped" => new MailHappening.SeenBounced(Shortened($"{Type ?? Event}: {Reason}")),
        _ => null,
    };

    private static string Shortened(string text) => text.Length <= LongestReason ? text : text[..LongestReason];
}
