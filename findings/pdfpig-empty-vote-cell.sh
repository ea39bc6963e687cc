#!/usr/bin/env bash
# PdfPig 0.1.16: text "in content order" forgets which column a number stood under. In a table of votes whose zero is an empty cell, the row
# "4 yes, no 'no', 1 abstention" comes out as the very text of "4 yes, 1 no, abstention unknown". Only the letters' positions tell them apart.
# We lay cells out by their place under the heading before a vote is read (tests/Functions.Tests, minutes as PDF).
set -euo pipefail
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"
cat >finding.cs <<'CS'
#:package PdfPig@0.1.16
#:property WarningLevel=0
#:property Nullable=disable
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

string Row(string no, string abstentions)
{
    var builder = new PdfDocumentBuilder();
    var font = builder.AddStandard14Font(Standard14Font.Helvetica);
    var page = builder.AddPage(PageSize.A4);
    void Line(double y, params string[] cells)
    {
        for (var i = 0; i < cells.Length; i++)
            if (cells[i] != "") page.AddText(cells[i], 11, new PdfPoint(60 + i * 90, y), font);
    }
    Line(700, "Fraktion", "Ja", "Nein", "Enthaltung");
    Line(680, "A-Fraktion", "4", no, abstentions);
    using var document = PdfDocument.Open(builder.Build());
    return ContentOrderTextExtractor.GetText(document.GetPage(1)).ReplaceLineEndings(" / ");
}

Console.WriteLine("one abstention: " + Row("", "1"));
Console.WriteLine("one no:         " + Row("1", ""));
CS
cat >expected <<'TEXT'
one abstention: Fraktion Ja Nein Enthaltung / A-Fraktion 4 1
one no:         Fraktion Ja Nein Enthaltung / A-Fraktion 4 1
TEXT
dotnet run finding.cs >seen
cat seen
diff expected seen
