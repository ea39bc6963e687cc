using System.Collections.Concurrent;
using Azure;

namespace Wiedervorlage.Functions.Storage;

/// <summary>
/// What the rows of one kind were last read as. A row with the same ETag is the same row: so whoever looks at all duties of a city every day, for every letter and for
/// every list, decodes only what has changed since. Values are immutable; when there are too many, all are forgotten.
/// </summary>
internal sealed class DecodedRows<T>(ITexts texts) where T : class
{
    private const int Most = 25_000;
    private readonly ConcurrentDictionary<(string Partition, string Key), (ETag ETag, T Value)> _known = new();

    public async ValueTask<T> ReadAsync(Row row, CancellationToken cancellation)
    {
        var key = (row.Partition, row.Key);
        if (_known.TryGetValue(key, out var known) && known.ETag == row.ETag) return known.Value;
        var value = await RowJson.ReadAsync<T>(row, texts, cancellation);
        if (_known.Count >= Most) _known.Clear();
        _known[key] = (row.ETag, value);
        return value;
    }
}
