using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Wiedervorlage.LocalHost.Durable;
using Wiedervorlage.LocalHost.Durable.AzureStorage;
using Wiedervorlage.LocalHost.Durable.Storage;
using Wiedervorlage.LocalHost.Time;
using Wiedervorlage.Tests;

namespace Wiedervorlage.LocalHost.Tests.Contract;

/// <summary>Both engines with the same functions, in real time: ours, and the provider that runs in Azure, on Azurite.</summary>
public sealed class Engines(Azurite azurite) : IAsyncLifetime
{
    public const string Ours = "local";
    public const string Azures = "azure-storage";

    private readonly Dictionary<string, DurableTaskClient> _clients = [];
    private DurableEngine? _ours;
    private StorageEngine? _azures;

    internal DurableTaskClient this[string engine] => _clients[engine];

    public async ValueTask InitializeAsync()
    {
        var functions = ContractFunctions.All();
        Values values = new(Options.Create(new JsonSerializerOptions()));
        _ours = new(new MemoryStore(), functions, values, new MovedTime(TimeProvider.System), NullLoggerFactory.Instance);
        var hub = "h" + Guid.NewGuid().ToString("N")[..12];
        _azures = new(
            new(azurite.ConnectionString, hub, Partitions: 1, HiddenFor: TimeSpan.FromSeconds(30), LeasesFor: TimeSpan.FromSeconds(30)),
            functions, values, NullLoggerFactory.Instance);
        await Task.WhenAll(_ours.StartAsync(default), _azures.StartAsync(default));
        _clients[Ours] = _ours.Client;
        _clients[Azures] = _azures.Client;
    }

    public async ValueTask DisposeAsync()
    {
        await _ours!.StopAsync(default);
        _ours.Dispose();
        // The hub is nobody else's: no need to wait until the last of its loops has noticed.
        _azures!.Dispose();
    }
}
