using System.Text;
using Microsoft.Net.Http.Headers;
using Wiedervorlage.Functions.SignIn;
using Wiedervorlage.Web.Frame;

namespace Wiedervorlage.Functions.Frame;

/// <summary>Style sheet, fonts, coat of arms, and what browsers and search engines ask for at fixed addresses.</summary>
internal sealed class FileAnswers(PageFiles files, Settings settings)
{
    private const string ForEver = "public, max-age=31536000, immutable";

    private static readonly string[] _closed =
        ["/api/", "/bericht/", "/berichtspflicht/", "/umsetzung/", "/mitantrag/", "/links/", "/buero", "/einspielen", "/suche"];

    /// <summary>
    /// Kept for ever under the fingerprint of what is served. Under another, that a page of before or after an update names, it is
    /// served, too, but to be asked for again.
    /// </summary>
    [Function("PageFile"), Public]
    public IResult Open(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "statisch/{fingerprint}/{name}")] HttpRequest request,
        string fingerprint, string name) =>
        files.Find(name) is { } file
            ? Serve(request, file, file.Fingerprint == fingerprint ? ForEver : "no-cache")
            : Results.Text("Diese Datei gibt es nicht.", "text/plain", Encoding.UTF8, 404);

    [Function("Favicon"), Public]
    public IResult Icon([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "favicon.ico")] HttpRequest request) =>
        Serve(request, files.Find(PageFiles.Icon)!, "public, max-age=86400");

    /// <summary>What has a key in its address, is an API, or is somebody's own is nothing for a search engine.</summary>
    [Function("Robots"), Public]
    public IResult Robots([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "robots.txt")] HttpRequest request)
    {
        request.HttpContext.Response.Headers.CacheControl = "public, max-age=86400";
        var closed = string.Concat(_closed.Select(path => $"Disallow: {path}\n"));
        return Results.Text($"User-agent: *\n{closed}Sitemap: {settings.BaseUrl}/sitemap.xml\n", "text/plain", Encoding.UTF8);
    }

    private static IResult Serve(HttpRequest request, PageFile file, string keep)
    {
        request.HttpContext.Response.Headers.CacheControl = keep;
        // A coat of arms may be an SVG, which somebody may open as a page.
        request.HttpContext.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        return Results.Bytes(file.Content, file.Type, entityTag: new EntityTagHeaderValue(file.ETag));
    }
}
