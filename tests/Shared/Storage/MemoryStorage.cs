using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Tests.Storage;

/// <summary>Storage for stories that last years: nothing leaves the process, and nothing survives it.</summary>
internal sealed class MemoryStorage : IStorage
{
    private readonly ConcurrentDictionary<string, MemoryRows> _tables = new();
    private readonly ConcurrentDictionary<string, MemoryMessages> _queues = new();

    public ITexts Texts => MemoryTexts;

    public MemoryTexts MemoryTexts { get; } = new();

    public IRows Table(string name) => MemoryTable(name);

    public MemoryRows MemoryTable(string name) => _tables.GetOrAdd(name, _ => new());

    public IMessages Queue(string name) => MemoryQueue(name);

    public MemoryMessages MemoryQueue(string name) => _queues.GetOrAdd(name, _ => new());
}

/// <summary>A queue in memory: whoever plays the trigger takes from it.</summary>
internal sealed class MemoryMessages : IMessages
{
    private readonly ConcurrentQueue<(string Text, TimeSpan VisibleAfter)> _messages = new();

    public ImmutableArray<(string Text, TimeSpan VisibleAfter)> Waiting => [.. _messages];

    public Task SendAsync(string text, TimeSpan visibleAfter, CancellationToken cancellation)
    {
        _messages.Enqueue((text, visibleAfter));
        return Task.CompletedTask;
    }

    public string? Take() => _messages.TryDequeue(out var message) ? message.Text : null;
}

/// <summary>Content-addressed texts in memory.</summary>
internal sealed class MemoryTexts : ITexts
{
    private readonly ConcurrentDictionary<string, string> _texts = new();

    public int Count => _texts.Count;

    public Task<string> KeepAsync(string text, CancellationToken cancellation)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        _texts[name] = text;
        return Task.FromResult(name);
    }

    public Task<string> GetAsync(string name, CancellationToken cancellation) => Task.FromResult(_texts[name]);

    public Task DropAsync(string name, CancellationToken cancellation)
    {
        _texts.TryRemove(name, out _);
        return Task.CompletedTask;
    }
}
