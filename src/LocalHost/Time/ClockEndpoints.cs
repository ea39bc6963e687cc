using System.Globalization;
using System.Text.Json;
using Wiedervorlage.LocalHost.Durable;

namespace Wiedervorlage.LocalHost.Time;

/// <summary>GET and POST /local/clock: domain time, shown in Europe/Berlin.</summary>
internal static class ClockEndpoints
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    public static void MapClock(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/local/clock", (RequestDelegate)ShowAsync);
        routes.MapPost("/local/clock", (RequestDelegate)MoveAsync);
    }

    public static string InBerlin(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, Berlin).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static Task ShowAsync(HttpContext http) =>
        http.Response.WriteAsJsonAsync(new { now = InBerlin(http.RequestServices.GetRequiredService<MovedTime>().GetUtcNow()) });

    private static async Task MoveAsync(HttpContext http)
    {
        if (http.RequestServices.GetRequiredService<IConfiguration>().IsInRealTime())
        {
            await Refuse(409, "Mit dem Anbieter von Azure läuft die wirkliche Zeit; verstellt wird die Uhr nur ohne --engine azure-storage.").ExecuteAsync(http);
            return;
        }

        if (await TargetAsync(http.Request) is not { } target)
        {
            await Refuse(400, "Es fehlt ein Zeitpunkt, zum Beispiel {\"now\":\"2026-04-01T08:00:00+02:00\"}.").ExecuteAsync(http);
            return;
        }

        // A client that goes away does not leave the clock between two instants.
        var moved = await http.RequestServices.GetRequiredService<ClockMover>().MoveToAsync(target, CancellationToken.None);
        if (moved) await ShowAsync(http);
        else await Refuse(409, $"Die Uhr geht nur vorwärts; {InBerlin(target)} ist schon vorbei.").ExecuteAsync(http);
    }

    private static async Task<DateTimeOffset?> TargetAsync(HttpRequest request)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
            return body.RootElement.ValueKind == JsonValueKind.Object
                && body.RootElement.TryGetProperty("now", out var now) && now.ValueKind == JsonValueKind.String
                && now.TryGetDateTimeOffset(out var target) ? target : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IResult Refuse(int status, string detail) => Results.Problem(detail, statusCode: status);
}
