using Azure.Data.Tables;

namespace Wiedervorlage.LocalHost.Durable.Storage;

/// <summary>The part of a filter that the table can answer; the rest is checked on what comes back.</summary>
internal static class TableFilter
{
    public static string Of(InstanceFilter filter)
    {
        List<string> parts = [TableClient.CreateQueryFilter($"RowKey eq {TableRows.InstanceKey}")];
        if (filter.Prefix is { Length: > 0 } prefix)
            parts.Add(TableClient.CreateQueryFilter($"PartitionKey ge {prefix} and PartitionKey lt {prefix + '\uFFFD'}"));
        if (filter.UnfinishedOnly) parts.Add("Finished eq false");
        if (filter.CreatedFrom is { } from) parts.Add(TableClient.CreateQueryFilter($"CreatedAt ge {from}"));
        if (filter.CreatedTo is { } to) parts.Add(TableClient.CreateQueryFilter($"CreatedAt le {to}"));
        return string.Join(" and ", parts);
    }
}
