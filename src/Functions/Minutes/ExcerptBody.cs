using System.Text.Json;
using Microsoft.Net.Http.Headers;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Texts;

namespace Wiedervorlage.Functions.Minutes;

/// <summary>Minutes in a request: the file as it is (text, HTML, Word, PDF), or JSON with text or HTML.</summary>
internal static class ExcerptBody
{
    /// <summary>Bytes, inclusive.</summary>
    public const int Limit = FileText.Limit;

    private const string Allowed = "Erwartet wird die Niederschrift als Text, HTML, Word-Dokument (.docx) oder PDF, oder als application/json mit „text“ oder „html“.";

    private static readonly string[] _types = ["text/", "application/pdf", "application/msword", "application/vnd.openxmlformats-", "application/xhtml+xml", "application/octet-stream"];

    private sealed record Fields(string? Text, string? Html);

    public static async Task<(string? Page, IResult? Problem)> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var type = MediaTypeHeaderValue.TryParse(request.ContentType, out var parsed) ? parsed : null;
        var media = type?.MediaType.Value?.ToLowerInvariant() ?? "";
        var json = media == "application/json";
        if (!json && media.Length > 0 && !Array.Exists(_types, known => media.StartsWith(known, StringComparison.Ordinal)))
            return (null, Problems.BadRequest("Content-Type", $"„{media}“ wird hier nicht gelesen. {Allowed}"));
        if (await BytesAsync(request, cancellation) is not { } bytes) return (null, Problems.TooLarge("Die Niederschrift ist größer als 20 MB."));
        return json ? FromJson(bytes) : await PageAsync(bytes, type?.Charset.Value, cancellation);
    }

    /// <summary>The text of a file or a body; the problem says why it is none.</summary>
    private static async Task<(string? Page, IResult? Problem)> PageAsync(byte[] bytes, string? charset, CancellationToken cancellation) =>
        await FileText.ReadAsync(bytes, charset, cancellation) switch
        {
            (_, { } problem) => (null, Problems.BadRequest("", problem)),
            (var page, _) when string.IsNullOrWhiteSpace(page) => (null, Problems.BadRequest("", $"Die Anfrage ist leer. {Allowed}")),
            (var page, _) => (page, null),
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
