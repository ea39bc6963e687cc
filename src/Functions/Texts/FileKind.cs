using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Wiedervorlage.Functions.Texts;

/// <summary>What a file is, by what is in it: names and declared types are the sender's.</summary>
/// <param name="Type">Media type.</param>
/// <param name="Endings">Endings of names that fit, the usual one first.</param>
internal sealed partial record FileKind(string Type, params string[] Endings)
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const int LongestName = 120;

    /// <summary>Of what nothing is known. No program opens a name that ends so.</summary>
    public static readonly FileKind Unknown = new("application/octet-stream", ".bin", ".dat", ".p7m", ".p7s", ".pgp", ".gpg");

    /// <summary>Endings that a plain text may keep; any other could be a program's.</summary>
    private static readonly FileKind _text = new("text/plain", ".txt", ".md", ".csv", ".eml", ".ics");

    /// <param name="content">At its beginning; it can be read anywhere. Where it stands afterwards is not said.</param>
    public static FileKind Of(Stream content)
    {
        var buffer = new byte[4096];
        var start = buffer.AsSpan(0, content.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false));
        if (start.StartsWith("PK\u0003\u0004"u8)) return Packed(content);
        if (start.StartsWith(new byte[] { 0xD0, 0xCF, 0x11, 0xE0 })) return new(
            "application/x-ole-storage", ".doc", ".xls", ".ppt", ".msg");
        if (start[..Math.Min(1024, start.Length)].IndexOf("%PDF-"u8) >= 0) return new("application/pdf", ".pdf");
        if (start.StartsWith("{\\rtf"u8)) return new("application/rtf", ".rtf", ".doc");
        if (start.StartsWith(new byte[] { 0x89, 0x50, 0x4E, 0x47 })) return new("image/png", ".png");
        if (start.StartsWith(new byte[] { 0xFF, 0xD8, 0xFF })) return new("image/jpeg", ".jpg", ".jpeg");
        if (start.StartsWith("GIF8"u8)) return new("image/gif", ".gif");
        return start.IsEmpty || start.ContainsAnyInRange((byte)0, (byte)8) || start.ContainsAnyInRange((byte)14, (byte)31)
            ? Unknown : _text;
    }

    /// <summary>
    /// The name without a path and without signs that mean something to programs; with the ending of the kind where its own does not fit.
    /// </summary>
    public string NameFor(string given)
    {
        var name = Unsafe().Replace(given[(given.LastIndexOfAny(['/', '\\']) + 1)..], "_").Trim(' ', '.');
        var ending = Path.GetExtension(name).ToLowerInvariant();
        var stem = Ending().IsMatch(ending) ? name[..^ending.Length] : name;
        if (stem.Length > LongestName) stem = stem[..LongestName];
        return (stem.Length == 0 ? "Datei" : stem) + (Endings.Contains(ending) ? ending : Endings[0]);
    }

    private static FileKind Packed(Stream content)
    {
        try
        {
            content.Position = 0;
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Any(entry => entry.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
                return new("application/vnd.ms-word.document.macroEnabled.12", ".docm", ".xlsm");
            if (zip.GetEntry("word/document.xml") is not null) return new(Word, ".docx");
            if (zip.GetEntry("xl/workbook.xml") is not null) return new(Sheet, ".xlsx");
            return zip.GetEntry("mimetype") is { } type ? OpenDocument(type) : new("application/zip", ".zip", ".pages", ".pptx");
        }
        catch (Exception damaged) when (damaged is not OutOfMemoryException)
        {
            // Whatever the library finds wrong with a stranger's file: it is none that is known.
            return Unknown;
        }
    }

    private static FileKind OpenDocument(ZipArchiveEntry type)
    {
        using var reader = new StreamReader(type.Open(), Encoding.ASCII);
        var buffer = new char[80];
        return new string(buffer, 0, reader.ReadBlock(buffer)) switch
        {
            "application/vnd.oasis.opendocument.text" => new("application/vnd.oasis.opendocument.text", ".odt"),
            "application/vnd.oasis.opendocument.spreadsheet" => new("application/vnd.oasis.opendocument.spreadsheet", ".ods"),
            _ => new("application/zip", ".zip", ".odp"),
        };
    }

    /// <summary>"Antrag Nr. 5.3" has none.</summary>
    [GeneratedRegex(@"^\.[a-z][a-z0-9]{1,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Ending();

    /// <summary>Control and bidirectional signs among them: "gpj.exe" must not read as "exe.jpg".</summary>
    [GeneratedRegex(@"[^\p{L}\p{M}\p{Nd}_.,()+ -]", RegexOptions.CultureInvariant)]
    private static partial Regex Unsafe();
}
