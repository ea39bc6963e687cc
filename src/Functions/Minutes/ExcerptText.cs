using System.Text;
using System.Text.RegularExpressions;
using Wiedervorlage.Functions.Inbound.Reading;

namespace Wiedervorlage.Functions.Minutes;

/// <summary>Bytes of a page as text: in the charset that was said, that the page names itself, or that it can only be.</summary>
internal static partial class ExcerptText
{
    /// <summary>Null for what is no text (PDF, a broken Word document, anything with zero bytes).</summary>
    public static string? Of(byte[] bytes, string? charset)
    {
        if (MinutesFile.IsDocument(bytes)) return MinutesFile.TextOf(bytes);
        if (bytes is [0xFF, 0xFE, ..]) return Encoding.Unicode.GetString(bytes);
        if (bytes is [0xFE, 0xFF, ..]) return Encoding.BigEndianUnicode.GetString(bytes);
        var text = Charsets.Decode(bytes, charset ?? Named(bytes));
        return text.Contains('\0') || text.StartsWith("%PDF", StringComparison.Ordinal) ? null : text;
    }

    private static string? Named(byte[] bytes) =>
        Meta().Match(Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 2048))) is { Success: true } meta ? meta.Groups["charset"].Value : null;

    [GeneratedRegex("""<meta[^>]{0,200}charset\s?=\s?["']?(?<charset>[A-Za-z0-9-]{3,20})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Meta();
}
