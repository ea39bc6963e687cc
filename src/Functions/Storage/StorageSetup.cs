namespace Wiedervorlage.Functions.Storage;

/// <summary>Creates what is missing before anything else starts: tables, queues and containers at once.</summary>
internal sealed class StorageSetup(StorageClients clients) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => Task.WhenAll([
        .. Tables.All.Select(name => clients.Table(name).CreateIfNotExistsAsync(cancellationToken)),
        .. Queues.All.Select(name => clients.Queue(name).CreateIfNotExistsAsync(cancellationToken: cancellationToken)),
        .. Containers.All.Select(name => clients.Container(name).CreateIfNotExistsAsync(cancellationToken: cancellationToken))]);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
