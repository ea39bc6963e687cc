using System.Security.Cryptography;
using System.Text;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Mail.Inbound;

/// <summary>
/// Ids of inbox rows. SendGrid names no delivery, so the same mail is recognised by itself: same Message-ID, same content, same findings
/// about the sender.
/// </summary>
public static class InboxIds
{
    private const string Prefix = "mail-";

    /// <summary>
    /// The same for the same mail. One without a Message-ID is only the same as itself: <paramref name="arrival"/> is part of its id.
    /// </summary>
    public static string Of(IncomingMail mail, string arrival) =>
        OfText($"{mail.MessageId ?? arrival}\n{mail.ContentHash}\n{mail.Verdict.Text}");

    /// <summary>The id of what could not be read.</summary>
    public static string OfArrival(string arrival) => OfText(arrival);

    /// <summary>The motion that comes of a mail: the same however often it is filed.</summary>
    /// <param name="inboxId">Id of the mail's row.</param>
    /// <param name="index">From 0: its place among the motions of one mail.</param>
    public static MotionId MotionOf(string inboxId, int index = 0) => new(index == 0 ? $"m-{inboxId}" : $"m-{inboxId}-{index + 1}");

    private static string OfText(string text) => Prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}
