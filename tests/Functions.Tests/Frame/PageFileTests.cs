using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Wiedervorlage.Functions.Frame;
using Wiedervorlage.Web.Frame;

namespace Wiedervorlage.Functions.Tests.Frame;

/// <summary>Style sheet and fonts: asked for once, and never an old one.</summary>
public sealed partial class PageFileTests
{
    private static readonly PageFiles _files = new(new City(), null);

    [Fact]
    public void Fonts_AreNamedInTheSheet_ByTheirOwnAddresses()
    {
        var fonts = Url().Matches(Sheet(_files)).Select(found => found.Groups[1].Value).ToArray();
        Assert.Equal(2, fonts.Length);
        Assert.All(fonts, font => Assert.Equal(font, _files.Find(font.Split('/')[^1])!.Address));
    }

    [Fact]
    public void Address_ChangesWithTheCitysColour()
    {
        var other = new PageFiles(new City { Colour = "#7a0019" }, null);
        Assert.NotEqual(_files.Of(PageFiles.Styles), other.Of(PageFiles.Styles));
        Assert.Contains("#7a0019", Sheet(other), StringComparison.Ordinal);
        Assert.Equal(_files.Of("fira-sans-400.woff2"), other.Of("fira-sans-400.woff2"));
    }

    [Fact]
    public async Task File_UnderItsFingerprint_IsKeptForEver_UnderAnotherIsAskedForAgain()
    {
        var file = _files.Find(PageFiles.Styles)!;
        Assert.Equal((200, "public, max-age=31536000, immutable"), await AskAsync(file.Fingerprint, file.Name));
        Assert.Equal((200, "no-cache"), await AskAsync("0123", file.Name));
        Assert.Equal(404, (await AskAsync(file.Fingerprint, "../city.json")).Status);
    }

    /// <summary>What packs answers on their way makes the tag weak.</summary>
    [Theory]
    [InlineData("{0}", 304)]
    [InlineData("W/{0}", 304)]
    [InlineData("\"other\", W/{0}", 304)]
    [InlineData("\"other\"", 200)]
    public async Task File_ThatTheBrowserHas_IsNotSentAgain(string known, int status)
    {
        var file = _files.Find(PageFiles.Styles)!;
        Assert.Equal(status, (await AskAsync(file.Fingerprint, file.Name, known.Replace("{0}", file.ETag, StringComparison.Ordinal))).Status);
    }

    private static async Task<(int Status, string Keep)> AskAsync(string fingerprint, string name, string? known = null)
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        var http = new DefaultHttpContext { RequestServices = services };
        http.Request.Method = "GET";
        if (known is not null) http.Request.Headers.IfNoneMatch = known;
        await new FileAnswers(_files, new Settings()).Open(http.Request, fingerprint, name).ExecuteAsync(http);
        return (http.Response.StatusCode, http.Response.Headers.CacheControl.ToString());
    }

    private static string Sheet(PageFiles files) => Encoding.UTF8.GetString(files.Find(PageFiles.Styles)!.Content.Span);

    [GeneratedRegex("url\\(\"(/statisch/[^\"]+)\"\\)")]
    private static partial Regex Url();
}
