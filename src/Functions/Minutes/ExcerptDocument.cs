using Wiedervorlage.Core.Minutes.Excerpts;
using Wiedervorlage.Functions.Documents;

namespace Wiedervorlage.Functions.Minutes;

/// <summary>An excerpt as a Word document.</summary>
internal static class ExcerptDocument
{
    public static byte[] Write(Excerpt excerpt)
    {
        var document = new WordDocument(ExcerptLayout.Title(excerpt));
        foreach (var block in ExcerptLayout.Of(excerpt)) Add(document, block);
        return document.Bytes();
    }

    private static WordDocument Add(WordDocument document, ExcerptBlock block) => block switch
    {
        ExcerptBlock.Heading heading => document.Heading(heading.Level, heading.Text),
        ExcerptBlock.HeadLine line => document.Paragraph(line.Text, WordStyles.Line, line.Keep),
        ExcerptBlock.Subject subject => document.Paragraph(subject.Text, WordStyles.Emphasis),
        ExcerptBlock.Outcome outcome => document.Paragraph(outcome.Text, WordStyles.Strong),
        ExcerptBlock.Paragraph paragraph => document.Paragraph(paragraph.Text),
        ExcerptBlock.Table table => document.Table(table.Rows, [5, .. Enumerable.Repeat(2, table.Rows[0].Length - 1)], numbers: 1),
        _ => throw new InvalidOperationException($"No form for {block.GetType().Name}."),
    };
}
