using System.Text;
using Wiedervorlage.Core.Imports;
using Wiedervorlage.Functions.Imports.Reading;

namespace Wiedervorlage.Functions.Tests.Imports;

public sealed class CsvFileTests
{
    private static (Sheet Sheet, ImmutableArray<ImportProblem> Unreadable) Read(string text)
    {
        var (sheet, unreadable) = CsvFile.Read(text);
        return (Assert.IsType<Sheet>(sheet), unreadable);
    }

    [Theory]
    [InlineData(';')]
    [InlineData(',')]
    [InlineData('\t')]
    public void Separators_AreFound_AlsoBesideOthersInQuotes(char separator)
    {
        var (sheet, _) = Read($"\"Name; kurz\"{separator}Ort\r\n\"Müller, Söhne\"{separator}Köln\r\n");
        Assert.Equal(["Name; kurz", "Ort"], sheet.Headings);
        Assert.Equal(["Müller, Söhne", "Köln"], Assert.Single(sheet.Rows).Cells);
    }

    [Fact]
    public void ExcelsOwnLine_NamesTheSeparator() => Assert.Equal((2, "a;b"), (Read("sep=,\r\na;b,c\r\n1,2\r\n").Sheet.HeadingsLine, Read("sep=,\r\na;b,c\r\n1,2\r\n").Sheet.Headings[0]));

    [Fact]
    public void Lines_AreThoseOfTheFile_WhateverStandsBetween()
    {
        var (sheet, _) = Read("\n\na;b\r\n\r\n1;\"zwei\r\nZeilen\"\r\n\r\n3;4");
        Assert.Equal((3, "a"), (sheet.HeadingsLine, sheet.Headings[0]));
        Assert.Equal([(5, "1"), (8, "3")], sheet.Rows.Where(row => !row.IsEmpty).Select(row => (row.Line, row.Cells[0])));
        Assert.Equal("zwei\r\nZeilen", sheet.Rows.First(row => !row.IsEmpty).Cells[1]);
    }

    [Theory]
    [InlineData("a;b\n1;\"offen\n2;3\n", 2)]
    [InlineData("a;b\n1;2\n3;ein \"Wort\n", 3)]
    public void QuotationMarks_ThatDoNotMatch_AreTold(string text, int line) => Assert.Contains(Read(text).Unreadable, problem => problem.Line == line);

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("windows-1252", false)]
    public void Umlauts_SurviveWhateverExcelSavedThemIn(string name, bool mark)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        Assert.Equal("Größe – „Öl“;€", FileText.Of([.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes("Größe – „Öl“;€")]).Text);
    }
}
