using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Tests.Procedures;

/// <summary>Files in memory.</summary>
internal sealed class MemoryFiles : IKeptFiles
{
    public Dictionary<string, byte[]> Kept { get; } = [];

    public async Task KeepAsync(string name, Stream content, string type, CancellationToken cancellation)
    {
        var copy = new MemoryStream();
        await content.CopyToAsync(copy, cancellation);
        Kept[name] = copy.ToArray();
    }

    public Task<(Stream Content, string Type)?> OpenAsync(string name, CancellationToken cancellation) =>
        Task.FromResult(Kept.TryGetValue(name, out var bytes) ? ((Stream)new MemoryStream(bytes), "text/plain") : ((Stream, string)?)null);
}
