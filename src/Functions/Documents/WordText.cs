using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Wiedervorlage.Functions.Documents;

/// <summary>A paragraph of text. What XML cannot hold is left out: a stranger's control character must not make a document that Word refuses.</summary>
internal static class WordText
{
    public static Paragraph Paragraph(string text, string style, bool bold = false, bool right = false, bool keepNext = false)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (keepNext) properties.Append(new KeepNext());
        if (right) properties.Append(new Justification { Val = JustificationValues.Right });
        var run = new Run();
        if (bold) run.Append(new RunProperties(new Bold()));
        run.Append(new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve });
        return new(properties, run);
    }

    private static string Clean(string text)
    {
        if (text.All(letter => letter >= ' ' && !char.IsSurrogate(letter) && letter < '\uFFFE')) return text;
        return string.Concat(text.EnumerateRunes().Where(rune => rune.Value >= ' ' && rune.Value is not (0xFFFE or 0xFFFF)).Select(rune => rune.ToString()));
    }
}
