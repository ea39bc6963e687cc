using System.Security.Cryptography;
using System.Text;

namespace Wiedervorlage.Functions.Mail;

/// <summary>
/// A mail's key as 32 hexadecimal digits: its partition in the outbox, what crosses the queue, and short enough to stand in the address that answers go to.
/// </summary>
internal readonly record struct MailId(string Value)
{
    public static MailId Of(string key) => new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..32]);

    public override string ToString() => Value;
}
