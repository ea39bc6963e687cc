using Microsoft.AspNetCore.Hosting;
using Wiedervorlage.Web.Frame;

namespace Wiedervorlage.Functions.Frame;

/// <summary>
/// What every answer says to a browser, whatever it is and whichever host gives it: a startup filter stands before the pipeline of
/// both. What an answer says itself stands; an answer that says nothing of being kept is kept nowhere.
/// </summary>
internal sealed class PageHeaders(Settings settings) : IStartupFilter
{
    /// <summary>
    /// No code and no style within a page, nothing from elsewhere; pictures in the style sheet are KERN's signs. Signing out is a form
    /// that ends at the provider, and browsers hold a form to this on its whole way.
    /// </summary>
    private readonly string _content =
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
        + $"form-action 'self'{Provider(settings.SignInAuthority)}; base-uri 'none'; frame-ancestors 'none'";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((request, rest) =>
        {
            request.Response.OnStarting(() =>
            {
                Write(request.Response.Headers);
                return Task.CompletedTask;
            });
            return rest(request);
        });
        next(app);
    };

    /// <summary>For pages without anything of a person: a browser may keep them, and asks each time whether they still hold.</summary>
    public static void Public(HttpContext request)
    {
        if (Visitor.Of(request) is null) request.Response.Headers.CacheControl = "no-cache";
    }

    private static string Provider(string authority) =>
        Uri.TryCreate(authority, UriKind.Absolute, out var address) ? $" {address.GetLeftPart(UriPartial.Authority)}" : "";

    private void Write(IHeaderDictionary headers)
    {
        headers.TryAdd("Cache-Control", "no-store");
        headers.TryAdd("Content-Security-Policy", _content);
        headers.TryAdd("X-Content-Type-Options", "nosniff");
        headers.TryAdd("X-Frame-Options", "DENY");
        headers.TryAdd("Referrer-Policy", "same-origin");
        headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
        headers.TryAdd("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (settings.BaseUrl.StartsWith("https:", StringComparison.Ordinal))
            headers.TryAdd("Strict-Transport-Security", "max-age=31536000");
    }
}
