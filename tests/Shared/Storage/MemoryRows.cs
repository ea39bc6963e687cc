using System.Runtime.CompilerServices;
using Azure;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Tests.Storage;

/// <summary>A table in memory, with the conflicts of the real one.</summary>
internal sealed class MemoryRows : IRows
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, SortedList<string, Row>> _partitions = new(StringComparer.Ordinal);
    private long _lastETag;

    /// <summary>Awaited before a write to the named partition is tried: a test stops one writer there and lets another one through.</summary>
    public Func<string, Task>? BeforeWrite { get; set; }

    /// <summary>The table is lost.</summary>
    public void Clear()
    {
        lock (_gate) _partitions.Clear();
    }

    public Task<Row?> GetAsync(string partition, string key, CancellationToken cancellation)
    {
        lock (_gate) return Task.FromResult(Of(partition).GetValueOrDefault(key));
    }

    public async IAsyncEnumerable<Row> FindAsync(RowQuery query, [EnumeratorCancellation] CancellationToken cancellation)
    {
        Row[] found;
        lock (_gate)
        {
            var rows = query.Partition is { } one ? From(Of(one), query.KeyPrefix) : _partitions.Values.SelectMany(partition => From(partition, query.KeyPrefix));
            found = [.. rows.Where(row => Matches(query, row)).Take(query.Most ?? int.MaxValue)];
        }
        foreach (var row in found) yield return row;
        await Task.CompletedTask;
    }

    public async Task<ImmutableArray<ETag>?> WriteAsync(string partition, ImmutableArray<RowChange> changes, CancellationToken cancellation)
    {
        if (BeforeWrite is { } before) await before(partition);
        if (changes.Length > 100 || changes.DistinctBy(change => change.Key).Count() < changes.Length) throw new ArgumentException("No such batch.", nameof(changes));
        lock (_gate)
        {
            var rows = Of(partition);
            var holds = changes.All(change => Holds(change, rows.GetValueOrDefault(change.Key)));
            return holds ? [.. changes.Select(change => Write(partition, rows, change))] : null;
        }
    }

    /// <summary>The rows whose keys begin with the prefix lie side by side.</summary>
    private static IEnumerable<Row> From(SortedList<string, Row> rows, string? prefix)
    {
        var (first, end) = (0, rows.Count);
        while (prefix is not null && first < end)
        {
            var middle = (first + end) / 2;
            if (string.CompareOrdinal(rows.GetKeyAtIndex(middle), prefix) < 0) first = middle + 1;
            else end = middle;
        }
        for (var index = first; index < rows.Count && (prefix is null || rows.GetKeyAtIndex(index).StartsWith(prefix, StringComparison.Ordinal)); index++) yield return rows.GetValueAtIndex(index);
    }

    private SortedList<string, Row> Of(string partition)
    {
        if (!_partitions.TryGetValue(partition, out var rows)) _partitions[partition] = rows = new(StringComparer.Ordinal);
        return rows;
    }

    private static bool Holds(RowChange change, Row? row) => change switch
    {
        RowChange.Insert => row is null,
        RowChange.Replace replace => row is not null && (replace.Was == ETag.All || replace.Was == row.ETag),
        RowChange.Delete delete => row is not null && (delete.Was == ETag.All || delete.Was == row.ETag),
        _ => true,
    };

    private ETag Write(string partition, SortedList<string, Row> rows, RowChange change)
    {
        var columns = change switch
        {
            RowChange.Insert insert => insert.Columns,
            RowChange.Replace replace => replace.Columns,
            RowChange.Put put => put.Columns,
            _ => null,
        };
        var etag = columns is null ? default : new ETag($"W/\"{++_lastETag}\"");
        if (columns is null) rows.Remove(change.Key);
        else rows[change.Key] = new(partition, change.Key, columns, etag);
        return etag;
    }

    private static bool Matches(RowQuery query, Row row) =>
        (query.After is null || string.CompareOrdinal(row.Key, query.After) > 0)
        && (query.Before is null || string.CompareOrdinal(row.Key, query.Before) < 0)
        && (query.Column is null || (row.Columns.TryGetValue(query.Column, out var value) && query.Values.Contains(value)));
}
