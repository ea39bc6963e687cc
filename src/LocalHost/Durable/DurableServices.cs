using System.Text.Json;
using Azure.Data.Tables;
using Wiedervorlage.LocalHost.Durable.Storage;
using Wiedervorlage.LocalHost.Time;

namespace Wiedervorlage.LocalHost.Durable;

internal static class DurableServices
{
    /// <summary>
    /// The durable engine and its client. Needs a <see cref="TableServiceClient"/> and a <see cref="MovedTime"/>; instances lie in the table
    /// "{Stage}History". The caller fills the <see cref="DurableFunctions"/> before the host starts.
    /// </summary>
    public static IServiceCollection AddDurableEngine(this IServiceCollection services)
    {
        // The Functions worker's default; what the app configures comes after it.
        services.Configure<JsonSerializerOptions>(json => json.PropertyNameCaseInsensitive = true);
        services.AddSingleton<DurableFunctions>();
        services.AddSingleton<Values>();
        services.AddSingleton<IInstanceStore>(s => new TableStore(s.GetRequiredService<TableServiceClient>(), TableName(s)));
        services.AddSingleton<DurableEngine>();
        services.AddHostedService(s => s.GetRequiredService<DurableEngine>());
        services.AddSingleton<IDueWork>(s => s.GetRequiredService<DurableEngine>());
        services.AddSingleton(s => s.GetRequiredService<DurableEngine>().Client);
        return services;
    }

    private static string TableName(IServiceProvider services) =>
        (services.GetRequiredService<IConfiguration>()["Stage"] ?? "local") + "History";
}
