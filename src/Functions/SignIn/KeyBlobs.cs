using System.Collections.Concurrent;
using System.Xml.Linq;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Wiedervorlage.Functions.SignIn;

/// <summary>The keys of cookies and form tokens, a blob each, which every instance and the next version reads. Only added to.</summary>
internal sealed class KeyBlobs(BlobContainerClient container) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. container.GetBlobs().Select(blob => XElement.Parse(Text(container.GetBlobClient(blob.Name))))];

    private static string Text(BlobClient blob) => blob.DownloadContent().Value.Content.ToString();

    public void StoreElement(XElement element, string friendlyName)
    {
        try
        {
            container.GetBlobClient($"{friendlyName}.xml").Upload(
                new BinaryData(element.ToString(SaveOptions.DisableFormatting)),
                new BlobUploadOptions { Conditions = new() { IfNoneMatch = ETag.All } });
        }
        catch (RequestFailedException failed) when (failed.ErrorCode == BlobErrorCode.BlobAlreadyExists)
        {
            // Names are of the keys' ids: the same has been stored before.
        }
    }
}

/// <summary>For an app on stores in memory.</summary>
internal sealed class KeysInMemory : IXmlRepository
{
    private readonly ConcurrentQueue<XElement> _all = new();

    public IReadOnlyCollection<XElement> GetAllElements() => [.. _all];

    public void StoreElement(XElement element, string friendlyName) => _all.Enqueue(element);
}
