using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;
using Wiedervorlage.Core.Minutes.Documents;

namespace Wiedervorlage.Functions.Texts;

/// <summary>
/// The text of a PDF page by page: columns one after the other, the cells of a table between tabs under their columns, bold and larger lines marked
/// (<see cref="DocumentMarks"/>). Heads and feet of pages are still in it.
/// </summary>
internal static class PdfPages
{
    private const int MostPages = 600;

    private const int MostLetters = 4_000_000;

    /// <summary>Fewer letters a page than that, and it is a picture with a stamp on it.</summary>
    private const int FewestLetters = 25;

    /// <summary>Text, or a problem in German. Cancelled between two pages.</summary>
    public static (string? Text, string? Problem) Read(byte[] content, CancellationToken cancellation)
    {
        try
        {
            using var document = PdfDocument.Open(content, new ParsingOptions { UseLenientParsing = true });
            if (document.NumberOfPages > MostPages) return (null, $"Die PDF-Datei hat mehr als {MostPages} Seiten.");
            return Read(document, cancellation);
        }
        catch (PdfDocumentEncryptedException)
        {
            return (null, "Die PDF-Datei ist mit einem Kennwort geschützt. Bitte ohne Kennwort speichern.");
        }
        catch (Exception cause) when (cause is not (OutOfMemoryException or OperationCanceledException))
        {
            // Whatever the library finds wrong with a stranger's file.
            return (null, "Die PDF-Datei ist beschädigt und lässt sich nicht lesen.");
        }
    }

    private static (string? Text, string? Problem) Read(PdfDocument document, CancellationToken cancellation)
    {
        var text = new StringBuilder();
        var letters = 0;
        foreach (var page in document.GetPages())
        {
            cancellation.ThrowIfCancellationRequested();
            letters += page.Letters.Count;
            if (letters > MostLetters) return (null, "Die PDF-Datei enthält zu viel Text.");
            if (text.Length > 0) text.Append(DocumentMarks.PageBreak);
            PdfLayout.Append(text, page);
        }
        return letters < FewestLetters * document.NumberOfPages
            ? (null, "Die PDF-Datei enthält keinen Text, vermutlich ist sie ein Scan. Bitte mit Texterkennung (OCR) speichern oder das Original verwenden.")
            : (text.ToString(), null);
    }
}
