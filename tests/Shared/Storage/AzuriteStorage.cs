using Microsoft.Extensions.Configuration;
using Wiedervorlage.Functions;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Tests.Storage;

/// <summary>The app's own storage on a test's Azurite, under a stage that nobody else has.</summary>
internal static class AzuriteStorage
{
    public static string NewStage() => "t" + Guid.NewGuid().ToString("N")[..12];

    public static async Task<StorageClients> NewAsync(Azurite azurite)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("AzureWebJobsStorage", azurite.ConnectionString)]).Build();
        var clients = new StorageClients(configuration, new Settings { Stage = NewStage() }, []);
        await new StorageSetup(clients).StartingAsync(TestContext.Current.CancellationToken);
        return clients;
    }
}
