using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Microsoft.Extensions.Configuration;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Tests;
using Wiedervorlage.Tests.Storage;

namespace Wiedervorlage.Functions.Tests.Storage;

public sealed class StorageClientsTests(Azurite azurite)
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Setup_TwiceAndAtOnce_CreatesEverythingUnderTheStage()
    {
        var clients = await AzuriteStorage.NewAsync(azurite);
        var setup = new StorageSetup(clients);
        await Task.WhenAll(setup.StartingAsync(None), setup.StartingAsync(None));

        var stage = clients.Table("").Name;
        Assert.Equal(Tables.All.Select(name => stage + name).Order(StringComparer.Ordinal), await NamesAsync(clients, stage));
        foreach (var name in Queues.All) Assert.True(await clients.Queue(name).ExistsAsync(None));
        foreach (var name in Containers.All) Assert.True(await clients.Container(name).ExistsAsync(None));
    }

    [Fact]
    public async Task Policies_OfTheHost_SeeEveryCallOnce()
    {
        var meter = new Meter();
        var clients = New(new() { ["AzureWebJobsStorage"] = azurite.ConnectionString }, meter);
        await new StorageSetup(clients).StartingAsync(None);

        Assert.Equal(Tables.All.Length + Queues.All.Length + Containers.All.Length, meter.Calls);
    }

    [Theory]
    [InlineData("AzureWebJobsStorage:accountName", "cityhall", "https://cityhall.table.core.windows.net/")]
    [InlineData("AzureWebJobsStorage:tableServiceUri", "https://other.example/tables", "https://other.example/tables")]
    public void Account_ByIdentity_IsFoundAsTheHostFindsIt(string name, string value, string tables)
    {
        var clients = New(new()
        {
            ["AzureWebJobsStorage:queueServiceUri"] = "https://q.example", ["AzureWebJobsStorage:blobServiceUri"] = "https://b.example",
            ["AzureWebJobsStorage:credential"] = "managedidentity", ["AzureWebJobsStorage:clientId"] = "an-id", [name] = value,
        });

        Assert.Equal(tables, clients.Tables.Uri.ToString());
        Assert.Equal("https://q.example/", clients.Queues.Uri.ToString());
    }

    [Fact]
    public void Account_Missing_SaysWhatToSet() =>
        Assert.Contains("AzureWebJobsStorage__accountName", Assert.Throws<InvalidOperationException>(() => New([])).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Queue_Message_IsBase64AsTheTriggerExpects()
    {
        var clients = await AzuriteStorage.NewAsync(azurite);
        await new CheckQueue(new AzureStorage(clients)).EnqueueAsync("motion", "m1", TimeSpan.Zero, None);

        var raw = new Azure.Storage.Queues.QueueClient(azurite.ConnectionString, clients.Queue(Queues.Check).Name);
        var text = (await raw.ReceiveMessageAsync(cancellationToken: None)).Value.MessageText;
        Assert.Equal("""{"kind":"motion","id":"m1"}""", System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(text)));
    }

    private static StorageClients New(Dictionary<string, string?> settings, params HttpPipelinePolicy[] policies) =>
        new(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), new Settings { Stage = AzuriteStorage.NewStage() }, policies);

    private static async Task<List<string>> NamesAsync(StorageClients clients, string stage) =>
        await clients.Tables.QueryAsync(cancellationToken: None).Select(table => table.Name).Where(name => name.StartsWith(stage, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).ToListAsync(None);

    private sealed class Meter : HttpPipelineSynchronousPolicy
    {
        private int _calls;

        public int Calls => _calls;

        public override void OnSendingRequest(HttpMessage message) => Interlocked.Increment(ref _calls);
    }
}
