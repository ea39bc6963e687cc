using System.Text;
using UglyToad.PdfPig;

namespace Wiedervorlage.Functions.Inbound.Attachments;

/// <summary>
/// The text of a PDF letter: page after page, column after column, without running heads, feet and page numbers; a blank line where the gap
/// is wider than between lines; words put together again that were hyphenated at a line's end.
/// </summary>
internal static class PdfText
{
    private const int MostPages = 100;

    /// <exception cref="TooMuchException">It has too many pages, or takes too long.</exception>
    public static string Of(byte[] content, ReadingTime time)
    {
        using var document = PdfDocument.Open(content, new ParsingOptions { UseLenientParsing = true });
        if (document.NumberOfPages > MostPages)
            throw new TooMuchException($"Die Datei hat {document.NumberOfPages} Seiten; gelesen werden höchstens {MostPages}.");
        var pages = new List<List<PdfRow>>();
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            time.Check();
            pages.Add(PdfRow.Of(document.GetPage(number)));
        }
        var text = new StringBuilder();
        foreach (var page in PdfRunning.Without(pages))
        {
            time.Check();
            foreach (var column in PdfBlocks.InReadingOrder(page)) Append(text, column);
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, List<PdfRow> rows)
    {
        for (var at = 0; at < rows.Count; at++)
        {
            var gap = at > 0 ? rows[at - 1].Baseline - rows[at].Baseline : 0;
            if (at > 0 && gap > 1.75 * rows[at].Size) text.Append('\n');
            if (text.Length > 1 && text[^1] == '\n' && text[^2] is '-' or '\u00AD' && rows[at].Text is [var first, ..]
                && char.IsLower(first) && !rows[at].Text.StartsWith("und ", StringComparison.Ordinal) && gap <= 1.75 * rows[at].Size)
                text.Length -= 2;
            text.Append(rows[at].Text).Append('\n');
        }
        // A page's end ends a paragraph only where a sentence ends.
        if (rows.Count > 0 && rows[^1].Text is [.., '.' or ':' or '!' or '?' or ';']) text.Append('\n');
    }
}
