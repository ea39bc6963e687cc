using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Wiedervorlage.Core;
using Wiedervorlage.Functions.Imports;

namespace Wiedervorlage.Functions.Tests.Imports;

public sealed class ImportPageTests
{
    private const string Good = "Schlüssel;Name;E-Mail\nneu;Neue <Liste>;post@neu.example\n";

    private static readonly string[] _fields = ["import", "kind", "name", "content"];

    private static Task<Answer> LookAsync(ImportWorld world, string file) => world.AskFormAsync<ImportPages>((api, request) => api.Check(request, default), ("kind", "factions", null), ("file", file, "neu.csv"));

    private static string Field(Answer page, string name) => WebUtility.HtmlDecode(Regex.Match(page.Body, $"name=\"{name}\" value=\"([^\"]*)\"").Groups[1].Value);

    private static Task<Answer> TakeAsync(ImportWorld world, Answer page) => world.AskFormAsync<ImportPages>(
        (api, request) => api.Take(request, world.App.Client, default), [.. _fields.Select(name => (name, Field(page, name), (string?)null))]);

    [Fact]
    public async Task Page_LooksFirst_ThenTakes_AndTwiceIsOnce()
    {
        await using var world = await ImportWorld.NewAsync();
        var page = await LookAsync(world, Good);
        Assert.Equal((200, 0), (page.Status, world.Storage.Writes));
        Assert.Contains("Neue &lt;Liste&gt;", page.Body, StringComparison.Ordinal);
        Assert.Contains("Alles übernehmen", page.Body, StringComparison.Ordinal);
        for (var time = 0; time < 2; time++) Assert.Equal(303, (await TakeAsync(world, page)).Status);
        Assert.Equal("neu.csv", Assert.Single(await world.App.Get<ImportWork>().AllAsync(default)).File);
    }

    [Fact]
    public async Task Page_ShowsEveryProblem_AndOffersNothingToTake()
    {
        await using var world = await ImportWorld.NewAsync();
        var page = await LookAsync(world, "Schlüssel;Name;E-Mail\nNeu!;;keine\n");
        Assert.Equal(400, page.Status);
        Assert.Contains("3 Fehler", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Alles übernehmen", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_WithoutAFile_OrWithABrokenForm_SaysSo()
    {
        await using var world = await ImportWorld.NewAsync();
        Assert.Equal(400, (await world.AskFormAsync<ImportPages>((api, request) => api.Check(request, default), ("kind", "factions", null))).Status);
        Assert.Equal(400, (await world.AskFormAsync<ImportPages>((api, request) => api.Take(request, world.App.Client, default), ("import", "x", null), ("content", "%%", null))).Status);
        Assert.Equal(0, world.Storage.Writes);
    }

    [Fact]
    public void PackedFile_ComesOutAsItWentIn_AndNothingElseDoes()
    {
        var bytes = Encoding.UTF8.GetBytes(Good);
        Assert.Equal(bytes, PackedFile.Unpack(PackedFile.Pack(bytes)!));
        Assert.Null(PackedFile.Unpack("bm9ib2R5"));
        Assert.Null(PackedFile.Unpack(PackedFile.Pack(new byte[UploadedFile.MostBytes + 1])!));
    }
}
