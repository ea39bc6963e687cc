namespace Wiedervorlage.Functions.Storage;

/// <summary>Divides writes of one partition into batches that Azure Tables takes: at most 100 rows and 4 MiB as it is sent.</summary>
internal static class Batches
{
    private const int MostRows = 100;
    private const int MostBytes = 3_500_000;

    /// <param name="all">In the order in which they are to be written. None may be larger than a batch by itself.</param>
    /// <param name="changesOf">The rows of one; they stay in one batch.</param>
    public static IEnumerable<ImmutableArray<T>> Of<T>(IEnumerable<T> all, Func<T, ImmutableArray<RowChange>> changesOf)
    {
        var (batch, rows, bytes) = (ImmutableArray.CreateBuilder<T>(), 0, 0);
        foreach (var one in all)
        {
            var changes = changesOf(one);
            var size = changes.Sum(Size);
            if (batch.Count > 0 && (rows + changes.Length > MostRows || bytes + size > MostBytes))
            {
                yield return batch.DrainToImmutable();
                (rows, bytes) = (0, 0);
            }
            batch.Add(one);
            (rows, bytes) = (rows + changes.Length, bytes + size);
        }
        if (batch.Count > 0) yield return batch.DrainToImmutable();
    }

    /// <summary>At most so many bytes on the wire, with the head of the part.</summary>
    private static int Size(RowChange change) => 1_000 + (change switch
    {
        RowChange.Insert insert => insert.Columns,
        RowChange.Replace replace => replace.Columns,
        RowChange.Put put => put.Columns,
        _ => ImmutableDictionary<string, string>.Empty,
    }).Sum(column => column.Key.Length + column.Value.Sum(Size));

    /// <summary>What the client does not escape is one byte, anything else at most six.</summary>
    private static int Size(char one) => char.IsAsciiLetterOrDigit(one) || one is ' ' or '.' or ',' or ':' or ';' or '-' or '_' or '/' or '=' or '(' or ')' or '{' or '}' or '[' or ']' ? 1 : 6;
}
