using System.Runtime.CompilerServices;
using Wiedervorlage.LocalHost.Durable.History;

namespace Wiedervorlage.LocalHost.Durable.Storage;

/// <summary>For tests that need no storage. Keeps the history as the text that a real store would keep.</summary>
internal sealed class MemoryStore : IInstanceStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Kept> _kept = new(StringComparer.Ordinal);

    public Task PrepareAsync(CancellationToken cancellation) => Task.CompletedTask;

    public Task<StoredInstance?> ReadAsync(string id, bool withHistory, CancellationToken cancellation)
    {
        lock (_gate)
        {
            if (!_kept.TryGetValue(id, out var kept)) return Task.FromResult<StoredInstance?>(null);
            var history = withHistory ? kept.Lines.SelectMany(HistoryText.Read).ToList() : [];
            return Task.FromResult<StoredInstance?>(new(kept.Row, history));
        }
    }

    public Task<InstanceRow?> InsertAsync(InstanceRow row, CancellationToken cancellation)
    {
        lock (_gate)
        {
            return Task.FromResult(_kept.ContainsKey(row.Id) ? null : Keep(row, [], []));
        }
    }

    public Task<InstanceRow> AppendAsync(InstanceRow row, IReadOnlyList<HistoryEvent> events, CancellationToken cancellation)
    {
        lock (_gate)
        {
            return Task.FromResult(Keep(row, Checked(row).Lines, events));
        }
    }

    public Task<InstanceRow> ReplaceAsync(InstanceRow row, IReadOnlyList<HistoryEvent> events, CancellationToken cancellation)
    {
        lock (_gate)
        {
            Checked(row);
            return Task.FromResult(Keep(row, [], events));
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

    private InstanceRow Keep(InstanceRow row, ImmutableList<string> lines, IReadOnlyList<HistoryEvent> events)
    {
        var kept = new Kept(row with { Tag = new Version(Guid.NewGuid()) }, events.Count == 0 ? lines : lines.Add(HistoryText.Write(events)));
        _kept[row.Id] = kept;
        return kept.Row;
    }

    private sealed record Kept(InstanceRow Row, ImmutableList<string> Lines);

    private sealed record Version(Guid Value) : StoreTag;
}
