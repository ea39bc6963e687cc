using System.Security.Cryptography;
using System.Text;

namespace Wiedervorlage.Functions.Storage;

/// <summary>Any text as a part of a partition or row key, which may hold no / \ # ? nor control characters and end after 512 characters.</summary>
internal static class RowKey
{
    /// <summary>Between the parts of a key; never in what <see cref="Of"/> answers.</summary>
    public const char Separator = ':';

    private const int Longest = 200;

    /// <summary>Different texts give different keys: letters, digits, '.', '_' and '-' stay, all else is "=" and two hexadecimal digits a byte; a long one ends in its hash.</summary>
    public static string Of(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var one in Encoding.UTF8.GetBytes(text))
        {
            if (char.IsAsciiLetterOrDigit((char)one) || one is (byte)'.' or (byte)'_' or (byte)'-') key.Append((char)one);
            else key.Append('=').Append(one.ToString("X2"));
        }
        return key.Length <= Longest ? key.ToString() : $"{key.ToString(0, Longest - 65)}={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";
    }
}
