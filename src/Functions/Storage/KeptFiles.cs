using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Wiedervorlage.Functions.Storage;

/// <summary>Files that belong to a fact: handed in as reports, or filed with motions. Kept before the fact that names them.</summary>
internal interface IKeptFiles
{
    /// <summary>Keeps a file under a name that only the same file of the same report or motion has.</summary>
    Task KeepAsync(string name, Stream content, string type, CancellationToken cancellation);

    /// <summary>Null when there is none.</summary>
    Task<(Stream Content, string Type)?> OpenAsync(string name, CancellationToken cancellation);
}

/// <summary>In the container of files.</summary>
internal sealed class KeptFiles(Func<BlobContainerClient> container) : IKeptFiles
{
    public Task KeepAsync(string name, Stream content, string type, CancellationToken cancellation) =>
        container().GetBlobClient(name)
            .UploadAsync(content, new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = type } }, cancellation);

    public async Task<(Stream Content, string Type)?> OpenAsync(string name, CancellationToken cancellation)
    {
        var blob = container().GetBlobClient(name);
        if (!await blob.ExistsAsync(cancellation)) return null;
        var properties = await blob.GetPropertiesAsync(cancellationToken: cancellation);
        return (await blob.OpenReadAsync(cancellationToken: cancellation), properties.Value.ContentType);
    }
}
