using System.Security.Cryptography;
using System.Text;

namespace Wiedervorlage.Functions.Mail;

/// <summary>
/// A mail's key as 32 hexadecimal digits: what its rows in the outbox begin with, what crosses the queue, and short enough to stand in the
/// address that answers go to.
/// </summary>
internal readonly record struct MailId(string Value)
{
    public static MailId Of(string key) => new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..32]);

    /// <summary>The queue's message about several mails: their ids with a blank between.</summary>
    public static string Message(IEnumerable<string> keys) => string.Join(' ', keys.Select(Of));

    /// <summary>The mails that a message of the queue is about, each once.</summary>
    public static ImmutableArray<MailId> In(string message) =>
        [.. message.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Select(id => new MailId(id))];

    public override string ToString() => Value;
}
