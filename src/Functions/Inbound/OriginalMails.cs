using System.Globalization;
using System.Text.RegularExpressions;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using NodaTime.Text;
using Wiedervorlage.Functions.Inbound.Reading;
using Wiedervorlage.Functions.Texts;

namespace Wiedervorlage.Functions.Inbound;

/// <summary>
/// The posts of the inbound webhook as they came, byte for byte, each under the id of its arrival. Written once, kept for ever.
/// </summary>
/// <param name="container">Asked when it is needed, so that an app on storage in memory can do without.</param>
internal sealed partial class OriginalMails(Func<BlobContainerClient> container)
{
    private const int BlockSize = 4 * 1024 * 1024;
    private const string ReceivedAt = "receivedAt";

    /// <summary>
    /// Streams a body in blocks and makes them a blob only when the whole of it came, is not too large and is genuine: what is left of any
    /// other never becomes visible, and the storage account throws it away.
    /// </summary>
    public async Task<Keeping> KeepAsync(
        string arrival, Stream body, string? contentType, Instant at, Seal? seal, CancellationToken cancellation)
    {
        var blob = container().GetBlockBlobClient(arrival);
        var blocks = new List<string>();
        var block = new byte[BlockSize];
        for (long total = 0; await body.ReadAtLeastAsync(block, BlockSize, throwOnEndOfStream: false, cancellation) is > 0 and var length;)
        {
            total += length;
            if (total > InboundLimits.Post) return Keeping.TooLarge;
            seal?.Append(block.AsSpan(0, length));
            blocks.Add(Convert.ToBase64String(BitConverter.GetBytes(blocks.Count)));
            await blob.StageBlockAsync(blocks[^1], new MemoryStream(block, 0, length, writable: false), cancellationToken: cancellation);
        }
        if (seal?.Holds() == false) return Keeping.Forged;
        await blob.CommitBlockListAsync(blocks, new CommitBlockListOptions
        {
            HttpHeaders = new() { ContentType = string.IsNullOrWhiteSpace(contentType) ? "application/octet-stream" : contentType },
            Metadata = new Dictionary<string, string> { [ReceivedAt] = InstantPattern.ExtendedIso.Format(at) },
        }, cancellation);
        return Keeping.Kept;
    }

    /// <summary>Null when nothing was kept under the id.</summary>
    public async Task<Original?> FindAsync(string arrival, CancellationToken cancellation)
    {
        if (!ArrivalForm().IsMatch(arrival)) return null;
        try
        {
            var properties = (await container().GetBlobClient(arrival).GetPropertiesAsync(cancellationToken: cancellation)).Value;
            return new(arrival, properties.ContentType, properties.ContentLength,
                InstantPattern.ExtendedIso.Parse(properties.Metadata[ReceivedAt]).Value);
        }
        catch (RequestFailedException failed) when (failed.Status == 404)
        {
            return null;
        }
    }

    /// <summary>All of it, so that what fails on reading it afterwards is the mail's fault and not the storage's.</summary>
    public async Task<Spool> SpoolAsync(Original original, CancellationToken cancellation)
    {
        await using var post = await OpenAsync(original, cancellation);
        return Spool.Of(post);
    }

    public Task<Stream> OpenAsync(Original original, CancellationToken cancellation) =>
        container().GetBlobClient(original.Arrival).OpenReadAsync(cancellationToken: cancellation);

    /// <summary>Sorts by time of arrival; the rest is chance.</summary>
    public static string NewArrival(Instant at) => $"{at.ToString("uuuuMMdd'T'HHmmss", CultureInfo.InvariantCulture)}-{Guid.NewGuid():N}";

    [GeneratedRegex("^[0-9]{8}T[0-9]{6}-[0-9a-f]{32}$", RegexOptions.CultureInvariant)]
    private static partial Regex ArrivalForm();
}

/// <summary>A stored post.</summary>
/// <param name="ContentType">With the boundary that its parts are divided by.</param>
internal sealed record Original(string Arrival, string ContentType, long Length, Instant ReceivedAt);

/// <summary>What became of a post.</summary>
internal enum Keeping
{
    Kept,
    TooLarge,
    Forged,
}
