using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Wiedervorlage.Functions.Documents;

/// <summary>A Word document (A4, German) from paragraphs and tables: real headings, tables with repeated heads, page numbers.</summary>
internal sealed class WordDocument(string title, bool landscape = false)
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const int Long = 16838;
    private const int Short = 11906;
    private const int Margin = 1134;

    private readonly Body _body = new();

    /// <summary>Between the margins, in twentieths of a point.</summary>
    public int Width => (landscape ? Long : Short) - 2 * Margin;

    public WordDocument Heading(int level, string text) => Add(WordText.Paragraph(text, WordStyles.Heading(level)));

    /// <param name="text">One paragraph.</param>
    /// <param name="style">Its id.</param>
    /// <param name="keepNext">It stays on one page with what follows.</param>
    public WordDocument Paragraph(string text, string style = "Normal", bool keepNext = false) => Add(WordText.Paragraph(text, style, keepNext: keepNext));

    /// <summary>A table; <paramref name="shares"/> are the columns' parts of the width.</summary>
    public WordDocument Table(ImmutableArray<ImmutableArray<string>> rows, ImmutableArray<int> shares, int? numbers = null) =>
        Add(new WordTable([.. shares.Select(share => Width * share / shares.Sum())], numbers).Of(rows));

    /// <summary>What follows begins on a new page.</summary>
    public WordDocument NewPage() => Add(new Paragraph(new Run(new Break { Type = BreakValues.Page })));

    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            (package.PackageProperties.Title, package.PackageProperties.Creator, package.PackageProperties.Language) = (title, "Wiedervorlage", "de-DE");
            var main = package.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.All();
            var footer = main.AddNewPart<FooterPart>();
            footer.Footer = PageNumbers();
            _body.Append(Section(main.GetIdOfPart(footer)));
            main.Document = new Document(_body);
        }
        return stream.ToArray();
    }

    private WordDocument Add(OpenXmlElement element)
    {
        _body.Append(element);
        return this;
    }

    private SectionProperties Section(string footer) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = footer },
        landscape ? new PageSize { Width = Long, Height = Short, Orient = PageOrientationValues.Landscape } : new PageSize { Width = Short, Height = Long },
        new PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = 567, Footer = 567, Gutter = 0 });

    private static Footer PageNumbers() => new(new Paragraph(
        new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Cell }, new Justification { Val = JustificationValues.Center }),
        new Run(new Text("Seite ") { Space = SpaceProcessingModeValues.Preserve }),
        new SimpleField { Instruction = "PAGE" },
        new Run(new Text(" von ") { Space = SpaceProcessingModeValues.Preserve }),
        new SimpleField { Instruction = "NUMPAGES" }));
}
