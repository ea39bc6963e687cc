using System.Text.Json;

namespace Wiedervorlage.Functions.Http;

/// <summary>Reads a JSON body; what cannot be read is answered with the field and what would be allowed there.</summary>
internal static class RequestBody
{
    private const long Limit = 4 * 1024 * 1024;

    public static async Task<(T? Value, IResult? Problem)> ReadAsync<T>(HttpRequest request, CancellationToken cancellation) where T : class
    {
        if (request.ContentLength > Limit) return (null, Problems.TooLarge("Die Anfrage ist größer als 4 MB."));
        if (request.ContentLength == 0) return (null, Problems.BadRequest("", "Die Anfrage ist leer; erwartet wird JSON."));
        try
        {
            var value = await JsonSerializer.DeserializeAsync<T>(request.Body, Json.Options, cancellation);
            return value is null ? (null, Problems.BadRequest("", "Die Anfrage ist leer; erwartet wird JSON.")) : (value, null);
        }
        catch (JsonException wrong)
        {
            var field = (wrong.Path ?? "$").TrimStart('$').TrimStart('.');
            return (null, Problems.BadRequest(field, Explain(field, wrong)));
        }
    }

    private static string Explain(string field, JsonException wrong)
    {
        var root = wrong.GetBaseException().Message;
        if (field.Length == 0) return $"Die Anfrage ist kein gültiges JSON für diesen Aufruf ({root}).";
        return field.EndsWith("On", StringComparison.Ordinal) || field is "on" or "until" or "validFrom"
            ? $"„{field}“ ist kein Datum, das es gibt. Erwartet wird JJJJ-MM-TT, zum Beispiel 2026-02-10."
            : $"„{field}“ ist nicht verständlich ({root}).";
    }
}
