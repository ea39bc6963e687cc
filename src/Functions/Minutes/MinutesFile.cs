using System.Text;
using Wiedervorlage.Functions.Inbound.Attachments;

namespace Wiedervorlage.Functions.Minutes;

/// <summary>The page in what was sent: a Word document, known by its first bytes, else text or HTML in UTF-8.</summary>
internal static class MinutesFile
{
    /// <summary>The text, or why there is none (German, one sentence).</summary>
    public static (string? Text, string? Problem) TextOf(byte[] content)
    {
        if (!content.AsSpan().StartsWith("PK\u0003\u0004"u8)) return (Encoding.UTF8.GetString(content), null);
        try
        {
            return (DocxText.Of(content), null);
        }
        catch (Exception cause) when (cause is not OutOfMemoryException)
        {
            // Whatever a library finds wrong with a stranger's file.
            return (null, $"Die Datei lässt sich nicht als Word-Dokument lesen ({cause.GetType().Name}).");
        }
    }
}
