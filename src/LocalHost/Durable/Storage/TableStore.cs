using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace Wiedervorlage.LocalHost.Durable.Storage;

/// <summary>
/// Instances on a table. The latest of the log lies in the instance's own row, so that a turn costs one write of one entity;
/// when it grows it moves to pages in the same partition, with that turn, in one batch.
/// </summary>
internal sealed class TableStore(TableServiceClient service, string table) : IInstanceStore
{
    private readonly TableClient _table = service.GetTableClient(table);

    public Task PrepareAsync(CancellationToken cancellation) => _table.CreateIfNotExistsAsync(cancellation);

    public async Task<StoredInstance?> ReadAsync(string id, bool withLog, CancellationToken cancellation)
    {
        var answer = await _table.GetEntityIfExistsAsync<TableEntity>(id, TableRows.InstanceKey, cancellationToken: cancellation);
        if (!answer.HasValue) return null;
        var entity = answer.Value!;
        var row = TableRows.Read(entity);
        var tag = TableRows.Tag(entity, row);
        return new(row with { Tag = tag }, withLog ? await LogAsync(row, tag, entity, cancellation) : "");
    }

    public async Task<InstanceRow?> InsertAsync(InstanceRow row, CancellationToken cancellation)
    {
        try
        {
            var answer = await _table.AddEntityAsync(TableRows.Full(row), cancellation);
            return row with { Tag = new TableTag(answer.Headers.ETag!.Value, row, 0, 0, 0) };
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            return null;
        }
    }

    public Task<InstanceRow> AppendAsync(InstanceRow row, string lines, CancellationToken cancellation)
    {
        var tag = (TableTag)row.Tag!;
        return UnderTagAsync(row, async () =>
        {
            var write = TableWrite.Append(row, tag, lines);
            if (write is null)
            {
                var entity = (await _table.GetEntityAsync<TableEntity>(row.Id, TableRows.InstanceKey, cancellationToken: cancellation)).Value;
                write = TableWrite.Spill(row, tag, TableWrite.Tail(entity), lines);
            }
            return await write.SubmitAsync(_table, row, cancellation);
        });
    }

    public Task<InstanceRow> ReplaceAsync(InstanceRow row, string lines, CancellationToken cancellation)
    {
        var tag = (TableTag)row.Tag!;
        return UnderTagAsync(row, async () =>
        {
            var written = await TableWrite.Replace(row, tag, lines).SubmitAsync(_table, row, cancellation);
            if (tag.Pages > 0) await RemovePagesAsync(row.Id, keep: row.Execution, cancellation);
            return written;
        });
    }

    public Task DeleteAsync(InstanceRow row, CancellationToken cancellation) => UnderTagAsync(row, async () =>
    {
        await RemovePagesAsync(row.Id, keep: null, cancellation);
        await _table.DeleteEntityAsync(row.Id, TableRows.InstanceKey, ((TableTag)row.Tag!).ETag, cancellation);
        return row;
    });

    public async IAsyncEnumerable<InstanceRow> ListAsync(InstanceFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var entity in _table.QueryAsync<TableEntity>(TableFilter.Of(filter), 1000, TableRows.Columns, cancellation))
        {
            var row = TableRows.Read(entity);
            if (filter.Admits(row)) yield return row;
        }
    }

    private async Task<string> LogAsync(InstanceRow row, TableTag tag, TableEntity entity, CancellationToken cancellation)
    {
        var text = new System.Text.StringBuilder();
        for (var page = 0; page < tag.Pages; page++)
        {
            var answer = await _table.GetEntityAsync<TableEntity>(row.Id, TableRows.PageKey(row.Execution, page), cancellationToken: cancellation);
            text.Append(Pieces.Take(answer.Value, "H"));
        }
        text.Append(TableWrite.Tail(entity));
        return text.ToString();
    }

    private async Task RemovePagesAsync(string id, string? keep, CancellationToken cancellation)
    {
        var pages = _table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {id} and RowKey ge {"h-"} and RowKey lt {"h."}"),
            select: ["PartitionKey", "RowKey"], cancellationToken: cancellation);
        await foreach (var page in pages)
        {
            if (keep is not null && page.RowKey.StartsWith($"h-{keep}-", StringComparison.Ordinal)) continue;
            await _table.DeleteEntityAsync(id, page.RowKey, ETag.All, cancellation);
        }
    }

    private static async Task<InstanceRow> UnderTagAsync(InstanceRow row, Func<Task<InstanceRow>> write)
    {
        try
        {
            return await write();
        }
        catch (RequestFailedException e) when (e.Status is 404 or 409 or 412)
        {
            throw new ChangedMeanwhileException(row.Id, e);
        }
    }
}
