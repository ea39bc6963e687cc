using System.Globalization;

namespace Wiedervorlage.Functions.Mail;

/// <summary>
/// The time that is signed along with a post: a post that was listened to cannot be played again for ever. SendGrid does not say whether a
/// repeated post is signed anew, so a post may be as old as SendGrid goes on repeating.
/// </summary>
internal static class SignedTime
{
    public const string Explanation = "Der signierte Zeitstempel fehlt oder liegt zu weit von jetzt entfernt.";

    /// <summary>SendGrid repeats events for 24 hours.</summary>
    public static Duration OldestEvents { get; } = Duration.FromHours(25);

    /// <summary>SendGrid repeats inbound mail for three days.</summary>
    public static Duration OldestMail { get; } = Duration.FromHours(73);

    private static Duration Ahead { get; } = Duration.FromMinutes(10);

    /// <summary>
    /// False without a time in whole seconds since 1970, more than ten minutes ahead, or older than <paramref name="oldest"/>.
    /// </summary>
    public static bool IsRecent(IHeaderDictionary headers, Instant now, Duration oldest) =>
        long.TryParse(headers[SendGridSignature.TimestampHeader].ToString(), NumberStyles.None, CultureInfo.InvariantCulture,
            out var seconds)
        && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
        && Instant.FromUnixTimeSeconds(seconds) is var at && at <= now + Ahead && at >= now - oldest;
}
