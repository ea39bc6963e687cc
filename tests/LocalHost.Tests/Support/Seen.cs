using System.Collections.Concurrent;

namespace Wiedervorlage.LocalHost.Tests.Support;

/// <summary>What a test's functions were called with.</summary>
internal sealed class Seen
{
    private readonly ConcurrentQueue<object?> _all = new();

    public object?[] All => [.. _all];

    public void Add(object? what) => _all.Enqueue(what);
}
