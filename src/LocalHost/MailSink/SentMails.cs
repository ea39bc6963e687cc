using System.Collections.Concurrent;
using System.Globalization;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.LocalHost.Triggers;

namespace Wiedervorlage.LocalHost.MailSink;

/// <summary>Every post that was accepted, one blob each, just as it came: so it survives a kill of the host. Nothing is de-duplicated.</summary>
internal sealed class SentMails(StorageClients clients, LocalTable table)
{
    private const string At = "at";
    private const string Events = "events";
    private const string Pending = "pending";
    private const string Posted = "posted";
    private const string PostedEvents = "postedEvents";
    private const int ReadAtOnce = 8;

    private readonly BlobContainerClient _container = clients.Container("sent");
    private readonly ConcurrentDictionary<string, SentMail> _read = new();

    public Task CreateAsync(CancellationToken cancellation) => _container.CreateIfNotExistsAsync(cancellationToken: cancellation);

    public async Task<SentMail> AddAsync(MailPost post, byte[] body, DateTimeOffset at, bool withEvents)
    {
        var id = $"{Guid.NewGuid():N}";
        var mail = post.ToMail($"{TimeProvider.System.GetUtcNow().UtcTicks:D19}-{id}", id, at);
        await _container.GetBlobClient(mail.Name).UploadAsync(BinaryData.FromBytes(body), new BlobUploadOptions
        {
            HttpHeaders = new() { ContentType = "application/json" },
            Metadata = Remembered(mail, withEvents ? Pending : Posted),
        });
        _read[mail.Name] = mail;
        return mail;
    }

    /// <summary>All mails in the order of their arrival.</summary>
    public async Task<ImmutableArray<SentMail>> AllAsync(CancellationToken cancellation) => await ReadAsync(_ => true, cancellation);

    /// <summary>Those whose events were never taken.</summary>
    public async Task<ImmutableArray<SentMail>> WithPendingEventsAsync(CancellationToken cancellation)
    {
        var posted = await table.MarkedAsync(PostedEvents, cancellation);
        return await ReadAsync(blob => blob.Metadata.TryGetValue(Events, out var events) && events == Pending && !posted.Contains(blob.Name), cancellation);
    }

    /// <param name="all">At most 100.</param>
    public Task EventsPostedAsync(IEnumerable<SentMail> all) => table.MarkAsync(PostedEvents, all.Select(mail => mail.Name), CancellationToken.None);

    private async Task<ImmutableArray<SentMail>> ReadAsync(Func<BlobItem, bool> which, CancellationToken cancellation)
    {
        var found = new List<BlobItem>();
        await foreach (var blob in _container.GetBlobsAsync(new() { Traits = BlobTraits.Metadata }, cancellation)) found.Add(blob);
        var wanted = found.Where(which).OrderBy(blob => blob.Name, StringComparer.Ordinal).ToArray();
        await Parallel.ForEachAsync(
            wanted.Where(blob => !_read.ContainsKey(blob.Name)),
            new ParallelOptions { MaxDegreeOfParallelism = ReadAtOnce, CancellationToken = cancellation },
            ReadOneAsync);
        return [.. wanted.Select(blob => _read[blob.Name])];
    }

    private async ValueTask ReadOneAsync(BlobItem blob, CancellationToken cancellation)
    {
        var content = await _container.GetBlobClient(blob.Name).DownloadContentAsync(cancellation);
        var at = DateTimeOffset.Parse(blob.Metadata[At], CultureInfo.InvariantCulture);
        _read[blob.Name] = MailPost.Read(content.Value.Content.ToArray())!.ToMail(blob.Name, blob.Name.Split('-')[1], at);
    }

    private static Dictionary<string, string> Remembered(SentMail mail, string events) => new() { [At] = mail.At.ToString("O"), [Events] = events };
}
