#!/usr/bin/env bash
# DocumentFormat.OpenXml 3.3.0: InnerText of a paragraph with tracked changes holds what was struck as well as what replaced it, glued together;
# leaving out w:delText, as Descendants<Text>() does, still keeps a point that was moved in both of its places.
# A faction's motion that changed "yearly" to "quarterly" would owe reports "yearlyquarterly", and its point 2 would stand twice.
# We read the text as it is after all changes were accepted (tests/Functions.Tests, motions as DOCX with tracked changes).
set -euo pipefail
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"
cat >finding.cs <<'CS'
#:package DocumentFormat.OpenXml@3.3.0
#:property WarningLevel=0
#:property Nullable=disable
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

using var file = new MemoryStream();
using (var word = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
{
    var main = word.AddMainDocumentPart();
    main.Document = new Document();
    main.Document.InnerXml = """
        <w:body xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
          <w:p><w:r><w:t>berichtet </w:t></w:r>
            <w:del w:id="1" w:author="a"><w:r><w:delText>jährlich</w:delText></w:r></w:del>
            <w:ins w:id="2" w:author="a"><w:r><w:t>vierteljährlich</w:t></w:r></w:ins></w:p>
          <w:p><w:moveFrom w:id="3" w:author="a"><w:r><w:t>Punkt 2</w:t></w:r></w:moveFrom></w:p>
          <w:p><w:r><w:t>Punkt 1</w:t></w:r></w:p>
          <w:p><w:moveTo w:id="4" w:author="a"><w:r><w:t>Punkt 2</w:t></w:r></w:moveTo></w:p>
        </w:body>
        """;
}
using var read = WordprocessingDocument.Open(file, false);
var paragraphs = read.MainDocumentPart.Document.Body.Elements<Paragraph>().ToList();
Console.WriteLine("InnerText:         " + string.Join(" | ", paragraphs.Select(p => p.InnerText)));
Console.WriteLine("Descendants<Text>: " + string.Join(" | ", paragraphs.Select(p => string.Concat(p.Descendants<Text>().Select(t => t.Text)))));
CS
cat >expected <<'TEXT'
InnerText:         berichtet jährlichvierteljährlich | Punkt 2 | Punkt 1 | Punkt 2
Descendants<Text>: berichtet vierteljährlich | Punkt 2 | Punkt 1 | Punkt 2
TEXT
dotnet run finding.cs >seen
cat seen
diff expected seen
