using System.Buffers;
using System.Text;

namespace Wiedervorlage.Functions.Texts;

/// <summary>Bytes in the charset that they are in, whatever a mail says.</summary>
internal static class Charsets
{
    private static readonly SearchValues<char> Twice = SearchValues.Create("ÃÂâ");
    private static readonly SearchValues<char> Umlauts = SearchValues.Create("äöüßÄÖÜ");
    private static readonly (
        string Twice, string Once)[] Pairs = [("Ã¤", "ä"), ("Ã¶", "ö"), ("Ã¼", "ü"), ("ÃŸ", "ß"), ("Ã„", "Ä"), ("Ã–", "Ö"), ("Ãœ", "Ü")];
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly Encoding StrictWindows1252 = CodePagesEncodingProvider.Instance.GetEncoding(
        1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>
    /// A charset of one byte a letter (iso-8859-1 and us-ascii are read as windows-1252, which mail programs mix up with them), UTF-8 and
    /// no name at all: UTF-8 if the bytes are that, since text in another charset hardly ever is by chance; else the named one,
    /// windows-1252 without a name. What was made UTF-8 twice is mended. Any other known charset is read as it says.
    /// </summary>
    public static string Decode(byte[] bytes, string? name)
    {
        var encoding = Named(name);
        return Mended(encoding is { IsSingleByte: false } wide && !wide.Equals(Encoding.UTF8) ? wide.GetString(bytes) : Utf8(bytes)
            ?? (encoding is { IsSingleByte: true } narrow ? narrow : Windows1252).GetString(bytes));
    }

    /// <summary>"BÃ¼cher" is "Bücher"; beside letters that are right, only the umlauts are mended.</summary>
    public static string Mended(string text)
    {
        if (!text.AsSpan().ContainsAny(Twice)) return text;
        if (text.AsSpan().ContainsAny(Umlauts))
            return Pairs.Aggregate(text, (mended, pair) => mended.Replace(pair.Twice, pair.Once, StringComparison.Ordinal));
        try
        {
            return StrictUtf8.GetString(StrictWindows1252.GetBytes(text));
        }
        catch (ArgumentException)
        {
            // It is what it looks like.
            return text;
        }
    }

    private static Encoding? Named(string? name)
    {
        var plain = name?.Trim().Trim('"').ToLowerInvariant() ?? "";
        if (plain is "iso-8859-1" or "latin1" or "us-ascii" or "ascii") return Windows1252;
        if (plain is "" or "utf-8" or "utf8") return null;
        return Encoding.GetEncodings().Any(known => known.Name.Equals(plain, StringComparison.OrdinalIgnoreCase))
            ? Encoding.GetEncoding(plain) : null;
    }

    private static string? Utf8(byte[] bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes.AsSpan(0, WholeLetters(bytes)));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Without the beginning of a letter whose rest was cut off with the end.</summary>
    private static int WholeLetters(byte[] bytes)
    {
        var start = bytes.Length - 1;
        while (start >= 0 && start > bytes.Length - 4 && (bytes[start] & 0xC0) == 0x80) start--;
        if (start < 0 || bytes[start] < 0xC0) return bytes.Length;
        var length = bytes[start] >= 0xF0 ? 4 : bytes[start] >= 0xE0 ? 3 : 2;
        return bytes.Length - start < length && bytes.Length >= InboundLimits.TextBytes ? start : bytes.Length;
    }
}
