using System.Security.Cryptography;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Functions.Texts;

namespace Wiedervorlage.Functions.Motions;

/// <summary>
/// Files of motions: kept under their content before the fact that names them, served to be downloaded and never to be shown by a browser.
/// </summary>
internal sealed class MotionFiles(IKeptFiles files)
{
    private const int KeyLength = 32;

    /// <summary>Keeps one; the same content of the same motion again is the same file.</summary>
    /// <param name="content">It can be read anywhere.</param>
    public async Task<MotionFile> KeepAsync(MotionId motion, string name, Stream content, CancellationToken cancellation)
    {
        var kind = FileKind.Of(content);
        content.Position = 0;
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation))[..KeyLength];
        content.Position = 0;
        var file = new MotionFile(kind.NameFor(name), kind.Type, content.Length, $"motions/{motion}/{hash}");
        await files.KeepAsync(file.Key, content, file.Type, cancellation);
        return file;
    }

    /// <summary>Null when it is not there.</summary>
    public async Task<IResult?> ServeAsync(MotionFile file, HttpResponse response, CancellationToken cancellation)
    {
        if (await files.OpenAsync(file.Key, cancellation) is not { } kept) return null;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        response.Headers.CacheControl = "private, no-cache";
        return Results.Stream(kept.Content, file.Type, file.Name);
    }
}
