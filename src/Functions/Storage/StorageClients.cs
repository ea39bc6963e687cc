using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Wiedervorlage.Functions.Storage;

/// <summary>
/// The three clients of the app's storage account, found as the Functions host finds it: <c>AzureWebJobsStorage</c> as a connection string, or
/// <c>AzureWebJobsStorage__accountName</c> (or the three <c>__…ServiceUri</c>) with an identity. Every name gets the stage before it.
/// </summary>
internal sealed class StorageClients
{
    private readonly Settings _settings;

    /// <param name="policies">Added to each client, once per call; the local host meters and kills by them.</param>
    public StorageClients(IConfiguration configuration, Settings settings, IEnumerable<HttpPipelinePolicy> policies)
    {
        _settings = settings;
        var account = StorageAccount.From(configuration);
        var each = policies.ToArray();
        Tables = account.Tables(Usual(new TableClientOptions(), each));
        Queues = account.Queues(Usual(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 }, each));
        Blobs = account.Blobs(Usual(new BlobClientOptions(), each));
    }

    public TableServiceClient Tables { get; }

    public QueueServiceClient Queues { get; }

    public BlobServiceClient Blobs { get; }

    public TableClient Table(string name) => Tables.GetTableClient(_settings.Stage + name);

    public QueueClient Queue(string name) => Queues.GetQueueClient($"{_settings.Stage}-{name}");

    public BlobContainerClient Container(string name) => Blobs.GetBlobContainerClient($"{_settings.Stage}-{name}");

    /// <summary>Short retries: a queue message or an orchestration comes again by itself, a person does not want to wait.</summary>
    private static T Usual<T>(T options, HttpPipelinePolicy[] policies) where T : ClientOptions
    {
        options.Retry.MaxRetries = 3;
        options.Retry.Delay = TimeSpan.FromMilliseconds(200);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(2);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(60);
        foreach (var policy in policies) options.AddPolicy(policy, HttpPipelinePosition.PerCall);
        return options;
    }
}
