using Microsoft.AspNetCore.Http;
using Wiedervorlage.Core;
using Wiedervorlage.Functions.Http;

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
}
