using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Wiedervorlage.Functions.Mail;

/// <summary>
/// Where the answer to a mail goes: antwort+TOKEN@domain. The token is the mail's id and twelve digits that only we can compute, all in lower case,
/// since mail servers may fold it. It says which mail is answered, not who answers: the sender is checked beside it.
/// </summary>
internal sealed partial class ReplyAddress(Settings settings)
{
    private const int MacLength = 12;

    /// <summary>Null when no domain receives answers.</summary>
    public string? For(MailId id) =>
        settings is { ReplyDomain.Length: > 0, LinkKey.Length: > 0 } ? $"antwort+{id}{Mac(id)}@{settings.ReplyDomain}" : null;

    /// <summary>The Message-ID of one sending of a mail, the same whoever computes it, which comes back as In-Reply-To: for programs that answer to the sender and not to where answers should go. Null as above.</summary>
    public string? MessageId(MailId id, int attempt) => For(id) is null ? null : $"<mail+{id}{Mac(id)}.{attempt}@{settings.ReplyDomain}>";

    /// <summary>The mail that an address or a Message-ID answers; null when it is none of ours, or made up.</summary>
    public MailId? Read(string address)
    {
        if (settings is not { LinkKey.Length: > 0 } || Token().Match(address) is not { Success: true } match) return null;
        var id = new MailId(match.Groups[1].Value.ToLowerInvariant());
        var given = Encoding.ASCII.GetBytes(match.Groups[2].Value.ToLowerInvariant());
        return CryptographicOperations.FixedTimeEquals(given, Encoding.ASCII.GetBytes(Mac(id))) ? id : null;
    }

    /// <summary>The mail and which sending of it, if it says so; null as above.</summary>
    public (MailId Mail, int? Attempt)? ReadSending(string messageId) =>
        Read(messageId) is { } mail ? (mail, int.TryParse(Token().Match(messageId).Groups[3].ValueSpan, out var attempt) ? attempt : null) : null;

    private string Mac(MailId id) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Convert.FromBase64String(settings.LinkKey), Encoding.ASCII.GetBytes($"reply:{id}")))[..MacLength];

    [GeneratedRegex(@"\+([0-9a-f]{32})([0-9a-f]{12})(?:\.([0-9]{1,6}))?@", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
