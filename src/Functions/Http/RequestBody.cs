using System.Text.Json;

namespace Wiedervorlage.Functions.Http;

/// <summary>Reads a JSON body; what cannot be read is answered with the field and what would be allowed there.</summary>
internal static class RequestBody
{
    private const long Limit = 4 * 1024 * 1024;

    /// <summary>No name may stand there that means nothing: a misspelt one passed over in silence would do something else than was meant.</summary>
    /// <param name="request">Its body is read.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <param name="answer">The type that GET answers; its other names are passed over, so that an answer can be sent back.</param>
    public static Task<(T? Value, IResult? Problem)> ReadAsync<T>(HttpRequest request, CancellationToken cancellation, Type? answer = null) where T : class =>
        ReadAsync<T>(request, async () =>
        {
            using var json = await JsonDocument.ParseAsync(request.Body, default, cancellation);
            var unknown = FieldNames.Unknown(json.RootElement, typeof(T)).Where(one => answer is null || !FieldNames.Has(answer, one.Path))
                .Select(one => new Core.Refusal.Invalid(one.Path, $"„{one.Path}“ ist hier unbekannt. Möglich ist: {one.Known}.")).ToArray();
            if (unknown.Length > 0) return (null, Problems.BadRequest(unknown));
            return json.Deserialize<T>(Json.Options) is { } value ? (value, null) : ((T?)null, Empty());
        });

    private static async Task<(T? Value, IResult? Problem)> ReadAsync<T>(HttpRequest request, Func<Task<(T? Value, IResult? Problem)>> read) where T : class
    {
        if (request.ContentLength > Limit) return (null, TooLarge());
        if (request.ContentLength == 0) return (null, Empty());
        LimitedBody.On(request, Limit);
        try
        {
            return await read();
        }
        catch (BodyTooLargeException)
        {
            return (null, TooLarge());
        }
        catch (JsonException wrong)
        {
            var field = (wrong.Path ?? "$").TrimStart('$').TrimStart('.');
            return (null, Problems.BadRequest(field, Explain(field, wrong)));
        }
    }

    private static IResult TooLarge() => Problems.TooLarge("Die Anfrage ist größer als 4 MB.");

    private static IResult Empty() => Problems.BadRequest("", "Die Anfrage ist leer; erwartet wird JSON.");

    private static string Explain(string field, JsonException wrong)
    {
        var root = wrong.GetBaseException().Message;
        if (field.Length == 0) return $"Die Anfrage ist kein gültiges JSON für diesen Aufruf ({root}).";
        var name = field[(field.LastIndexOf('.') + 1)..];
        return name.EndsWith("On", StringComparison.Ordinal) || name is "on" or "until" or "validFrom"
            ? $"„{field}“ ist kein Datum, das es gibt. Erwartet wird JJJJ-MM-TT, zum Beispiel 2026-02-10."
            : $"„{field}“ ist nicht verständlich ({root}).";
    }
}
