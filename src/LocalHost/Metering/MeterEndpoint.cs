using Wiedervorlage.LocalHost.Triggers;

namespace Wiedervorlage.LocalHost.Metering;

/// <summary>What this process has done: GET /local/storage-calls counts storage calls, those that change something, and each kind; GET /local/function-calls counts the calls of each function.</summary>
internal static class MeterEndpoint
{
    public static void MapMeter(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/local/storage-calls", (RequestDelegate)(http =>
        {
            var meter = http.RequestServices.GetRequiredService<StorageMeter>();
            return http.Response.WriteAsJsonAsync(new { calls = meter.Calls, changes = meter.Changes, byKind = meter.ByKind.OrderByDescending(kind => kind.Value).ToDictionary() });
        }));
        routes.MapGet("/local/function-calls", (RequestDelegate)(http => http.Response.WriteAsJsonAsync(
            http.RequestServices.GetRequiredService<FunctionIndex>().Functions.Select(function => new { function.Name, trigger = Trigger(function), function.Calls }))));
    }

    /// <summary>"Http", "Queue", "Timer", "Orchestration" or "Activity".</summary>
    private static string Trigger(FunctionMethod function) => function.Trigger.GetType().Name.Replace("TriggerAttribute", "", StringComparison.Ordinal);
}
