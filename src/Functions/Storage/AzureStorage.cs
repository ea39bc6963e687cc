using System.Collections.Concurrent;

namespace Wiedervorlage.Functions.Storage;

/// <summary><see cref="IStorage"/> on the app's storage account.</summary>
internal sealed class AzureStorage(StorageClients clients) : IStorage
{
    private readonly ConcurrentDictionary<string, IRows> _tables = new();
    private readonly ConcurrentDictionary<string, IMessages> _queues = new();

    public ITexts Texts { get; } = new TextBlobs(clients.Container(Containers.Texts));

    public IRows Table(string name) => _tables.GetOrAdd(name, static (table, from) => new AzureRows(from.Table(table)), clients);

    public IMessages Queue(string name) => _queues.GetOrAdd(name, static (queue, from) => new AzureMessages(from.Queue(queue)), clients);
}
