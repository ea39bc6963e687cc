using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Wiedervorlage.Functions.Texts;

/// <summary>The text of a file that somebody sent, by what is in it, not by its name: text, HTML, Word (.docx), PDF. What cannot be read is told in German.</summary>
internal static partial class FileText
{
    /// <summary>Bytes, inclusive.</summary>
    public const int Limit = 20 * 1024 * 1024;

    /// <summary>A file that takes longer is given up.</summary>
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(20);

    public const string Allowed = "Gelesen werden Text, HTML, Word (.docx) und PDF mit Text.";

    /// <summary>Text or a problem, never both. <paramref name="charset"/> is what the sender says of a text.</summary>
    public static async Task<(string? Text, string? Problem)> ReadAsync(byte[] content, string? charset, CancellationToken cancellation)
    {
        if (Reader(content) is not { } reader) return Other(content) is { } problem ? (null, problem) : Plain(content, charset);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_longest);
        try
        {
            return await Task.Run(() => reader(content, limit.Token), limit.Token).WaitAsync(_longest, cancellation) switch
            {
                ({ } text, _) when string.IsNullOrWhiteSpace(text) => (null, "Die Datei enthält keinen Text."),
                var read => read,
            };
        }
        catch (Exception cause) when (cause is TimeoutException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return (null, "Das Lesen der Datei dauert zu lange. Bitte in Teilen übernehmen.");
        }
    }

    private static Func<byte[], CancellationToken, (string?, string?)>? Reader(byte[] content)
    {
        if (content.AsSpan(0, Math.Min(1024, content.Length)).IndexOf("%PDF-"u8) >= 0) return PdfPages.Read;
        return Begins(content, "PK\u0003\u0004"u8) && Packed(content) == "word" ? DocxPages.Read : null;
    }

    /// <summary>What a file is that is not read; null for a text.</summary>
    private static string? Other(byte[] content)
    {
        if (Begins(content, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            return content.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0
                ? "Das Word-Dokument ist mit einem Kennwort geschützt. Bitte ohne Kennwort speichern."
                : $"Das ist ein altes Word-Dokument (.doc). Bitte in Word als .docx oder PDF speichern. {Allowed}";
        if (Begins(content, "PK"u8))
            return Packed(content) switch
            {
                "odt" => $"Das ist ein OpenDocument-Text (.odt). Bitte als .docx oder PDF speichern. {Allowed}",
                "other" => $"Das ist ein Archiv oder ein anderes Office-Format. {Allowed}",
                _ => "Die Datei lässt sich nicht als Word-Dokument lesen; sie ist beschädigt.",
            };
        if (Begins(content, "{\\rtf"u8)) return $"Das ist ein RTF-Dokument. Bitte als .docx oder PDF speichern. {Allowed}";
        if (Begins(content, [0x89, 0x50, 0x4E, 0x47]) || Begins(content, [0xFF, 0xD8, 0xFF]) || Begins(content, "II*\0"u8) || Begins(content, "MM\0*"u8))
            return $"Das ist ein Bild, vermutlich ein Scan. {Allowed}";
        return null;
    }

    /// <summary>"word", "odt" or "other"; null for a packed file that is damaged.</summary>
    private static string? Packed(byte[] content)
    {
        try
        {
            using var packed = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            if (packed.Entries.Any(entry => entry.FullName is "content.xml")) return "odt";
            return packed.Entries.Any(entry => entry.FullName.StartsWith("word/", StringComparison.OrdinalIgnoreCase)) ? "word" : "other";
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static (string? Text, string? Problem) Plain(byte[] content, string? charset)
    {
        var text = Begins(content, [0xFF, 0xFE]) ? Encoding.Unicode.GetString(content)
            : Begins(content, [0xFE, 0xFF]) ? Encoding.BigEndianUnicode.GetString(content) : Charsets.Decode(content, charset ?? Named(content));
        return text.Contains('\0') ? (null, $"Das ist kein Text, den man lesen kann. {Allowed}") : (text, null);
    }

    private static bool Begins(byte[] content, ReadOnlySpan<byte> sign) => content.AsSpan().StartsWith(sign);

    private static string? Named(byte[] bytes) =>
        Meta().Match(Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 2048))) is { Success: true } meta ? meta.Groups["charset"].Value : null;

    [GeneratedRegex(
        """<meta[^>]{0,200}charset\s?=\s?["']?(?<charset>[A-Za-z0-9-]{3,20})""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Meta();
}
