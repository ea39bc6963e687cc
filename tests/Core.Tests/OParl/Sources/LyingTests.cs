using System.Net;
using Wiedervorlage.Core.OParl.Sources;

namespace Wiedervorlage.Core.Tests.OParl.Sources;

/// <summary>An endpoint that lies: what is fetched from where, and what absurd data becomes.</summary>
public sealed class LyingTests
{
    private static readonly Uri _source = new("https://ris.example/oparl/system");

    [Theory]
    [InlineData("https://ris.example/oparl/papers?page=2", "https://ris.example/oparl/papers?page=2")]
    [InlineData("http://ris.example/oparl/papers", "https://ris.example/oparl/papers")]
    [InlineData("/oparl/papers", "https://ris.example/oparl/papers")]
    [InlineData("https://evil.example/oparl", null)]
    [InlineData("http:/" + "/169.254.169.254/latest/meta-data", null)]
    [InlineData("http://localhost:8080/", null)]
    [InlineData("https://ris.example@evil.example/", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("ftp://ris.example/", null)]
    [InlineData("javascript:alert(1)", null)]
    public void OnlyTheSourcesOwnHost_IsFetched(string address, string? fetched)
    {
        var (there, refusal) = SourceAddress.Allowed(address, _source, _source, []);
        Assert.Equal(fetched, there?.AbsoluteUri);
        Assert.Equal(fetched is null, refusal is not null);
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("10.1.2.3", true)]
    [InlineData("172.16.0.1", true)]
    [InlineData("172.32.0.1", false)]
    [InlineData("192.168.1.1", true)]
    [InlineData("169.254.169.254", true)]
    [InlineData("100.64.0.1", true)]
    [InlineData("0.0.0.0", true)]
    [InlineData("224.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("fe80::1", true)]
    [InlineData("fd00::1", true)]
    [InlineData("::ffff:10.0.0.1", true)]
    [InlineData("193.99.144.80", false)]
    [InlineData("2a02:2e0:3fe:1001::1", false)]
    public void InternalAddresses_AreTold(string address, bool inside) => Assert.Equal(inside, SourceAddress.IsInternal(IPAddress.Parse(address)));

    [Fact]
    public void GiganticNumbers_AndOtherTypes_AreNothingOrText()
    {
        var page = SourcePage.Read("""
            {"data":[{"id":"https://ris.example/p/1","reference":99999999999999999999999999999999999999999999999999999999999999999999999,"name":{"a":1},"date":1e999,
            "consultation":[7,null,"x",{"id":9e99}]},17,"text",null,[],{"id":42},{"id":""},{"name":"ohne"}],"links":[],"pagination":{"totalElements":1e99}}
            """, SourceList.Papers).Value!;
        var paper = Assert.IsType<SourceObject.Paper>(page.Objects[0]);
        Assert.Equal((null, "ohne Titel", null), (paper.Reference, paper.Name, paper.Date));
        Assert.Equal((2, 6), (page.Objects.Length, page.Passed));
    }

    [Fact]
    public void AnAnswerBeyondAllLimits_EndsTheReading_AtOnce()
    {
        var source = new Source("stadt", "Stadt", "https://ris.example/oparl/system", null, true, null, [], [], [], []);
        var run = SourceRuns.Begin(source, "1", Instant.FromUtc(2026, 1, 1, 0, 0), true, null, []);
        var failed = SourceRuns.After(run, source, new(200, null, "Eine Antwort ist größer als 25 MB; sie wird nicht gelesen.", Final: true)).Run;
        Assert.Equal("Eine Antwort ist größer als 25 MB; sie wird nicht gelesen.", failed.Failed);
        Assert.False(failed.IsComplete);
    }

    [Fact]
    public void DeepNesting_IsNoJson() =>
        Assert.NotNull(SourcePage.Read(string.Concat(Enumerable.Repeat("[", 10_000)), SourceList.Papers).Refusal);
}
