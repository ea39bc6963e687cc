using System.Security.Cryptography;
using System.Text;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Mail.Inbound;

/// <summary>
/// Ids of inbox rows. SendGrid names no delivery, so the same mail is recognised by itself: same Message-ID, same content, same findings about the sender.
/// </summary>
public static class InboxIds
{
    private const string Prefix = "mail-";

    /// <summary>The same for the same mail. One without a Message-ID is only the same as itself: <paramref name="arrival"/> is part of its id.</summary>
    public static string Of(IncomingMail mail, string arrival) => OfText($"{mail.MessageId ?? arrival}\n{mail.ContentHash}\n{mail.Verdict.Text}");

    /// <summary>The id of what could not be read.</summary>
    public static string OfArrival(string arrival) => OfText(arrival);

    /// <summary>The motion that comes of a mail: the same however often it is filed.</summary>
    public static MotionId MotionOf(string inboxId) => new($"m-{inboxId}");

    private static string OfText(string text) => Prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}
