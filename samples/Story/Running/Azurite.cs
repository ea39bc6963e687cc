namespace Wiedervorlage.Story.Running;

/// <summary>An Azurite of our own, in memory, on free ports: it stays up while hosts are killed.</summary>
internal sealed class Azurite : IDisposable
{
    // Azurite's published account: it opens nothing but the emulator.
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private readonly ChildProcess _process;
    private readonly int _blobs = Ports.Free();
    private readonly int _queues = Ports.Free();
    private readonly int _tables = Ports.Free();

    private Azurite()
    {
        if (!File.Exists(Repository.Azurite)) throw new StoryException("Azurite ist nicht installiert; ./run und ./test richten es ein.");
        string[] arguments =
        [
            Repository.Azurite, "--inMemoryPersistence", "--silent", "--disableTelemetry", "--skipApiVersionCheck", "--loose",
            "--blobPort", $"{_blobs}", "--queuePort", $"{_queues}", "--tablePort", $"{_tables}",
        ];
        _process = new("node", arguments, [], Path.GetTempPath());
    }

    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey={Key};BlobEndpoint={At(_blobs)};QueueEndpoint={At(_queues)};TableEndpoint={At(_tables)}";

    public static async Task<Azurite> StartAsync()
    {
        var azurite = new Azurite();
        foreach (var port in new[] { azurite._blobs, azurite._queues, azurite._tables })
        {
            while (!await Ports.AnswersAsync(port))
            {
                if (azurite._process.HasExited) throw new StoryException($"Azurite ist nicht gestartet: {azurite._process.Said}");
                await Task.Delay(50);
            }
        }
        return azurite;
    }

    public void Dispose() => _process.Dispose();

    private static string At(int port) => $"http://127.0.0.1:{port}/devstoreaccount1";
}
