using DocumentFormat.OpenXml.Wordprocessing;
using Wiedervorlage.Core.Minutes.Documents;

namespace Wiedervorlage.Functions.Texts;

/// <summary>Which paragraphs are headings, by their style's outline level or its parent's, and which are set in bold throughout.</summary>
internal sealed class DocxHeadings(Styles? styles)
{
    private const int DeepestStyle = 10;

    private readonly Dictionary<string, Style> _styles = (styles?.Elements<Style>() ?? [])
        .Where(style => style.StyleId?.Value is not null).GroupBy(style => style.StyleId!.Value!).ToDictionary(same => same.Key, same => same.First());

    /// <summary>The mark, null for an ordinary paragraph.</summary>
    public char? MarkOf(Paragraph paragraph)
    {
        if (paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value is { } own and < 9) return DocumentMarks.Heading(own + 1);
        var name = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        for (var depth = 0; name is not null && depth < DeepestStyle && _styles.TryGetValue(name, out var style); depth++)
        {
            if (style.StyleParagraphProperties?.OutlineLevel?.Val?.Value is { } level and < 9) return DocumentMarks.Heading(level + 1);
            name = style.BasedOn?.Val?.Value;
        }
        return IsBold(paragraph) ? DocumentMarks.Bold : null;
    }

    public static bool IsBold(Paragraph paragraph) => paragraph.Descendants<Run>().Where(run => run.InnerText.Trim().Length > 0).All(run =>
        run.RunProperties?.Bold is { } bold && (bold.Val is null || bold.Val.Value));
}
