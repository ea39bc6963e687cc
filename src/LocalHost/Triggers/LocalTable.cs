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

    public Task PutAsync(TableEntity row, CancellationToken cancellation) => _table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);
}
