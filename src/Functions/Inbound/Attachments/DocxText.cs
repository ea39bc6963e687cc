using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Wiedervorlage.Functions.Inbound.Attachments;

/// <summary>The text of a Word document: its paragraphs, separated by a blank line, with the numbers and bullets that Word would show. What was deleted in tracked changes is not in it.</summary>
internal static class DocxText
{
    /// <summary>A small file can unpack to gigabytes.</summary>
    private const long MostCharacters = 8_000_000;

    public static string Of(byte[] content)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(content, writable: false), isEditable: false, new OpenSettings { MaxCharactersInPart = MostCharacters });
        var numbering = new DocxNumbering(document.MainDocumentPart?.NumberingDefinitionsPart?.Numbering);
        var paragraphs = document.MainDocumentPart?.Document?.Body?.Descendants<Paragraph>() ?? [];
        return string.Join("\n\n", paragraphs.Select(paragraph => (Marker: numbering.MarkerOf(paragraph), Text: TextOf(paragraph)))
            .Where(one => one.Text.Trim().Length > 0)
            .Select(one => one.Marker + one.Text));
    }

    private static string TextOf(Paragraph paragraph)
    {
        var text = new StringBuilder();
        foreach (var element in paragraph.Descendants().Where(element => element.Ancestors<Paragraph>().First() == paragraph))
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
