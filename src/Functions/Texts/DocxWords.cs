using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Wiedervorlage.Functions.Texts;

/// <summary>What a paragraph says: what was inserted is in it, what was deleted, moved away or hidden is not; a text box is a text of its own.</summary>
internal static class DocxWords
{
    public static string Of(OpenXmlElement paragraph)
    {
        var text = new StringBuilder();
        Append(text, paragraph);
        return text.ToString();
    }

    /// <summary>The text boxes anchored in it, each once: Word writes them twice, for itself and for older readers.</summary>
    public static IEnumerable<TextBoxContent> Boxes(Paragraph paragraph) =>
        paragraph.Descendants<TextBoxContent>().Where(box => !box.Ancestors<AlternateContentFallback>().Any() && box.Ancestors<Paragraph>().FirstOrDefault() == paragraph);

    private static void Append(StringBuilder text, OpenXmlElement parent)
    {
        foreach (var element in parent.ChildElements)
            switch (element)
            {
                case Text said: text.Append(said.Text); break;
                case TabChar: text.Append('\t'); break;
                case Break { Type: null } or CarriageReturn: text.Append('\n'); break;
                case NoBreakHyphen: text.Append('-'); break;
                case SoftHyphen: break;
                case DeletedRun or MoveFromRun or AlternateContentFallback or TextBoxContent or ParagraphProperties or RunProperties: break;
                case Run { RunProperties.Vanish: { } hidden } when hidden.Val is null || hidden.Val.Value: break;
                default: if (element.HasChildren) Append(text, element); break;
            }
    }
}
