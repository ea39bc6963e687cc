using Azure;

namespace Wiedervorlage.Functions.Storage;

/// <summary>One table. Two implementations with the same conflict semantics: Azure Tables and memory.</summary>
internal interface IRows
{
    Task<Row?> GetAsync(string partition, string key, CancellationToken cancellation = default);

    /// <summary>All rows that match, sorted by partition and key.</summary>
    IAsyncEnumerable<Row> FindAsync(RowQuery query, CancellationToken cancellation = default);

    /// <summary>All or nothing, in one partition; at most 100 changes of different rows.</summary>
    /// <returns>The new ETag of each change, or null when a condition did not hold: a row to insert exists, a row to replace was changed or is gone.</returns>
    Task<ImmutableArray<ETag>?> WriteAsync(string partition, ImmutableArray<RowChange> changes, CancellationToken cancellation = default);
}

/// <summary>A row with text columns. Column names are letters and digits; values at most 32,000 characters.</summary>
internal sealed record Row(string Partition, string Key, ImmutableDictionary<string, string> Columns, ETag ETag);

/// <summary>Which rows: all of a table, or less. Keys and columns compare ordinally.</summary>
/// <param name="Partition">Null: of every partition.</param>
/// <param name="KeyPrefix">Null: whatever the key.</param>
/// <param name="Column">With <paramref name="Values"/>: rows that have one of the values in this column.</param>
internal sealed record RowQuery(string? Partition = null, string? KeyPrefix = null, string? Column = null, ImmutableArray<string> Values = default)
{
    /// <summary>Only keys beyond this one; it itself not.</summary>
    public string? After { get; init; }

    /// <summary>Only keys before this one; it itself not.</summary>
    public string? Before { get; init; }

    /// <summary>At most so many rows, 1 to 1,000: then they come with one call.</summary>
    public int? Most { get; init; }
}

/// <summary>One change of one row.</summary>
internal abstract record RowChange(string Key)
{
    /// <summary>Fails when the row exists.</summary>
    internal sealed record Insert(string Key, ImmutableDictionary<string, string> Columns) : RowChange(Key);

    /// <summary>Fails unless the row is as <paramref name="Was"/> says.</summary>
    internal sealed record Replace(string Key, ImmutableDictionary<string, string> Columns, ETag Was) : RowChange(Key);

    /// <summary>Whatever was there before.</summary>
    internal sealed record Put(string Key, ImmutableDictionary<string, string> Columns) : RowChange(Key);

    /// <summary>Fails unless the row is as <paramref name="Was"/> says.</summary>
    internal sealed record Delete(string Key, ETag Was) : RowChange(Key);
}
