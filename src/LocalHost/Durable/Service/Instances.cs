namespace Wiedervorlage.LocalHost.Durable.Service;

/// <summary>The instances in memory; one holder each at a time. Never hold two: the order would matter.</summary>
internal sealed class Instances
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    public async Task<Lease> HoldAsync(string id, CancellationToken cancellation = default)
    {
        var entry = Interest(id);
        try
        {
            await entry.Turnstile.WaitAsync(cancellation);
        }
        catch
        {
            Lose(entry);
            throw;
        }
        return new(this, entry);
    }

    /// <summary>Does something to an instance that needs no hold.</summary>
    public void Touch(string id, Action<Instance> act)
    {
        var entry = Interest(id);
        act(entry.Instance);
        Lose(entry);
    }

    /// <summary>The row that is in memory, if one is.</summary>
    public Storage.InstanceRow? Peek(string id)
    {
        lock (_gate) { return _entries.GetValueOrDefault(id)?.Instance.Row; }
    }

    private Entry Interest(string id)
    {
        lock (_gate)
        {
            if (!_entries.TryGetValue(id, out var entry)) _entries[id] = entry = new(new(id));
            entry.Interested++;
            return entry;
        }
    }

    /// <summary>What holds nothing that is worth keeping leaves memory with the last who was interested in it.</summary>
    private void Lose(Entry entry)
    {
        lock (_gate)
        {
            if (--entry.Interested == 0 && entry.Instance.IsEmpty) _entries.Remove(entry.Instance.Id);
        }
    }

    internal sealed class Entry(Instance instance)
    {
        public Instance Instance { get; } = instance;
        public SemaphoreSlim Turnstile { get; } = new(1, 1);
        public int Interested { get; set; }
    }

    /// <summary>The right to change an instance, until disposed.</summary>
    internal readonly struct Lease(Instances all, Entry entry) : IDisposable
    {
        public Instance Instance => entry.Instance;

        public void Dispose()
        {
            entry.Turnstile.Release();
            all.Lose(entry);
        }
    }
}
