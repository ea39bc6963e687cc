using System.Net;

namespace Wiedervorlage.Browser;

/// <summary>What every answer tells a browser, over HTTP as it goes out.</summary>
public sealed class HeaderTests(BrowserTown town)
{
    private static readonly HttpClient _http = new(new HttpClientHandler { AllowAutoRedirect = false });

    [Theory]
    [InlineData("/", "no-cache")]
    [InlineData("/antraege", "no-cache")]
    [InlineData("/impressum", "no-cache")]
    [InlineData("/nirgends", "no-cache")]
    [InlineData("/api/motions?code=local", "no-store")]
    [InlineData("/api/motions", "no-store")]
    [InlineData("/einspielen?code=local", "no-store")]
    [InlineData("/buero/niederschrift?code=local", "no-store")]
    [InlineData("/bericht/falsch", "no-store")]
    [InlineData("/robots.txt", "public, max-age=86400")]
    [InlineData("/favicon.ico", "public, max-age=86400")]
    public async Task Answer_SaysHowItMayBeUsed_ByHeadAsByGet(string path, string keep)
    {
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            using var answer = await _http.SendAsync(new(method, new Uri(town.Address, path)), TestContext.Current.CancellationToken);
            Assert.StartsWith(keep, $"{answer.Headers.CacheControl}", StringComparison.Ordinal);
            Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
            Assert.Equal("DENY", Header(answer, "X-Frame-Options"));
            Assert.Contains("default-src 'none'", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe-inline", path == "/favicon.ico" ? "" : Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
            Assert.NotEmpty(Header(answer, "Referrer-Policy"));
            Assert.False(answer.Headers.Contains("Strict-Transport-Security"), "this host is reached by http");
        }
    }

    [Fact]
    public async Task Robots_NameTheSitemap_AndKeepOutOfWhatHasAKey()
    {
        var robots = await _http.GetStringAsync(new Uri(town.Address, "/robots.txt"), TestContext.Current.CancellationToken);
        Assert.Contains("Disallow: /bericht/", robots, StringComparison.Ordinal);
        Assert.Contains("/sitemap.xml", robots, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_RefusesToRunWhatSomebodyHasFiled()
    {
        using var answer = await _http.GetAsync(new Uri(town.Address, "/antraege"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("<script", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
}
