using Azure.Data.Tables;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.LocalHost.Durable.Storage;
using Wiedervorlage.Tests;
using Wiedervorlage.Tests.Storage;

namespace Wiedervorlage.Functions.Tests.FollowUp;

/// <summary>Where a city keeps its facts, mails and history: in memory, or on Azurite. Its queues are always in memory: the story itself plays their triggers.</summary>
internal sealed class CityStorage(IStorage tables, IInstanceStore history) : IStorage
{
    private readonly MemoryStorage _queues = new();

    public CityStorage() : this(new MemoryStorage(), new MemoryStore())
    {
    }

    public CityStorage(IStorage tables) : this(tables, new MemoryStore())
    {
    }

    public IInstanceStore History => history;

    public MemoryMessages Mails => _queues.MemoryQueue(Queues.OutboundMail);

    public ITexts Texts => tables.Texts;

    public static async Task<CityStorage> OnAsync(Azurite azurite)
    {
        var history = new TableStore(new TableServiceClient(azurite.ConnectionString), AzuriteStorage.NewStage() + "History");
        await history.PrepareAsync(TestContext.Current.CancellationToken);
        return new(new AzureStorage(await AzuriteStorage.NewAsync(azurite)), history);
    }

    public IRows Table(string name) => tables.Table(name);

    public IMessages Queue(string name) => _queues.Queue(name);
}
