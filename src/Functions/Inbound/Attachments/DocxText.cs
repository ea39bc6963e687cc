using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Wiedervorlage.Functions.Inbound.Attachments;

/// <summary>
/// The text of a Word document: its paragraphs, separated by a blank line, with the numbers and bullets that Word would show. A row of a
/// table of figures is one line, its cells between tabs. What was deleted in tracked changes is not in it.
/// </summary>
internal static class DocxText
{
    /// <summary>A small file can unpack to gigabytes.</summary>
    private const long MostCharacters = 8_000_000;

    public static string Of(byte[] content)
    {
        using var stream = new MemoryStream(content, writable: false);
        using var document = WordprocessingDocument.Open(
            stream, isEditable: false, new OpenSettings { MaxCharactersInPart = MostCharacters });
        var numbering = new DocxNumbering(document.MainDocumentPart?.NumberingDefinitionsPart?.Numbering);
        var elements = document.MainDocumentPart?.Document?.Body?.Descendants().Where(element => IsBlock(element) && !IsGone(element))
            ?? [];
        return string.Join("\n\n",
            elements.Select(element => element is TableRow row ? DocxRows.LineOf(row, TextOf) : Marked((Paragraph)element, numbering))
            .Where(text => text.Trim().Length > 0));
    }

    private static bool IsBlock(OpenXmlElement element) =>
        element is TableRow row ? DocxRows.IsOfFigures(row) : element is Paragraph
            && !element.Ancestors<TableRow>().Any(DocxRows.IsOfFigures);

    /// <summary>What was moved away in tracked changes, and text boxes that Word repeats for older readers.</summary>
    private static bool IsGone(OpenXmlElement element) =>
        element.Ancestors().Any(one => one is MoveFromRun or AlternateContentFallback or DeletedRun);

    private static string Marked(Paragraph paragraph, DocxNumbering numbering)
    {
        var (marker, text) = (numbering.MarkerOf(paragraph), TextOf(paragraph));
        return text.Trim().Length > 0 ? marker + text : "";
    }

    private static string TextOf(Paragraph paragraph)
    {
        var text = new StringBuilder();
        foreach (var element in paragraph.Descendants()
            .Where(element => element.Ancestors<Paragraph>().First() == paragraph && !IsGone(element)))
            text.Append(element switch
            {
                Text said => said.Text,
                TabChar => " ",
                Break or CarriageReturn => "\n",
                NoBreakHyphen => "-",
                _ => "",
            });
        return text.ToString();
    }
}
