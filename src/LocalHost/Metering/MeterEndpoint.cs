namespace Wiedervorlage.LocalHost.Metering;

/// <summary>GET /local/storage-calls: how many storage calls this process has made, how many of them change something, and of what kind they are.</summary>
internal static class MeterEndpoint
{
    public static void MapMeter(this IEndpointRouteBuilder routes) => routes.MapGet("/local/storage-calls", (RequestDelegate)(http =>
    {
        var meter = http.RequestServices.GetRequiredService<StorageMeter>();
        return http.Response.WriteAsJsonAsync(new { calls = meter.Calls, changes = meter.Changes, byKind = meter.ByKind.OrderByDescending(kind => kind.Value).ToDictionary() });
    }));
}
