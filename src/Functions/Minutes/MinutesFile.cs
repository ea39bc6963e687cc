using Wiedervorlage.Functions.Inbound.Attachments;

namespace Wiedervorlage.Functions.Minutes;

/// <summary>A page sent as a Word document.</summary>
internal static class MinutesFile
{
    /// <summary>Known by its first bytes.</summary>
    public static bool IsDocument(byte[] content) => content.AsSpan().StartsWith("PK\u0003\u0004"u8);

    /// <summary>The text; null for a document that cannot be read.</summary>
    public static string? TextOf(byte[] content)
    {
        try
        {
            return DocxText.Of(content);
        }
        catch (Exception cause) when (cause is not OutOfMemoryException)
        {
            // Whatever a library finds wrong with a stranger's file.
            return null;
        }
    }
}
