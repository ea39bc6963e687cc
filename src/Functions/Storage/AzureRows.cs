using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Wiedervorlage.Functions.Storage;

/// <summary><see cref="IRows"/> on one table of Azure Tables.</summary>
internal sealed class AzureRows(TableClient table) : IRows
{
    public async Task<Row?> GetAsync(string partition, string key, CancellationToken cancellation)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(partition, key, cancellationToken: cancellation);
        return found.HasValue ? RowOf(found.Value!) : null;
    }

    public async IAsyncEnumerable<Row> FindAsync(RowQuery query, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var filter = RowFilter.Of(query);
        var left = query.Most ?? int.MaxValue;
        await foreach (var entity in table.QueryAsync<TableEntity>(filter, maxPerPage: query.Most, cancellationToken: cancellation))
        {
            yield return RowOf(entity);
            if (--left == 0) yield break;
        }
    }

    public async Task<ImmutableArray<ETag>?> WriteAsync(string partition, ImmutableArray<RowChange> changes, CancellationToken cancellation)
    {
        try
        {
            return changes is [var only]
                ? [await WriteOneAsync(partition, only, cancellation)]
                : await WriteAllAsync(partition, changes, cancellation);
        }
        catch (RequestFailedException failed) when (IsConflict(failed))
        {
            return null;
        }
    }

    private async Task<ETag> WriteOneAsync(string partition, RowChange change, CancellationToken cancellation)
    {
        var response = change switch
        {
            RowChange.Insert insert => await table.AddEntityAsync(EntityOf(partition, insert.Key, insert.Columns), cancellation),
            RowChange.Replace replace => await table.UpdateEntityAsync(EntityOf(partition, replace.Key, replace.Columns), replace.Was, TableUpdateMode.Replace, cancellation),
            RowChange.Put put => await table.UpsertEntityAsync(EntityOf(partition, put.Key, put.Columns), TableUpdateMode.Replace, cancellation),
            RowChange.Delete delete => await DeleteAsync(partition, delete, cancellation),
            _ => throw new ArgumentOutOfRangeException(nameof(change)),
        };
        return response.Headers.ETag ?? default;
    }

    /// <summary>The client takes a missing row for deleted; here it is a lost race as in a batch.</summary>
    private async Task<Response> DeleteAsync(string partition, RowChange.Delete delete, CancellationToken cancellation)
    {
        var response = await table.DeleteEntityAsync(partition, delete.Key, delete.Was, cancellation);
        return response.Status == 404 ? throw new RequestFailedException(response) : response;
    }

    private async Task<ImmutableArray<ETag>?> WriteAllAsync(string partition, ImmutableArray<RowChange> changes, CancellationToken cancellation)
    {
        var responses = await table.SubmitTransactionAsync(changes.Select(change => ActionOf(partition, change)), cancellation);
        return [.. responses.Value.Select(response => response.Headers.ETag ?? default)];
    }

    private static TableTransactionAction ActionOf(string partition, RowChange change) => change switch
    {
        RowChange.Insert insert => new(TableTransactionActionType.Add, EntityOf(partition, insert.Key, insert.Columns)),
        RowChange.Replace replace => new(TableTransactionActionType.UpdateReplace, EntityOf(partition, replace.Key, replace.Columns), replace.Was),
        RowChange.Put put => new(TableTransactionActionType.UpsertReplace, EntityOf(partition, put.Key, put.Columns)),
        RowChange.Delete delete => new(TableTransactionActionType.Delete, new TableEntity(partition, delete.Key), delete.Was),
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };

    private static bool IsConflict(RequestFailedException failed) =>
        failed.ErrorCode == TableErrorCode.EntityAlreadyExists || failed.ErrorCode == TableErrorCode.UpdateConditionNotSatisfied
        || failed.ErrorCode == TableErrorCode.ResourceNotFound;

    private static TableEntity EntityOf(string partition, string key, ImmutableDictionary<string, string> columns)
    {
        var entity = new TableEntity(partition, key);
        foreach (var (name, value) in columns) entity[name] = value;
        return entity;
    }

    private static Row RowOf(TableEntity entity) => new(
        entity.PartitionKey,
        entity.RowKey,
        entity.Where(column => column.Key is not ("PartitionKey" or "RowKey" or "Timestamp" or "odata.etag") && column.Value is string)
            .ToImmutableDictionary(column => column.Key, column => (string)column.Value),
        entity.ETag);
}
