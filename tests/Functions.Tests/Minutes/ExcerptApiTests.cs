using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Wiedervorlage.Core.Minutes;
using Wiedervorlage.Core.Minutes.Items;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Voting;
using Wiedervorlage.Functions.Minutes;
using Wiedervorlage.Functions.Tests.Procedures;

namespace Wiedervorlage.Functions.Tests.Minutes;

/// <summary>The excerpt of an item through the API: what was recorded, by any of its motions, in all three forms.</summary>
public sealed class ExcerptApiTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Ballot Vote(string subject, BallotMatter matter, int yes) => new(subject, matter, [new(new("spd"), "spd", yes, 0, 0), new(null, "Die Linke", 0, 0, 0, Absent: true)], new(yes, 0, 0));

    private static async Task<AppWorld> FirstReadingAsync(ReadingResult result = ReadingResult.Postponed, bool isPublic = true)
    {
        var world = await new AppWorld().StartAsync();
        await world.FileAsync("m-1", "Sozialräume entwickeln", isPublic);
        await world.FileAsync("m-2", "Weitergehender Antrag");
        await world.DoAsync("m-1", new MotionCommand.AssignReference("0067/2026"));
        await world.DoAsync("m-1", new MotionCommand.Place(new(new("sid-1"), "8.1", PlacementMode.Agenda, null), null));
        await world.DoAsync("m-2", new MotionCommand.Place(new(new("sid-1"), "8.1", PlacementMode.Tabled, new("m-1")), null));
        await world.MoveToAsync(new(2026, 2, 11));
        await world.DoAsync("m-2", Reading(ReadingResult.Postponed, Vote("Sachantrag als 1. Lesung", BallotMatter.Procedural, 3), null));
        await world.DoAsync("m-1", Reading(result, Vote("Antrag als 1. Lesung", BallotMatter.Procedural, 3), "Text, der nur dann gilt, wenn er beschlossen ist."));
        await world.RunChecksAsync();
        return world;
    }

    private static MotionCommand.RecordReading Reading(ReadingResult result, Ballot ballot, string? resolution) =>
        new(new(new("sid-1"), default, default, "8.1", result, null, null, [ballot], [], resolution, "Es wurde beraten.\nLange.", new("fb55"), []) { Annexes = ["Antrag"] });

    [Fact]
    public async Task JointItemPutOff_OneExcerptWithAllMotionsAndBallots_AndNoResolution()
    {
        await using var world = await FirstReadingAsync();
        foreach (var asked in new[] { "m-1", "m-2" })
        {
            var (status, page) = await GetAsync(world, (api, request) => api.Page(request, asked, "sid-1", Stop));
            var read = MinutesReader.Read(page);
            Assert.Equal((200, "0067/2026", "8.1", "Sozialräume entwickeln"), (status, read.Reference, read.Meeting.Item.Number, read.Meeting.Item.Title));
            Assert.Equal(["Sachantrag als 1. Lesung", "Antrag als 1. Lesung"], read.Ballots.Select(ballot => ballot.Subject));
            Assert.All(read.Ballots, ballot => Assert.Equal([new("Sozialdemokraten", 3, 0, 0, false), new("Die Linke", 0, 0, 0, true)], ballot.Votes));
            Assert.Equal(("Es wurde beraten.\n\nLange.", "Antrag"), (read.Discussion, Assert.Single(read.Annexes)));
            Assert.Contains("Gemeinsam beraten", page, StringComparison.Ordinal);
            Assert.DoesNotContain("Text, der nur dann gilt", page, StringComparison.Ordinal);
            Assert.DoesNotContain("Beschluss:", page, StringComparison.Ordinal);
        }
        foreach (var (motion, meeting, expected) in new[] { ("m-9", "sid-1", 404), ("m-1", "sid-9", 404), ("m-1", "sid-2", 409) })
            Assert.Equal(expected, (await GetAsync(world, (api, request) => api.Record(request, motion, meeting, Stop))).Status);
    }

    [Fact]
    public async Task Adopted_PageAndDocumentHoldTheResolution_AndTheReaderTakesBoth()
    {
        await using var world = await FirstReadingAsync(ReadingResult.AdoptedAmended);
        var (_, page) = await GetAsync(world, (api, request) => api.Page(request, "m-1", "sid-1", Stop));
        Assert.Equal("Text, der nur dann gilt, wenn er beschlossen ist.", MinutesReader.Read(page).ResolutionText);
        var bytes = await DocumentAsync(world);
        IsProper(bytes);
        var (status, answer) = await RunAsync(world, request => world.Get<IServiceScopeFactory>().CreateScope().ServiceProvider.GetRequiredService<MinutesApi>().Read(request, Stop), bytes);
        Assert.Equal(200, status);
        Assert.Contains("\"resolutionText\":\"Text, der nur dann gilt", answer, StringComparison.Ordinal);
    }

    /// <summary>What Word and a screen reader rely on: valid, headings that are headings, tables with heads, A4, German.</summary>
    private static void IsProper(byte[] bytes)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        var body = document.MainDocumentPart!.Document!.Body!;
        Assert.Equal(["Title", "Heading2", "Heading3"], body.Descendants<ParagraphStyleId>().Select(style => style.Val!.Value!).Where(style => style is "Title" || style.StartsWith("Heading", StringComparison.Ordinal)).Distinct());
        Assert.NotEmpty(body.Descendants<Table>());
        Assert.All(body.Descendants<Table>(), table => Assert.NotNull(table.Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>()));
        Assert.Equal("de-DE", document.MainDocumentPart.StyleDefinitionsPart!.Styles!.Descendants<Languages>().Single().Val!.Value);
        Assert.Equal((11906u, 16838u), (body.Descendants<PageSize>().Single().Width!.Value, body.Descendants<PageSize>().Single().Height!.Value));
    }

    [Fact]
    public async Task BrokenDocument_SentToTheReader_IsRefusedInPlainWords()
    {
        await using var world = await new AppWorld().StartAsync();
        var (status, answer) = await RunAsync(world, request => world.Get<IServiceScopeFactory>().CreateScope().ServiceProvider.GetRequiredService<MinutesApi>().Read(request, Stop), "PK\u0003\u0004 no"u8.ToArray());
        Assert.Equal(400, status);
        Assert.Contains("nicht als Word-Dokument", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NonPublicMotion_ItsExcerptSaysSo()
    {
        await using var world = await FirstReadingAsync(isPublic: false);
        var (_, page) = await GetAsync(world, (api, request) => api.Page(request, "m-1", "sid-1", Stop));
        Assert.Contains("Nichtöffentlicher Teil", page, StringComparison.Ordinal);
    }

    private static async Task<byte[]> DocumentAsync(AppWorld world) => (await BytesAsync(world, (api, request) => api.Document(request, "m-1", "sid-1", Stop))).Bytes;

    private static async Task<(int Status, string Text)> GetAsync(AppWorld world, Func<ExcerptsApi, HttpRequest, Task<IResult>> ask) =>
        await BytesAsync(world, ask) is var (status, bytes) ? (status, Encoding.UTF8.GetString(bytes)) : default;

    private static Task<(int Status, byte[] Bytes)> BytesAsync(AppWorld world, Func<ExcerptsApi, HttpRequest, Task<IResult>> ask) =>
        ExecuteAsync(world, request => ask(world.Get<IServiceScopeFactory>().CreateScope().ServiceProvider.GetRequiredService<ExcerptsApi>(), request), []);

    private static async Task<(int Status, string Text)> RunAsync(AppWorld world, Func<HttpRequest, Task<IResult>> run, byte[] content) =>
        await ExecuteAsync(world, run, content) is var (status, bytes) ? (status, Encoding.UTF8.GetString(bytes)) : default;

    private static async Task<(int Status, byte[] Bytes)> ExecuteAsync(AppWorld world, Func<HttpRequest, Task<IResult>> run, byte[] content)
    {
        var context = new DefaultHttpContext { RequestServices = world.Get<IServiceScopeFactory>().CreateScope().ServiceProvider };
        (context.Request.Scheme, context.Request.Host, context.Request.Body) = ("https", new("wiedervorlage.example"), new MemoryStream(content));
        context.Response.Body = new MemoryStream();
        await (await run(context.Request)).ExecuteAsync(context);
        return (context.Response.StatusCode, ((MemoryStream)context.Response.Body).ToArray());
    }
}
