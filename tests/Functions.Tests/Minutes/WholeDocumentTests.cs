using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Wiedervorlage.Core.Minutes;
using Wiedervorlage.Core.Minutes.Documents;
using Wiedervorlage.Documents;
using Wiedervorlage.Functions.Minutes;
using Wiedervorlage.Functions.Tests.Procedures;
using Wiedervorlage.Functions.Texts;

namespace Wiedervorlage.Functions.Tests.Minutes;

/// <summary>Whole minutes as files of real programs: LibreOffice's DOCX and PDF, Chromium's PDF.</summary>
public sealed class WholeDocumentTests(ITestOutputHelper output)
{
    private static readonly string[] _kinds = [".docx", "-office.pdf", "-browser.pdf"];

    public static TheoryData<string, string> Files => [.. from name in WholeMinutes.Names from kind in _kinds select (name, kind)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task EveryItemOfAFile_IsFound_AndNoVoteIsWrong(string name, string kind)
    {
        var (text, problem) = await FileText.ReadAsync(WholeMinutes.File(name + kind), null, TestContext.Current.CancellationToken);
        Assert.Null(problem);
        var read = DocumentReader.Read(text!, new LocalDate(2026, 8, 1));
        Assert.NotNull(read);
        var (wrong, unknown) = WholeMinutes.Of(name).Compare(read);
        foreach (var one in wrong.Concat(unknown)) output.WriteLine(one);
        // A title that a page's end or a narrow cell has cut may be shorter; nothing else may be wrong.
        Assert.DoesNotContain(wrong, one => !one.Contains(" title: ", StringComparison.Ordinal));
        Assert.True(wrong.Count + unknown.Count <= 1, $"{wrong.Count} wrong titles, {unknown.Count} unknown");
    }

    [Theory]
    [InlineData(".docx", 19)]
    [InlineData("-office.pdf", 15)]
    [InlineData("-browser.pdf", 15)]
    public async Task RowsOfFactions_KeepTheirColumns_OrSayNothing(string kind, int least)
    {
        var (text, _) = await FileText.ReadAsync(WholeMinutes.File($"allris{kind}"), null, TestContext.Current.CancellationToken);
        var whole = 0;
        foreach (var ballot in DocumentReader.Read(text!)!.Items.SelectMany(item => item.Reading.Ballots).Where(ballot => ballot.Totals.Yes is not null))
        {
            var rows = ballot.Votes.Where(vote => vote is { Yes: not null, No: not null, Abstain: not null }).ToList();
            var sums = (Yes: rows.Sum(vote => vote.Yes), No: rows.Sum(vote => vote.No), Abstain: rows.Sum(vote => vote.Abstain));
            Assert.True(sums.Yes <= ballot.Totals.Yes && sums.No <= ballot.Totals.No && sums.Abstain <= ballot.Totals.Abstain, $"{sums} in {ballot}");
            if (sums == (ballot.Totals.Yes, ballot.Totals.No, ballot.Totals.Abstain) && rows.Count > 3) whole++;
            else output.WriteLine($"{ballot.Totals} {string.Join(", ", ballot.Votes)}");
        }
        Assert.True(whole >= least, $"only {whole} whole");
    }

    [Theory]
    [InlineData("allris.html", "text/html")]
    [InlineData("sessionnet.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("sdnet-office.pdf", "application/pdf")]
    [InlineData("letters-browser.pdf", "application/octet-stream")]
    public async Task AtTheDoor_EachKindOfFile_GivesItsItems(string file, string type)
    {
        await using var world = await new AppWorld("off").StartAsync();
        var (status, answer) = await Requests.SendAsync(world, request => world.Get<MinutesApi>().Read(request, TestContext.Current.CancellationToken), WholeMinutes.File(file), type);
        using var read = JsonDocument.Parse(answer);
        var expected = WholeMinutes.Of(file.Split('.', '-')[0]);
        Assert.Equal((200, expected.Items.Length), (status, read.RootElement.GetProperty("items").GetArrayLength()));
        Assert.Equal((expected.Head.Date, expected.Head.Begin?[..5]), (read.RootElement.GetProperty("document").GetProperty("date").GetString(), read.RootElement.GetProperty("document").GetProperty("begin").GetString()));
    }

    public static TheoryData<byte[], string> Unreadable => new()
    {
        { [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], ".doc" },
        { [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("EncryptedPackage")], "Kennwort" },
        { Inbound.Files.Pdf(""), "Scan" },
        { [0x89, 0x50, 0x4E, 0x47, 1, 2], "Bild" },
        { "%PDF-1.7 kaputt"u8.ToArray(), "beschädigt" },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task WhatCannotBeRead_IsNamed(byte[] content, string says)
    {
        var (text, problem) = await FileText.ReadAsync(content, null, TestContext.Current.CancellationToken);
        Assert.Null(text);
        Assert.Contains(says, problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TrackedChangesAndNumbers_AreReadAsWordShowsThem()
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new Document(new Body(
                Numbered("Radweg"), Numbered("Bänke"),
                new Paragraph(
                    new Run(new Text("Dafür: ") { Space = SpaceProcessingModeValues.Preserve }), new DeletedRun(new Run(new DeletedText("14"))), new InsertedRun(new Run(new Text("12"))),
                    new MoveFromRun(new Run(new Text("99"))), new Run(new RunProperties(new Vanish()), new Text("77")))));
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(
                new AbstractNum(new Level(new StartNumberingValue { Val = 3 }, new NumberingFormat { Val = NumberFormatValues.Decimal }, new LevelText { Val = "TOP %1" }) { LevelIndex = 0 }) { AbstractNumberId = 1 },
                new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 7 });
        }
        var (text, _) = await FileText.ReadAsync(stream.ToArray(), null, TestContext.Current.CancellationToken);
        Assert.Equal("TOP 3 Radweg\n\nTOP 4 Bänke\n\nDafür: 12\n\n", text);
    }

    private static Paragraph Numbered(string text) =>
        new(new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 7 })), new Run(new Text(text)));
}
