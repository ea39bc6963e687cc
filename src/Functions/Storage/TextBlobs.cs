using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Wiedervorlage.Functions.Storage;

/// <summary><see cref="ITexts"/> in a container: put if absent, so that keeping a text again costs one refused call and changes nothing.</summary>
internal sealed class TextBlobs(BlobContainerClient container) : ITexts
{
    private static readonly BlobUploadOptions IfAbsent = new()
    {
        Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
        HttpHeaders = new BlobHttpHeaders { ContentType = "text/plain; charset=utf-8" },
    };

    public async Task<string> KeepAsync(string text, CancellationToken cancellation)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var name = Convert.ToHexStringLower(SHA256.HashData(bytes));
        try
        {
            await container.GetBlobClient(name).UploadAsync(new BinaryData(bytes), IfAbsent, cancellation);
        }
        catch (RequestFailedException failed) when (failed.ErrorCode == BlobErrorCode.BlobAlreadyExists)
        {
            // Under the same hash lies the same text.
        }
        return name;
    }

    public async Task<string> GetAsync(string name, CancellationToken cancellation)
    {
        var content = await container.GetBlobClient(name).DownloadContentAsync(cancellation);
        return content.Value.Content.ToString();
    }

    public Task DropAsync(string name, CancellationToken cancellation) => container.GetBlobClient(name).DeleteIfExistsAsync(cancellationToken: cancellation);
}
