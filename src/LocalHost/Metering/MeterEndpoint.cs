namespace Wiedervorlage.LocalHost.Metering;

/// <summary>GET /local/storage-calls: how many storage calls this process has made, and of what kind.</summary>
internal static class MeterEndpoint
{
    public static void MapMeter(this IEndpointRouteBuilder routes) => routes.MapGet("/local/storage-calls", (RequestDelegate)(http =>
    {
        var meter = http.RequestServices.GetRequiredService<StorageMeter>();
        return http.Response.WriteAsJsonAsync(new { calls = meter.Calls, byKind = meter.ByKind.OrderByDescending(kind => kind.Value).ToDictionary() });
    }));
}
