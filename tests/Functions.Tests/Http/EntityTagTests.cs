using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Wiedervorlage.Core;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Pages;

namespace Wiedervorlage.Functions.Tests.Http;

public sealed class EntityTagTests
{
    [Theory]
    [InlineData("\"7\"", "W/\"7\"", true)]
    [InlineData("W/\"7\"", " W/\"7\" ", true)]
    [InlineData("7", "\"7\"", true)]
    [InlineData("\"7\"", "\"8\"", false)]
    [InlineData("W/\"datetime'2026-01-05'\"", "\"datetime'2026-01-05'\"", true)]
    [InlineData("w/\"7\"", "\"7\"", false)]
    public void Tags_AreComparedWeakly(string one, string other, bool same) => Assert.Equal(same, EntityTags.Same(one, other));

    [Theory]
    [InlineData("\"7\"")]
    [InlineData("W/\"7\"")]
    [InlineData("7")]
    public void IfMatch_MadeWeakOnTheWay_IsTheSameVersion(string tag)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.IfMatch = tag;
        Assert.Equal(7, IfMatch.Read(context.Request).Value);
    }

    [Fact]
    public void IfMatch_OfSomethingElse_IsRefused()
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.IfMatch = "W/\"sieben\"";
        Assert.IsType<Refusal.Invalid>(IfMatch.Read(context.Request).Refusal);
    }

    [Fact]
    public async Task Stylesheet_KnownToTheBrowser_IsNotSentAgain()
    {
        var first = await StyleAsync(null);
        Assert.Equal(200, first.StatusCode);
        var tag = first.Headers.ETag.ToString();
        Assert.Equal(304, (await StyleAsync(tag)).StatusCode);
        Assert.Equal(304, (await StyleAsync($"W/{tag}")).StatusCode);
        Assert.Equal(304, (await StyleAsync($"\"other\", W/{tag}")).StatusCode);
        Assert.Equal(200, (await StyleAsync("\"other\"")).StatusCode);
    }

    private static async Task<HttpResponse> StyleAsync(string? known)
    {
        var context = new DefaultHttpContext { RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider() };
        context.Request.Method = "GET";
        if (known is not null) context.Request.Headers.IfNoneMatch = known;
        context.Response.Body = new MemoryStream();
        await PublicPages.Stylesheet(context.Request).ExecuteAsync(context);
        return context.Response;
    }
}
