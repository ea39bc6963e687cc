using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Wiedervorlage.Core.Minutes.Documents;

namespace Wiedervorlage.Functions.Texts;

/// <summary>
/// The text of whole minutes in Word: paragraphs with the numbers that Word shows, rows of tables between tabs, text boxes where they are anchored, headings marked
/// (<see cref="DocumentMarks"/>). Tracked changes count as accepted; heads, feet and hidden text are not in it.
/// </summary>
internal sealed class DocxPages
{
    /// <summary>A small file can unpack to gigabytes.</summary>
    private const long MostCharacters = 30_000_000;

    private const int MostBlocks = 300_000;

    private const int DeepestTable = 12;

    private readonly StringBuilder _text = new();
    private readonly DocxLevels _levels;
    private readonly DocxHeadings _headings;
    private readonly CancellationToken _cancellation;
    private int _blocks;
    private string _unended = "";

    private DocxPages(MainDocumentPart main, CancellationToken cancellation) =>
        (_levels, _headings, _cancellation) = (new(main), new(main.StyleDefinitionsPart?.Styles), cancellation);

    /// <summary>Text, or a problem in German.</summary>
    public static (string? Text, string? Problem) Read(byte[] content, CancellationToken cancellation)
    {
        try
        {
            using var stream = new MemoryStream(content, writable: false);
            using var document = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = MostCharacters });
            if (document.MainDocumentPart is not { Document.Body: { } body } main) return (null, "Die Datei lässt sich nicht als Word-Dokument lesen.");
            var pages = new DocxPages(main, cancellation);
            pages.Blocks(body, 0);
            return pages._blocks > MostBlocks ? (null, "Das Word-Dokument ist zu groß zum Lesen.") : (pages._text.ToString(), null);
        }
        catch (Exception cause) when (cause is not (OutOfMemoryException or OperationCanceledException))
        {
            // Whatever the library finds wrong with a stranger's file.
            return (null, "Die Datei lässt sich nicht als Word-Dokument lesen; sie ist beschädigt.");
        }
    }

    private void Blocks(OpenXmlElement parent, int depth)
    {
        foreach (var element in parent.ChildElements)
        {
            if (++_blocks > MostBlocks) return;
            _cancellation.ThrowIfCancellationRequested();
            switch (element)
            {
                case Paragraph paragraph: Add(paragraph, depth); break;
                case Table table when depth < DeepestTable: Rows(table, depth + 1); break;
                case SdtBlock or SdtContentBlock or CustomXmlBlock or InsertedRun or MoveToRun: Blocks(element, depth); break;
            }
        }
    }

    private void Add(Paragraph paragraph, int depth)
    {
        var said = _unended + DocxWords.Of(paragraph);
        _unended = "";
        // A deleted paragraph mark joins what it separated.
        if (paragraph.ParagraphProperties?.ParagraphMarkRunProperties?.Deleted is not null) { _unended = said; return; }
        var marker = _levels.MarkerOf(paragraph);
        if (said.Trim().Length > 0)
        {
            if (_headings.MarkOf(paragraph) is { } mark) _text.Append(mark);
            _text.Append(marker).Append(said).Append("\n\n");
        }
        foreach (var box in DocxWords.Boxes(paragraph)) Blocks(box, depth);
    }

    private void Rows(Table table, int depth)
    {
        foreach (var row in table.Elements<TableRow>().Where(row => row.TableRowProperties?.GetFirstChild<Deleted>() is null))
        {
            _blocks++;
            if (DocxRow.LineOf(row, _levels) is { } line) _text.Append(line.Bold ? DocumentMarks.Bold.ToString() : "").Append(line.Text).Append('\n');
            else foreach (var cell in row.Elements<TableCell>()) Blocks(cell, depth);
        }
        _text.Append('\n');
    }
}
