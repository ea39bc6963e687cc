namespace Wiedervorlage.Functions.Storage;

/// <summary>A <see cref="RowQuery"/> as the OData filter of Azure Tables.</summary>
internal static class RowFilter
{
    public static string? Of(RowQuery query)
    {
        var parts = new List<string>();
        if (query.Partition is { } partition) parts.Add($"PartitionKey eq {Quoted(partition)}");
        if (query.KeyPrefix is { } prefix) parts.Add($"RowKey ge {Quoted(prefix)} and RowKey lt {Quoted(Beyond(prefix))}");
        if (query.After is { } after) parts.Add($"RowKey gt {Quoted(after)}");
        if (query.Before is { } before) parts.Add($"RowKey lt {Quoted(before)}");
        if (query.Column is { } column) parts.Add('(' + string.Join(" or ", query.Values.Select(value => $"{column} eq {Quoted(value)}")) + ')');
        return parts.Count == 0 ? null : string.Join(" and ", parts);
    }

    /// <summary>The first key that no longer begins with <paramref name="prefix"/>.</summary>
    private static string Beyond(string prefix) => prefix[..^1] + (char)(prefix[^1] + 1);

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
