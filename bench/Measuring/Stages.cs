using Azure.Data.Tables;
using Wiedervorlage.Functions;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Story.Running;

namespace Wiedervorlage.Bench.Measuring;

/// <summary>One Azurite in memory for a whole run; each host gets a stage (a prefix for all it stores) of its own.</summary>
internal sealed class Stages : IDisposable
{
    private static readonly string _bench = typeof(Stages).Assembly.Location;
    private readonly Azurite _azurite;
    private int _given;

    private Stages(Azurite azurite) => _azurite = azurite;

    public TableServiceClient Tables => new(_azurite.ConnectionString);

    public static async Task<Stages> StartAsync() => new(await Azurite.StartAsync());

    public string New() => $"bench{++_given}";

    /// <summary>The app in the local host, on a stage of its own.</summary>
    public HostProcess App(params (string Name, string Value)[] settings) => App(New(), settings);

    /// <summary>The same, on a stage that something lies on already.</summary>
    public HostProcess App(string stage, params (string Name, string Value)[] settings) => new(_azurite.ConnectionString, stage, Settings(settings));

    /// <summary>The app's own storage on a stage, its tables, queues and containers made.</summary>
    public async Task<IStorage> StorageAsync(string stage)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("AzureWebJobsStorage", _azurite.ConnectionString)]).Build();
        var clients = new StorageClients(configuration, new Settings { Stage = stage }, []);
        await new StorageSetup(clients).StartingAsync(default);
        return new AzureStorage(clients);
    }

    /// <summary>Nothing but the engine with functions of three activities, in the same local host.</summary>
    public HostProcess Engine(string stage) => new(_azurite.ConnectionString, stage, Settings([]), [_bench, "host"]);

    /// <summary>A process of the same runtime that ends at once.</summary>
    public static ChildProcess Nothing() => new("dotnet", [_bench, "nothing"], [], Path.GetTempPath());

    /// <summary>As many inserts into one table as asked for, one after another; in seconds.</summary>
    public async Task<double> BareWritesAsync(int count)
    {
        var table = Tables.GetTableClient($"{New()}Bare");
        await table.CreateIfNotExistsAsync();
        var since = Stopwatch.GetTimestamp();
        for (var n = 0; n < count; n++) await table.AddEntityAsync(new TableEntity($"p{n}", "row") { ["Text"] = "What a small row holds." });
        return Stopwatch.GetElapsedTime(since).TotalSeconds;
    }

    public void Dispose() => _azurite.Dispose();

    private static ImmutableDictionary<string, string> Settings((string Name, string Value)[] settings) =>
        settings.ToImmutableDictionary(setting => setting.Name, setting => setting.Value);
}
