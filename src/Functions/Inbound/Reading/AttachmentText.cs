using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using UglyToad.PdfPig.Exceptions;
using Wiedervorlage.Core.Mail.Inbound;
using Wiedervorlage.Functions.Inbound.Attachments;
using Wiedervorlage.Functions.Texts;

namespace Wiedervorlage.Functions.Inbound.Reading;

/// <summary>What an attached letter says. Known by its content, not by what the mail calls it.</summary>
internal static partial class AttachmentText
{
    private const string AsPdf = "bitte als PDF oder DOCX schicken.";

    /// <param name="Text">What it says; null for what is no letter and for what cannot be read.</param>
    /// <param name="Problem">German, one sentence: why not, and what to do.</param>
    /// <param name="MayHoldMotion">A motion may be in what cannot be read.</param>
    internal readonly record struct Reading(string? Text, string? Problem, bool MayHoldMotion);

    public static Reading Read(MailFile file, ReadingTime time)
    {
        try
        {
            if (file.Content.Length > InboundLimits.Attachment) return new(null, "Die Datei ist zu groß zum Lesen.", IsNamedLikeOne(file));
            var reading = Read(file, file.Content.Start(4096), time);
            return reading with { MayHoldMotion = reading.MayHoldMotion || (reading.Problem is not null && IsNamedLikeOne(file)) };
        }
        catch (TooMuchException limit)
        {
            return new(null, limit.Message, true);
        }
        catch (PdfDocumentEncryptedException)
        {
            return new(null, "Die Datei ist mit einem Kennwort verschlüsselt; bitte ohne Kennwort schicken.", true);
        }
        catch (Exception cause) when (cause is not OutOfMemoryException)
        {
            // Whatever a library finds wrong with a stranger's file: the mail is shown with it, and a person opens the file.
            return new(null, $"Die Datei ist beschädigt und lässt sich nicht lesen ({cause.GetType().Name}).", true);
        }
    }

    private static Reading Read(MailFile file, byte[] start, ReadingTime time)
    {
        var extension = Path.GetExtension(file.Name).ToLowerInvariant();
        if (start.AsSpan(0, Math.Min(1024, start.Length)).IndexOf("%PDF-"u8) >= 0)
            return Text(PdfText.Of(file.Content.Start(InboundLimits.Attachment), time));
        if (start.AsSpan().StartsWith("PK\u0003\u0004"u8)) return Packed(file, extension, time);
        if (start.AsSpan().StartsWith(new byte[] { 0xD0, 0xCF, 0x11, 0xE0 })) return Ole(file, extension);
        if (start.AsSpan().StartsWith("{\\rtf"u8))
            return Text(RtfText.Of(Encoding.Latin1.GetString(file.Content.Start(InboundLimits.TextBytes)), time));
        if (start.AsSpan().StartsWith("Rar!"u8) || start.AsSpan().StartsWith(new byte[] { 0x37, 0x7A, 0xBC, 0xAF })
            || start is [0x1F, 0x8B, ..])
            return new(null, $"Gepackte Dateien ({extension}) werden nicht geöffnet; bitte die Dateien einzeln schicken.", true);
        if (start.AsSpan().IndexOf("-----BEGIN PGP MESSAGE-----"u8) >= 0 || extension is ".pgp" or ".gpg")
            return new(null, $"Die Datei ist verschlüsselt (PGP); bitte unverschlüsselt schicken.", true);
        if (extension is ".txt" or ".text" or ".md" || file.Type.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase))
            return Text(Charsets.Decode(file.Content.Start(InboundLimits.TextBytes), null));
        if (extension is ".htm" or ".html" || file.Type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase))
            return Text(HtmlText.Of(Charsets.Decode(file.Content.Start(InboundLimits.TextBytes), null)));
        if (extension is ".pdf" or ".docx" or ".odt" or ".doc" or ".rtf")
            return new(null, $"Die Datei ist beschädigt oder keine {extension}-Datei.", true);
        return extension is ".wpd" or ".wps" ? new(null, $"Das Format {extension} wird nicht gelesen; {AsPdf}", true) : default;
    }

    private static Reading Packed(MailFile file, string extension, ReadingTime time)
    {
        using var content = file.Content.Open();
        using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Any(entry => entry.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))
            || extension is ".docm" or ".dotm")
            return new(null, "Die Datei enthält Makros (docm) und wird nicht geöffnet; bitte als DOCX oder PDF schicken.", true);
        if (zip.GetEntry("word/document.xml") is { } word)
        {
            XmlLimits.Check(word, time);
            return Text(DocxText.Of(file.Content.Start(InboundLimits.Attachment)));
        }
        if (zip.GetEntry("content.xml") is { } odt && zip.GetEntry("mimetype") is { } type)
            return IsText(type) ? Text(OdtText.Of(odt, time)) : default;
        if (extension == ".pages"
            || zip.Entries.Any(entry => entry.FullName.EndsWith("Index/Document.iwa", StringComparison.Ordinal)
            || entry.FullName.EndsWith("index.xml", StringComparison.Ordinal)))
            return new(null, $"Dateien aus Pages werden nicht gelesen; {AsPdf}", true);
        if (zip.Entries.Any(entry => entry.FullName.StartsWith("xl/", StringComparison.Ordinal)
            || entry.FullName.StartsWith("ppt/", StringComparison.Ordinal)))
            return default;
        return new(null, "Gepackte Dateien (ZIP) werden nicht geöffnet; bitte die Dateien einzeln schicken.", true);
    }

    private static bool IsText(ZipArchiveEntry type)
    {
        using var reader = new StreamReader(type.Open());
        var buffer = new char[80];
        return new string(buffer, 0, reader.ReadBlock(buffer))
            .StartsWith("application/vnd.oasis.opendocument.text", StringComparison.Ordinal);
    }

    /// <summary>The old container of Office: a Word file up to 2003, an encrypted new one, an Outlook message, or a table.</summary>
    private static Reading Ole(MailFile file, string extension)
    {
        var bytes = file.Content.Start(InboundLimits.Attachment);
        if (bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0)
            return new(null, "Die Datei ist mit einem Kennwort verschlüsselt; bitte ohne Kennwort schicken.", true);
        if (bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes("__properties_version1.0")) >= 0 || extension == ".msg")
            return new(null, $"Gespeicherte Outlook-Nachrichten (.msg) werden nicht gelesen; {AsPdf}", true);
        return extension is ".doc" or ".dot" or "" || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes("WordDocument")) >= 0
            ? new(null, $"Das alte Word-Format (.doc) wird nicht gelesen; {AsPdf}", true)
            : default;
    }

    private static Reading Text(string raw)
    {
        var text = MailText.Clean(raw);
        return text.Length > 0
            ? new(text, null, false)
            : new(null, "Die Datei enthält keinen Text, vermutlich ist sie ein Scan; bitte mit Texterkennung oder als DOCX schicken.",
            false);
    }

    private static bool IsNamedLikeOne(MailFile file) => Named().IsMatch(file.Name);

    [GeneratedRegex("antra?e?ä?g|anfrage|beschlu|resolution", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Named();
}
