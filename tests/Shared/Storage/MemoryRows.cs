using System.Runtime.CompilerServices;
using Azure;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Tests.Storage;

/// <summary>A table in memory, with the conflicts of the real one.</summary>
internal sealed class MemoryRows : IRows
{
    private static readonly Comparer<(string Partition, string Key)> Ordinal = Comparer<(string Partition, string Key)>.Create((one, other) =>
        string.CompareOrdinal(one.Partition, other.Partition) is var byPartition and not 0 ? byPartition : string.CompareOrdinal(one.Key, other.Key));

    private readonly Lock _gate = new();
    private readonly SortedDictionary<(string Partition, string Key), Row> _rows = new(Ordinal);
    private long _lastETag;

    public Task<Row?> GetAsync(string partition, string key, CancellationToken cancellation)
    {
        lock (_gate) return Task.FromResult(_rows.GetValueOrDefault((partition, key)));
    }

    public async IAsyncEnumerable<Row> FindAsync(RowQuery query, [EnumeratorCancellation] CancellationToken cancellation)
    {
        Row[] found;
        lock (_gate) found = [.. _rows.Values.Where(row => Matches(query, row))];
        foreach (var row in found) yield return row;
        await Task.CompletedTask;
    }

    public Task<ImmutableArray<ETag>?> WriteAsync(string partition, ImmutableArray<RowChange> changes, CancellationToken cancellation)
    {
        if (changes.Length > 100 || changes.DistinctBy(change => change.Key).Count() < changes.Length) throw new ArgumentException("No such batch.", nameof(changes));
        lock (_gate)
        {
            if (!changes.All(change => Holds(change, _rows.GetValueOrDefault((partition, change.Key))))) return Task.FromResult<ImmutableArray<ETag>?>(null);
            return Task.FromResult<ImmutableArray<ETag>?>([.. changes.Select(change => Write(partition, change))]);
        }
    }

    private static bool Holds(RowChange change, Row? row) => change switch
    {
        RowChange.Insert => row is null,
        RowChange.Replace replace => row is not null && (replace.Was == ETag.All || replace.Was == row.ETag),
        RowChange.Delete delete => row is not null && (delete.Was == ETag.All || delete.Was == row.ETag),
        _ => true,
    };

    private ETag Write(string partition, RowChange change)
    {
        var columns = change switch
        {
            RowChange.Insert insert => insert.Columns,
            RowChange.Replace replace => replace.Columns,
            RowChange.Put put => put.Columns,
            _ => null,
        };
        var etag = columns is null ? default : new ETag($"W/\"{++_lastETag}\"");
        if (columns is null) _rows.Remove((partition, change.Key));
        else _rows[(partition, change.Key)] = new(partition, change.Key, columns, etag);
        return etag;
    }

    private static bool Matches(RowQuery query, Row row) =>
        (query.Partition is null || row.Partition == query.Partition)
        && (query.KeyPrefix is null || row.Key.StartsWith(query.KeyPrefix, StringComparison.Ordinal))
        && (query.Column is null || (row.Columns.TryGetValue(query.Column, out var value) && query.Values.Contains(value)));
}
