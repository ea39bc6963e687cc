using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Wiedervorlage.Web.Matters;

namespace Wiedervorlage.Functions.Matters;

/// <summary>
/// Writes documents into a ZIP, each with its hash. The same documents give the same bytes: every entry has the same time, and names
/// are made of
/// what is in them.
/// </summary>
internal sealed partial class MatterZip(Stream into) : IDisposable
{
    /// <summary>Above it a matter is not packed: a request that answers for minutes helps nobody.</summary>
    public const long MostBytes = 300_000_000;

    private static readonly DateTimeOffset _always = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly ZipArchive _zip = new(into, ZipArchiveMode.Create, leaveOpen: true);
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private long _bytes;

    public async Task<MatterDocument> AddAsync(string path, string title, string type, Stream content, CancellationToken cancellation)
    {
        var name = Free(path);
        var entry = _zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = _always;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long length = 0;
        await using (var to = await entry.OpenAsync(cancellation))
        {
            var part = new byte[81_920];
            for (int got; (got = await content.ReadAsync(part, cancellation)) > 0; length += got)
            {
                if ((_bytes += got) > MostBytes) throw new MatterTooLargeException();
                hash.AppendData(part, 0, got);
                await to.WriteAsync(part.AsMemory(0, got), cancellation);
            }
        }
        return new(name, title, type, length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    public Task<MatterDocument> AddAsync(string path, string title, string type, byte[] content, CancellationToken cancellation) =>
        AddAsync(path, title, type, new MemoryStream(content), cancellation);

    public Task<MatterDocument> AddAsync(string path, string title, string text, CancellationToken cancellation) =>
        AddAsync(path, title, "text/plain", Encoding.UTF8.GetBytes(text), cancellation);

    /// <summary>A name that every system can keep: letters, digits, dots and hyphens.</summary>
    public static string Safe(string name) => Unsafe().Replace(name, "_");

    public void Dispose() => _zip.Dispose();

    private string Free(string path)
    {
        var (name, ending) = (path[..^Path.GetExtension(path).Length], Path.GetExtension(path));
        var free = path;
        for (var n = 2; !_names.Add(free); n++) free = $"{name}-{n}{ending}";
        return free;
    }

    [GeneratedRegex(@"[^A-Za-z0-9._-]")]
    private static partial Regex Unsafe();
}

/// <summary>There is more than can be packed.</summary>
internal sealed class MatterTooLargeException : Exception;
