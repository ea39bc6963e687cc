using DurableTask.AzureStorage;
using Wiedervorlage.LocalHost.Durable.Work;

namespace Wiedervorlage.LocalHost.Durable.AzureStorage;

/// <summary>
/// The provider that carries orchestrations in Azure, on Azurite and in real time: the same worker and the same app. Several processes may share one task
/// hub; each takes some of its partitions, and those of one that died once its leases have run out.
/// </summary>
internal sealed class StorageEngine : IHostedService, IDisposable
{
    /// <summary>As on the Functions host: a queue message cannot be put off for more than seven days.</summary>
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(3);

    private readonly AzureStorageOrchestrationService _service;
    private readonly HubWorker _worker;

    public StorageEngine(StorageEngineSettings settings, DurableFunctions functions, Values values, ILoggerFactory loggers)
    {
        _service = new(settings.ForProvider(loggers));
        _worker = new(_service, _service, functions, values, LongestTimer, loggers);
        Client = new StorageHubClient(_service, values);
    }

    public DurableTaskClient Client { get; }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await _service.CreateIfNotExistsAsync();
        await _worker.StartAsync();
    }

    /// <summary>What is under way has the host's 30 seconds; what has not ended then comes again.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        using var over = cancellationToken.Register(_worker.GiveUp);
        await _worker.StopAsync(atOnce: false);
    }

    public void Dispose()
    {
        _worker.Dispose();
        _service.Dispose();
    }
}
