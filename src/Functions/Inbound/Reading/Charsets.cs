using System.Text;

namespace Wiedervorlage.Functions.Inbound.Reading;

/// <summary>Bytes in the charset that a mail says they are in.</summary>
internal static class Charsets
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>
    /// What is named iso-8859-1 or us-ascii is read as windows-1252, which differs only in characters that the others do not have (mail programs do mix them up).
    /// Without a known name, and where UTF-8 is claimed wrongly: UTF-8 if it is, else windows-1252.
    /// </summary>
    public static string Decode(byte[] bytes, string? name) => Named(name) is { } encoding ? encoding.GetString(bytes) : Guess(bytes);

    private static Encoding? Named(string? name)
    {
        var plain = name?.Trim().Trim('"').ToLowerInvariant() ?? "";
        if (plain is "iso-8859-1" or "latin1" or "us-ascii" or "ascii") return Windows1252;
        if (plain is "" or "utf-8" or "utf8") return null;
        return Encoding.GetEncodings().Any(known => known.Name.Equals(plain, StringComparison.OrdinalIgnoreCase)) ? Encoding.GetEncoding(plain) : null;
    }

    private static string Guess(byte[] bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Windows1252.GetString(bytes);
        }
    }
}
