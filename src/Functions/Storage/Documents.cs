using System.Runtime.CompilerServices;
using Azure;
using Wiedervorlage.Core;
using Wiedervorlage.Functions.Platform;

namespace Wiedervorlage.Functions.Storage;

/// <summary>Master data and other values that are replaced as a whole, under an ETag. Different types may share a table, each with partitions of its own.</summary>
internal sealed class Documents<T>(IRows rows, ITexts texts) where T : class
{
    private const string Prefix = "d:";
    private readonly DecodedRows<Kept<T>> _known = new(texts);

    public async Task<Document<T>?> LoadAsync(string partition, string id, CancellationToken cancellation = default)
    {
        var row = await rows.GetAsync(RowKey.Of(partition), Key(id), cancellation);
        return row is null ? null : await DocumentInAsync(row, cancellation);
    }

    /// <summary>Writes <paramref name="value"/> if nothing changed since <paramref name="was"/> was loaded (null: if there is nothing yet).</summary>
    /// <returns>Null when the race is lost.</returns>
    public async Task<Document<T>?> SaveAsync(string partition, string id, T value, Document<T>? was, CancellationToken cancellation = default)
    {
        var columns = await ColumnsAsync(partition, id, value, cancellation);
        RowChange change = was is null ? new RowChange.Insert(Key(id), columns) : new RowChange.Replace(Key(id), columns, was.ETag);
        var etags = await rows.WriteAsync(RowKey.Of(partition), [change], cancellation);
        return etags is [var etag] ? new(partition, id, value, etag) : null;
    }

    /// <summary>Inserts values that are not there yet, in as few calls as they fit in; what is there already stays as it is.</summary>
    public async Task InsertAllAsync(string partition, IEnumerable<(string Id, T Value)> all, CancellationToken cancellation = default)
    {
        var inserts = new List<RowChange>();
        foreach (var (id, value) in all) inserts.Add(new RowChange.Insert(Key(id), await ColumnsAsync(partition, id, value, cancellation)));
        foreach (var batch in Batches.Of(inserts, insert => [insert]))
        {
            if (await rows.WriteAsync(RowKey.Of(partition), batch, cancellation) is not null) continue;
            foreach (var insert in batch) await rows.WriteAsync(RowKey.Of(partition), [insert], cancellation);
        }
    }

    /// <summary>Writes <paramref name="value"/> whatever was there.</summary>
    public async Task<Document<T>> PutAsync(string partition, string id, T value, CancellationToken cancellation = default)
    {
        var columns = await ColumnsAsync(partition, id, value, cancellation);
        var etags = await rows.WriteAsync(RowKey.Of(partition), [new RowChange.Put(Key(id), columns)], cancellation);
        return new(partition, id, value, etags!.Value[0]);
    }

    /// <summary>Load, decide, write; again when somebody else was faster. <paramref name="decide"/> answers the very value that stands when there is nothing to do.</summary>
    public async Task<Answer<Changed<T>>> ChangeAsync(
        string partition, string id, Func<Document<T>?, Task<Answer<T>>> decide, CancellationToken cancellation = default) =>
        await Races.TryAsync(async () =>
        {
            var was = await LoadAsync(partition, id, cancellation);
            var (value, refusal) = await decide(was);
            if (refusal is not null) return refusal;
            if (was is not null && ReferenceEquals(was.Value, value)) return new Changed<T>(was, IsNew: false, IsOther: false);
            return await SaveAsync(partition, id, value!, was, cancellation) is { } saved
                ? new Changed<T>(saved, was is null, IsOther: true)
                : (Answer<Changed<T>>?)null;
        }) ?? new Refusal.LostRace();

    /// <returns>False when it was changed since, or is gone.</returns>
    public async Task<bool> DeleteAsync(Document<T> was, CancellationToken cancellation = default) =>
        await rows.WriteAsync(RowKey.Of(was.Partition), [new RowChange.Delete(Key(was.Id), was.ETag)], cancellation) is not null;

    /// <summary>All documents of a partition, or (where the table holds nothing else) of the whole table.</summary>
    public IAsyncEnumerable<Document<T>> ScanAsync(string? partition = null, CancellationToken cancellation = default) => ScanAsync(partition, "", cancellation);

    /// <param name="partition">Null: of all.</param>
    /// <param name="idPrefix">What the id begins with; not longer than 100 characters.</param>
    /// <param name="cancellation">Ends it.</param>
    public async IAsyncEnumerable<Document<T>> ScanAsync(string? partition, string idPrefix, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var query = new RowQuery(partition is null ? null : RowKey.Of(partition), Key(idPrefix));
        await foreach (var row in rows.FindAsync(query, cancellation))
        {
            yield return await DocumentInAsync(row, cancellation);
        }
    }

    private static string Key(string id) => Prefix + RowKey.Of(id);

    private Task<ImmutableDictionary<string, string>> ColumnsAsync(string partition, string id, T value, CancellationToken cancellation) =>
        RowJson.ColumnsOfAsync(new Kept<T>(partition, id, value), texts, cancellation);

    private async Task<Document<T>> DocumentInAsync(Row row, CancellationToken cancellation)
    {
        var kept = await _known.ReadAsync(row, cancellation);
        return new(kept.Partition, kept.Id, kept.Value, row.ETag);
    }
}

/// <summary>A value as it was loaded or saved.</summary>
internal sealed record Document<T>(string Partition, string Id, T Value, ETag ETag);

/// <summary>A document after a change. <paramref name="IsNew"/>: there was none. <paramref name="IsOther"/>: it was written; false when it stood so already.</summary>
internal sealed record Changed<T>(Document<T> Now, bool IsNew, bool IsOther);

/// <summary>The row of a document: the ids as they are, since keys are not reversible.</summary>
internal sealed record Kept<T>(string Partition, string Id, T Value);
