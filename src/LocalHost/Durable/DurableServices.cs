using System.Text.Json;
using Azure.Data.Tables;
using Wiedervorlage.LocalHost.Durable.AzureStorage;
using Wiedervorlage.LocalHost.Durable.Storage;
using Wiedervorlage.LocalHost.Time;

namespace Wiedervorlage.LocalHost.Durable;

internal static class DurableServices
{
    /// <summary>The setting Engine with this value takes the provider that runs in Azure, in real time.</summary>
    public const string AzureStorage = "azure-storage";

    private const string Local = "local";

    /// <summary>Whether time passes by itself alone: the provider of Azure knows no other.</summary>
    public static bool IsInRealTime(this IConfiguration configuration) => configuration["Engine"] == AzureStorage;

    /// <summary>
    /// The durable engine and its client. Ours needs a <see cref="TableServiceClient"/> and a <see cref="MovedTime"/>; its instances lie in the table
    /// "{Stage}History". The caller fills the <see cref="DurableFunctions"/> before the host starts.
    /// </summary>
    public static IServiceCollection AddDurableEngine(this IServiceCollection services, IConfiguration configuration)
    {
        // The Functions worker's default; what the app configures comes after it.
        services.Configure<JsonSerializerOptions>(json => json.PropertyNameCaseInsensitive = true);
        services.AddSingleton<DurableFunctions>().AddSingleton<Values>();
        return (configuration["Engine"] ?? Local) switch
        {
            Local => services.AddOurs(),
            AzureStorage => services.AddAzures(),
            var other => throw new InvalidOperationException($"There is no engine '{other}': {Local} or {AzureStorage}."),
        };
    }

    private static IServiceCollection AddOurs(this IServiceCollection services) => services
        .AddSingleton<IInstanceStore>(s => new TableStore(s.GetRequiredService<TableServiceClient>(), $"{Stage(s)}History"))
        .AddSingleton<DurableEngine>()
        .AddHostedService(s => s.GetRequiredService<DurableEngine>())
        .AddSingleton<IDueWork>(s => s.GetRequiredService<DurableEngine>())
        .AddSingleton(s => s.GetRequiredService<DurableEngine>().Client);

    private static IServiceCollection AddAzures(this IServiceCollection services) => services
        .AddSingleton(s => StorageEngineSettings.From(s.GetRequiredService<IConfiguration>()))
        .AddSingleton<StorageEngine>()
        .AddHostedService(s => s.GetRequiredService<StorageEngine>())
        .AddSingleton(s => s.GetRequiredService<StorageEngine>().Client);

    private static string Stage(IServiceProvider services) => services.GetRequiredService<IConfiguration>()["Stage"] ?? "local";
}
