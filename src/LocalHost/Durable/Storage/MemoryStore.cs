using System.Runtime.CompilerServices;

namespace Wiedervorlage.LocalHost.Durable.Storage;

/// <summary>For tests that need no storage. Keeps the log as the text that a real store would keep.</summary>
internal sealed class MemoryStore : IInstanceStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Kept> _kept = new(StringComparer.Ordinal);

    public Task PrepareAsync(CancellationToken cancellation) => Task.CompletedTask;

    public Task<StoredInstance?> ReadAsync(string id, bool withLog, CancellationToken cancellation)
    {
        lock (_gate)
        {
            if (!_kept.TryGetValue(id, out var kept)) return Task.FromResult<StoredInstance?>(null);
            return Task.FromResult<StoredInstance?>(new(kept.Row, withLog ? kept.Log : ""));
        }
    }

    public Task<InstanceRow?> InsertAsync(InstanceRow row, CancellationToken cancellation)
    {
        lock (_gate)
        {
            return Task.FromResult(_kept.ContainsKey(row.Id) ? null : Keep(row, ""));
        }
    }

    public Task<InstanceRow> AppendAsync(InstanceRow row, string lines, CancellationToken cancellation)
    {
        lock (_gate)
        {
            return Task.FromResult(Keep(row, Checked(row).Log + lines));
        }
    }

    public Task<InstanceRow> ReplaceAsync(InstanceRow row, string lines, CancellationToken cancellation)
    {
        lock (_gate)
        {
            Checked(row);
            return Task.FromResult(Keep(row, lines));
        }
    }

    public Task DeleteAsync(InstanceRow row, CancellationToken cancellation)
    {
        lock (_gate)
        {
            Checked(row);
            _kept.Remove(row.Id);
            return Task.CompletedTask;
        }
    }

    public async IAsyncEnumerable<InstanceRow> ListAsync(InstanceFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        List<InstanceRow> rows;
        lock (_gate) { rows = [.. _kept.Values.Select(k => k.Row).Where(filter.Admits).OrderBy(r => r.Id, StringComparer.Ordinal)]; }
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return row;
        }
        await Task.CompletedTask;
    }

    private Kept Checked(InstanceRow row) =>
        _kept.TryGetValue(row.Id, out var kept) && kept.Row.Tag == row.Tag ? kept : throw new ChangedMeanwhileException(row.Id);

    private InstanceRow Keep(InstanceRow row, string log)
    {
        var kept = new Kept(row with { Tag = new Version(Guid.NewGuid()) }, log);
        _kept[row.Id] = kept;
        return kept.Row;
    }

    private sealed record Kept(InstanceRow Row, string Log);

    private sealed record Version(Guid Value) : StoreTag;
}
