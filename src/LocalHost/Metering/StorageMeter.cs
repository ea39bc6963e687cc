using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Wiedervorlage.LocalHost.Metering;

/// <summary>
/// Counts the storage calls of this process, and ends it the hard way before or after the n-th that changes something when the settings Kill:Before or Kill:After
/// say so: the tests' way to be killed at every place where it matters. Between two changes the storage is the same wherever the process dies, so reads are no places.
/// </summary>
internal sealed class StorageMeter(IConfiguration configuration) : HttpPipelinePolicy
{
    private readonly long? _killBefore = configuration.GetValue<long?>("Kill:Before");
    private readonly long? _killAfter = configuration.GetValue<long?>("Kill:After");
    private readonly ConcurrentDictionary<string, long> _byKind = new();
    private long _calls;
    private long _changes;

    public long Calls => Interlocked.Read(ref _calls);

    /// <summary>Those of <see cref="Calls"/> that may change what is stored: all but GET and HEAD. (A GET that receives queue messages hides them for a while; that ends by itself.)</summary>
    public long Changes => Interlocked.Read(ref _changes);

    /// <summary>E.g. "GET tMotions", "POST t-check/messages": the method and what it was about, without keys.</summary>
    public IReadOnlyDictionary<string, long> ByKind => _byKind;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var change = Count(message.Request);
        ProcessNext(message, pipeline);
        if (change is not null && change == _killAfter) Kill();
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var change = Count(message.Request);
        await ProcessNextAsync(message, pipeline);
        if (change is not null && change == _killAfter) Kill();
    }

    /// <returns>The number of the change, from 1; null for a read.</returns>
    private long? Count(Request request)
    {
        Interlocked.Increment(ref _calls);
        _byKind.AddOrUpdate(Kind(request), 1, static (_, count) => count + 1);
        if (request.Method == RequestMethod.Get || request.Method == RequestMethod.Head) return null;
        var change = Interlocked.Increment(ref _changes);
        if (change == _killBefore) Kill();
        return change;
    }

    private static string Kind(Request request)
    {
        var path = request.Uri.ToUri().AbsolutePath.TrimStart('/');
        var about = path.StartsWith("devstoreaccount1/", StringComparison.Ordinal) ? path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..] : path;
        var end = about.IndexOfAny(['(', '/']);
        var rest = about.Contains("/messages", StringComparison.Ordinal) ? "/messages" : "";
        return $"{request.Method} {(end < 0 ? about : about[..end])}{rest}";
    }

    /// <summary>SIGKILL to ourselves.</summary>
    public static void Kill()
    {
        using var self = System.Diagnostics.Process.GetCurrentProcess();
        self.Kill();
        // The signal may take a moment; nothing may happen in it.
        while (!self.HasExited) Thread.SpinWait(1000);
    }
}
