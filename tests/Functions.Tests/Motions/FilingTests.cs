using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Motions;
using Wiedervorlage.Functions.Pages;
using Wiedervorlage.Functions.Tests.Procedures;
using Files = Wiedervorlage.Functions.Tests.Inbound.Files;

namespace Wiedervorlage.Functions.Tests.Motions;

/// <summary>Filing by API: with files, and more than once under one key.</summary>
public sealed class FilingTests : IAsyncLifetime
{
    private static readonly (string, string)[] _fields =
        [("body", "sid"), ("factions", "spd"), ("title", "Spielplätze"), ("resolutionText", "Es werden drei gebaut.")];

    private readonly AppWorld _world = new();

    public async ValueTask InitializeAsync() => await _world.StartAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Files_AreKeptAndListed_NamedByWhatIsInThem()
    {
        var filed = await FileAsync("k1", _fields, ("../Antrag.doc", Files.Pdf("Titel")), ("Skizze.png", [0x89, 0x50, 0x4E, 0x47, 1]));
        Assert.Equal(201, filed.Status);
        var files = filed.Json.GetProperty("content").GetProperty("files").EnumerateArray().ToList();
        Assert.Equal(["Antrag.pdf", "Skizze.png"], files.Select(file => file.GetProperty("name").GetString()));
        Assert.Equal(["application/pdf", "image/png"], files.Select(file => file.GetProperty("type").GetString()));
        var file = await DownloadAsync(request => _world.Get<MotionsApi>().Download(request, Id(filed), 1, AppWorld.Stop));
        Assert.Equal((200, "application/pdf", "nosniff"), (file.Response.StatusCode, file.Response.ContentType!, file.Response.Headers.XContentTypeOptions.ToString()));
        Assert.StartsWith("attachment", file.Response.Headers.ContentDisposition.ToString(), StringComparison.Ordinal);
        Assert.Equal(Files.Pdf("Titel"), Written(file));
        Assert.Equal(404, (await DownloadAsync(request => _world.Get<MotionsApi>().Download(request, Id(filed), 3, AppWorld.Stop))).Response.StatusCode);
    }

    [Theory]
    [InlineData(true, 200)]
    [InlineData(false, 404)]
    public async Task Files_WithoutAKey_OnlyOfAPublishedMotion(bool isPublic, int published)
    {
        var filed = await FileAsync("k1", [.. _fields, ("public", isPublic ? "true" : "false")], ("Antrag.pdf", Files.Pdf("Titel")));
        Task<HttpContext> Open() => DownloadAsync(request => _world.Get<PublicMotionPages>().File(request, Id(filed), 1, AppWorld.Stop));
        Assert.Equal(404, (await Open()).Response.StatusCode);
        await _world.DoAsync(Id(filed), new MotionCommand.AssignReference("0067/2026"));
        Assert.Equal(published, (await Open()).Response.StatusCode);
        var page = await DownloadAsync(request => _world.Get<PublicMotionPages>().Motion(request, Id(filed), AppWorld.Stop));
        Assert.Equal(isPublic, Encoding.UTF8.GetString(Written(page)).Contains($"/antraege/{Id(filed)}/dateien/1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Antrag.pdf", "MZ\0\0\u0001")]
    [InlineData("Antrag.docx", "")]
    [InlineData("Antrag.zip", "PK\u0003\u0004")]
    public async Task Files_ThatAreNoPapers_AreRefusedWithWhatIsPossible(string name, string content)
    {
        var refused = await FileAsync("k1", _fields, (name, Encoding.Latin1.GetBytes(content)));
        Assert.Equal(400, refused.Status);
        Assert.Contains(name, refused.Detail);
        Assert.Empty(_world.Files.Kept);
    }

    [Theory]
    [InlineData("kind", "wunsch", "Art von Antrag")]
    [InlineData("public", "vielleicht", "true, false")]
    [InlineData("titel", "Spielplätze", "titel")]
    public async Task Fields_ThatMeanNothing_AreRefused(string name, string value, string says)
    {
        var refused = await FileAsync("k1", [.. _fields, (name, value)]);
        Assert.Equal((400, true), (refused.Status, refused.Detail.Contains(says, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task SameKey_SameContent_FilesOnceAndAnswersTheSame()
    {
        var pdf = Files.Pdf("Titel");
        var first = await FileAsync("k1", _fields, ("Antrag.pdf", pdf));
        var again = await FileAsync("k1", _fields, ("Antrag.pdf", pdf));
        Assert.Equal((201, 200), (first.Status, again.Status));
        Assert.Equal((Id(first), first.Json.GetProperty("content").GetRawText()), (Id(again), again.Json.GetProperty("content").GetRawText()));
    }

    [Fact]
    public async Task SameKey_SameContent_IsNoConflict_WhateverBecameOfItSince()
    {
        var first = await FileAsync("k1", _fields);
        await _world.DoAsync(Id(first), new MotionCommand.GiveBack("Unterschrift fehlt"));
        await _world.DoAsync(Id(first), new MotionCommand.Mend("Anderer Titel", null, null));
        Assert.Equal(200, (await FileAsync("k1", _fields)).Status);
    }

    [Theory]
    [InlineData("title", "Bolzplätze")]
    [InlineData("reasons", "Weil es nötig ist.")]
    [InlineData("public", "false")]
    public async Task SameKey_OtherContent_Is409AndFilesNothing(string field, string value)
    {
        var first = await FileAsync("k1", _fields);
        var other = await FileAsync("k1", [.. _fields.Where(one => one.Item1 != field), (field, value)]);
        Assert.Equal(409, other.Status);
        Assert.Equal(Id(first), Id(other));
        Assert.Contains("Idempotency-Key", other.Detail);
        Assert.Equal("Spielplätze", (await _world.MotionAsync(Id(first))).Content.Title);
    }

    [Fact]
    public async Task SameKey_OtherFile_Is409()
    {
        await FileAsync("k1", _fields, ("Antrag.pdf", Files.Pdf("Titel")));
        Assert.Equal(409, (await FileAsync("k1", _fields, ("Antrag.pdf", Files.Pdf("Anderes")))).Status);
        Assert.Equal(409, (await FileAsync("k1", _fields)).Status);
    }

    [Fact]
    public async Task SameKey_AsJson_OtherContentIs409()
    {
        const string json = """{"body":"sid","factions":["spd"],"kind":"motion","title":"T","resolutionText":"R"}""";
        Task<Answer> Post(string text) => _world.CallAsync(request => _world.Get<MotionsApi>().File(request, _world.Client, AppWorld.Stop), text, key: "k2");
        Assert.Equal(201, (await Post(json)).Status);
        Assert.Equal(200, (await Post(json)).Status);
        Assert.Equal(409, (await Post(json.Replace("\"R\"", "\"S\"", StringComparison.Ordinal))).Status);
    }

    private static string Id(Answer answer) => answer.Json.GetProperty("id").GetString()!;

    private async Task<Answer> FileAsync(string key, (string Name, string Value)[] fields, params (string Name, byte[] Content)[] files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields) form.Add(new StringContent(value), name);
        foreach (var (name, content) in files) form.Add(new ByteArrayContent(content), "files", name);
        var context = Context();
        context.Request.Body = new MemoryStream(await form.ReadAsByteArrayAsync(AppWorld.Stop));
        (context.Request.Method, context.Request.Path) = ("POST", "/api/motions");
        (context.Request.ContentType, context.Request.Headers["Idempotency-Key"]) = (form.Headers.ContentType!.ToString(), key);
        await (await _world.Get<MotionsApi>().File(context.Request, _world.Client, AppWorld.Stop)).ExecuteAsync(context);
        return new(context.Response.StatusCode, JsonDocument.Parse(Written(context)).RootElement, "");
    }

    private async Task<HttpContext> DownloadAsync(Func<HttpRequest, Task<IResult>> function)
    {
        var context = Context();
        await (await function(context.Request)).ExecuteAsync(context);
        return context;
    }

    private DefaultHttpContext Context()
    {
        var context = new DefaultHttpContext { RequestServices = _world.Get<IServiceScopeFactory>().CreateScope().ServiceProvider };
        (context.Request.Scheme, context.Request.Host) = ("http", new("stadt.example"));
        context.Response.Body = new MemoryStream();
        return context;
    }

    private static byte[] Written(HttpContext context) => ((MemoryStream)context.Response.Body).ToArray();
}
