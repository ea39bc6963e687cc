using System.Text.Json;
using Microsoft.Net.Http.Headers;
using Wiedervorlage.Functions.Http;

namespace Wiedervorlage.Functions.Minutes;

/// <summary>The excerpt in a request: as text, as HTML, as a Word document, or as JSON with one of the first two.</summary>
internal static class ExcerptBody
{
    /// <summary>Bytes, inclusive.</summary>
    public const int Limit = 10 * 1024 * 1024;

    private const string Allowed = "Erwartet wird der Auszug als text/plain, als text/html oder als application/json mit „text“ oder „html“.";

    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private sealed record Fields(string? Text, string? Html);

    public static async Task<(string? Page, IResult? Problem)> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var type = MediaTypeHeaderValue.TryParse(request.ContentType, out var parsed) ? parsed : null;
        var media = type?.MediaType.Value?.ToLowerInvariant() ?? "";
        var json = media == "application/json";
        if (!json && media.Length > 0 && !media.StartsWith("text/", StringComparison.Ordinal) && media is not ("application/xhtml+xml" or "application/octet-stream" or Word))
            return (null, Problems.BadRequest("Content-Type", $"„{media}“ wird hier nicht gelesen. {Allowed} Word-Dokumente (.docx) gehen auch; aus PDF bitte den Text kopieren."));
        if (await BytesAsync(request, cancellation) is not { } bytes) return (null, TooLarge());
        return json ? FromJson(bytes) : Page(bytes, type?.Charset.Value);
    }

    public static IResult TooLarge() => Problems.TooLarge("Der Auszug ist größer als 10 MB.");

    /// <summary>The text of a file or a body; the problem says why it is none.</summary>
    public static (string? Page, IResult? Problem) Page(byte[] bytes, string? charset) => ExcerptText.Of(bytes, charset) switch
    {
        null when MinutesFile.IsDocument(bytes) => (null, Problems.BadRequest("", "Die Datei lässt sich nicht als Word-Dokument lesen.")),
        null => (null, Problems.BadRequest("", $"Das ist kein Text, den man lesen kann. {Allowed} Word-Dokumente (.docx) gehen auch; aus PDF bitte den Text kopieren.")),
        var page when string.IsNullOrWhiteSpace(page) => (null, Problems.BadRequest("", $"Die Anfrage ist leer. {Allowed}")),
        var page => (page, null),
    };

    private static (string? Page, IResult? Problem) FromJson(byte[] bytes)
    {
        if (bytes.Length == 0) return (null, Problems.BadRequest("", $"Die Anfrage ist leer. {Allowed}"));
        try
        {
            return JsonSerializer.Deserialize<Fields>(bytes, Json.Options) switch
            {
                { Text: { } text, Html: null } when !string.IsNullOrWhiteSpace(text) => (text, null),
                { Html: { } html, Text: null } when !string.IsNullOrWhiteSpace(html) => (html, null),
                _ => (null, Problems.BadRequest("text", "Genau eines von „text“ und „html“ muss den Auszug enthalten.")),
            };
        }
        catch (JsonException)
        {
            return (null, Problems.BadRequest("", "Die Anfrage ist kein gültiges JSON. Erwartet wird zum Beispiel {\"text\": \"TOP 4 …\"}."));
        }
    }

    private static async Task<byte[]?> BytesAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength > Limit) return null;
        using var page = new MemoryStream();
        var part = new byte[81920];
        for (int read; (read = await request.Body.ReadAsync(part, cancellation)) > 0;)
        {
            if (page.Length + read > Limit) return null;
            page.Write(part, 0, read);
        }
        return page.ToArray();
    }
}
