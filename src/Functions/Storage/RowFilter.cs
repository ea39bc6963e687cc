namespace Wiedervorlage.Functions.Storage;

/// <summary>A <see cref="RowQuery"/> as the OData filter of Azure Tables.</summary>
internal static class RowFilter
{
    public static string? Of(RowQuery query)
    {
        var parts = new List<string>();
        if (query.Partition is { } partition) parts.Add($"PartitionKey eq {Quoted(partition)}");
        if (query.KeyPrefix is { } prefix) parts.Add($"RowKey ge {Quoted(prefix)} and RowKey lt {Quoted(prefix + '\uFFFF')}");
        if (query.Column is { } column) parts.Add('(' + string.Join(" or ", query.Values.Select(value => $"{column} eq {Quoted(value)}")) + ')');
        return parts.Count == 0 ? null : string.Join(" and ", parts);
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
