using System.Globalization;
using System.Net;
using System.Text;

namespace Wiedervorlage.LocalHost.SignIn;

/// <summary>The sign-in page: one button a person. No password: nothing here is secret.</summary>
internal static class PeoplePage
{
    private const string Head = """
        <!DOCTYPE html>
        <html lang="de">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Anmelden als</title>
        <style>
        body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 40rem; padding: 0 1rem; }
        ul { list-style: none; padding: 0; }
        button { font: inherit; width: 100%; text-align: left; padding: .5rem 1rem; margin: .2rem 0; }
        </style>
        </head>
        <body>
        <main>
        <h1>Anmelden als</h1>
        <p>Der Anmeldedienst dieses Rechners, zum Ausprobieren: ohne Kennwort.</p>

        """;

    public static Task WriteAsync(HttpContext http, ImmutableArray<LocalPerson> people)
    {
        var page = new StringBuilder(Head).Append("<form method=\"get\">\n");
        foreach (var (name, value) in http.Request.Query.Where(field => field.Key != "person"))
            page.Append(CultureInfo.InvariantCulture, $"<input type=\"hidden\" name=\"{Safe(name)}\" value=\"{Safe($"{value}")}\">\n");
        page.Append("<ul>\n");
        foreach (var (id, name, _) in people)
            page.Append(CultureInfo.InvariantCulture, $"<li><button name=\"person\" value=\"{Safe(id)}\">{Safe(name)}</button>\n");
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'";
        return http.Response.WriteAsync(page.Append("</ul>\n</form>\n</main>\n</body>\n</html>\n").ToString(), http.RequestAborted);
    }

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
