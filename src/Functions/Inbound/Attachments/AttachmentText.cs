using Wiedervorlage.Core.Mail.Inbound;
using Wiedervorlage.Functions.Inbound.Reading;

namespace Wiedervorlage.Functions.Inbound.Attachments;

/// <summary>What an attached letter says. Known by its first bytes, not by what the mail calls it.</summary>
internal static class AttachmentText
{
    private static readonly string[] OtherLetters = [".doc", ".odt", ".rtf", ".pages", ".dotx"];

    /// <summary>Text, or a problem (German, one sentence), or neither for what is no letter.</summary>
    public static (string? Text, string? Problem) Read(MailFile file)
    {
        var extension = Path.GetExtension(file.Name).ToLowerInvariant();
        Func<byte[], string>? reader = file.Content.AsSpan(0, Math.Min(1024, file.Content.Length)).IndexOf("%PDF-"u8) >= 0 ? PdfText.Of
            : file.Content.AsSpan().StartsWith("PK\u0003\u0004"u8) && (extension == ".docx" || file.Type.Contains("wordprocessingml", StringComparison.OrdinalIgnoreCase)) ? DocxText.Of
            : null;
        if (reader is null) return (null, extension is ".pdf" or ".docx" ? "Die Datei ist beschädigt." : OtherLetters.Contains(extension) ? $"Das Format {extension} wird nicht gelesen." : null);
        if (file.Content.Length > InboundLimits.Attachment) return (null, "Die Datei ist zu groß zum Lesen.");
        return Read(file.Content, reader);
    }

    private static (string? Text, string? Problem) Read(byte[] content, Func<byte[], string> reader)
    {
        try
        {
            var text = MailText.Clean(reader(content));
            return text.Length > 0 ? (text, null) : (null, "Die Datei enthält keinen Text, vermutlich ist sie ein Scan.");
        }
        catch (Exception cause) when (cause is not OutOfMemoryException)
        {
            // Whatever a library finds wrong with a stranger's file: the mail is shown with it, and a person opens the file.
            return (null, $"Die Datei lässt sich nicht lesen ({cause.GetType().Name}).");
        }
    }
}
