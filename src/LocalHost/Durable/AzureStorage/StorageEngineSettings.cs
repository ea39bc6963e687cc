using DurableTask.AzureStorage;

namespace Wiedervorlage.LocalHost.Durable.AzureStorage;

/// <summary>What of the provider's many settings matters here. The rest is as the Functions host has it.</summary>
/// <param name="Connection">Of the storage account.</param>
/// <param name="TaskHub">Name of the task hub (P39). Shared by all processes of one environment.</param>
/// <param name="Partitions">Of a hub that is created; fixed from then on.</param>
/// <param name="HiddenFor">
/// For so long the messages that a killed process had in hand stay hidden. Five minutes in Azure; setting Durable:HiddenFor, for whoever does not want
/// to wait for that.
/// </param>
/// <param name="LeasesFor">After so long without a sign a process loses its partitions; renewed at a third. Setting Durable:LeasesFor.</param>
internal sealed record StorageEngineSettings(string Connection, string TaskHub, int Partitions, TimeSpan HiddenFor, TimeSpan LeasesFor)
{
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(500);

    public static StorageEngineSettings From(IConfiguration configuration) => new(
        configuration["AzureWebJobsStorage"]!,
        (configuration["Stage"] ?? "local") + "Hub",
        configuration.GetValue("Durable:Partitions", 4),
        configuration.GetValue("Durable:HiddenFor", TimeSpan.FromMinutes(5)),
        configuration.GetValue("Durable:LeasesFor", TimeSpan.FromSeconds(30)));

    public AzureStorageOrchestrationServiceSettings ForProvider(ILoggerFactory loggers) => new()
    {
        AppName = "wiedervorlage",
        WorkerId = $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.NewGuid():N}",
        TaskHubName = TaskHub,
        StorageAccountClientProvider = new StorageAccountClientProvider(Connection),
        PartitionCount = Partitions,
        ControlQueueVisibilityTimeout = HiddenFor,
        WorkItemQueueVisibilityTimeout = HiddenFor,
        LeaseInterval = LeasesFor,
        LeaseRenewInterval = LeasesFor / 3,
        LeaseAcquireInterval = LeasesFor / 3,
        MaxQueuePollingInterval = Idle,
        MaxConcurrentTaskActivityWorkItems = 32,
        // Silence is what the provider does by default; the Functions host answers with an exception.
        ThrowExceptionOnInvalidDedupeStatus = true,
        LoggerFactory = loggers,
    };
}
