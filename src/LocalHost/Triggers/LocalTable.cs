using Azure.Data.Tables;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.LocalHost.Triggers;

/// <summary>The local runtime's own small table: the clock's offset, the timers' last runs.</summary>
internal sealed class LocalTable(StorageClients clients)
{
    private readonly TableClient _table = clients.Table("LocalHost");

    public Task CreateAsync(CancellationToken cancellation) => _table.CreateIfNotExistsAsync(cancellation);

    public async Task<TableEntity?> FindAsync(string partition, string row, CancellationToken cancellation)
    {
        var found = await _table.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancellation);
        return found.HasValue ? found.Value : null;
    }

    /// <summary>Rows that say nothing but that they are there; at most 100, in one call.</summary>
    public Task MarkAsync(string partition, IEnumerable<string> rows, CancellationToken cancellation) => _table.SubmitTransactionAsync(
        rows.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, new TableEntity(partition, row))), cancellation);

    /// <summary>What <see cref="MarkAsync"/> has marked.</summary>
    public async Task<ImmutableHashSet<string>> MarkedAsync(string partition, CancellationToken cancellation)
    {
        var marked = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        var rows = _table.QueryAsync<TableEntity>(row => row.PartitionKey == partition, select: ["RowKey"], cancellationToken: cancellation);
        await foreach (var row in rows) marked.Add(row.RowKey);
        return marked.ToImmutable();
    }

    public Task PutAsync(TableEntity row, CancellationToken cancellation) => _table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);
}
