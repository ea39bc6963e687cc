using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Words = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Wiedervorlage.Functions.Tests.Inbound;

/// <summary>Letters as files. A line that begins with "# " is an item of a numbered list.</summary>
internal static class Files
{
    public static readonly string[] Letter =
    [
        "Antrag zur Sitzung am 10.02.2026", "Thema: Spielplätze für Müller & Söhne", "Beschlussvorschlag:", "# Die Verwaltung erneuert die Spielplätze.", "# Sie berichtet jährlich.", "Begründung:", "Größe zählt.",
    ];

    public const string Resolution = "1. Die Verwaltung erneuert die Spielplätze.\n\n2. Sie berichtet jährlich.";

    /// <summary>Written by hand: the library's own writer knows no umlauts in the fonts that every reader has.</summary>
    public static byte[] Pdf(params string[] lines)
    {
        var number = 0;
        var shown = lines.Select(line => line.StartsWith("# ", StringComparison.Ordinal) ? $"{++number}. {line[2..]}" : line);
        var page = "BT /F1 11 Tf 60 790 Td " + string.Concat(shown.Select(line => $"0 -30 Td ({line.Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)}) Tj ")) + "ET";
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            $"<</Length {page.Length}>>stream\n{page}\nendstream", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        ];
        var text = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var (one, index) in objects.Select((one, index) => (one, index)))
        {
            places.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj{one}endobj\n");
        }
        var table = string.Concat(places.Select(place => $"{place:D10} 00000 n \n"));
        return Encoding.Latin1.GetBytes($"{text}xref\n0 6\n0000000000 65535 f \n{table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n{text.Length}\n%%EOF");
    }

    public static byte[] Docx(params string[] lines)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new Document(new Body(lines.Select(ParagraphOf)));
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(
                new AbstractNum(new Level(new NumberingFormat { Val = NumberFormatValues.Decimal }) { LevelIndex = 0 }) { AbstractNumberId = 1 },
                new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 7 });
        }
        return stream.ToArray();
    }

    private static Paragraph ParagraphOf(string line)
    {
        if (!line.StartsWith("# ", StringComparison.Ordinal)) return new(new Run(new Words(line)));
        var numbered = new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 7 }));
        return new(numbered, new Run(new Words(line[2..])));
    }
}
