using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using Wiedervorlage.Core.OParl.Serving;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.OParl.Serving;

/// <summary>
/// Objects as they are served, ready to be sent, and the order of each list: a page is one range of rows, whatever lies before and
/// behind it.
/// Derived: made anew from the facts by every look at them.
/// </summary>
/// <remarks>
/// A partition for each kind. Rows: <c>o:key</c> (the object or its tombstone), <c>c:list:created:key</c> (live ones, by first
/// publication),
/// <c>m:list:modified:key</c> (tombstones too, by last change), and <c>g</c>, whose entity tag changes with every one of them.
/// </remarks>
internal sealed class Shelf(IStorage storage)
{
    public const string All = "all";
    private const string GenerationKey = "g";
    private const string SourceColumn = "Source";

    private readonly IRows _rows = storage.Table(Tables.Published);

    public async Task<Kept?> FindAsync(ServedType type, string key, CancellationToken cancellation) =>
        await _rows.GetAsync($"{type}", ObjectKey(key), cancellation) is { } row ? await KeptAsync(row, cancellation) : null;

    /// <summary>Those of a kind whose keys begin with this; with their tombstones.</summary>
    public async Task<ImmutableDictionary<string, Kept>> FindAllAsync(ServedType type, string keyPrefix, CancellationToken cancellation)
    {
        var found = ImmutableDictionary.CreateBuilder<string, Kept>();
        await foreach (var row in _rows.FindAsync(new($"{type}", ObjectKey(keyPrefix)), cancellation))
        {
            var kept = await KeptAsync(row, cancellation);
            found[kept.Value.Key] = kept;
        }
        return found.ToImmutable();
    }

    /// <summary>Of which versions of the facts each of a kind was made; "" of a tombstone.</summary>
    public async Task<Dictionary<string, string>> SourcesAsync(ServedType type, CancellationToken cancellation)
    {
        var sources = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var row in _rows.FindAsync(new($"{type}", ObjectKey("")), cancellation))
            sources[row.Key] = row.Columns[SourceColumn];
        return sources;
    }

    /// <summary>What a list holds beyond a place in it, in its order, at most <paramref name="most"/>.</summary>
    /// <param name="list">Which list, and in which order.</param>
    /// <param name="after">A place, or the beginning of one; null: from the start.</param>
    /// <param name="until">The last second, inclusive; null: to the end.</param>
    public async IAsyncEnumerable<Placed> ReadAsync(
        ListOrder list, string? after, Instant? until, int most, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var prefix = $"{(list.ByChange ? 'm' : 'c')}:{RowKey.Of(list.Name)}:";
        var query = new RowQuery($"{list.Type}", prefix)
        {
            After = after is null ? null : prefix + after,
            Before = until is { } last ? $"{prefix}{Stamp(last)};" : null,
            Most = most,
        };
        await foreach (var row in _rows.FindAsync(query, cancellation))
            yield return new(row.Key[prefix.Length..], await RowJson.ReadAsync<Served>(row, storage.Texts, cancellation));
    }

    /// <summary>Another one after every change of the kind.</summary>
    public async Task<Generation> GenerationAsync(ServedType type, CancellationToken cancellation) =>
        await _rows.GetAsync($"{type}", GenerationKey, cancellation) is { } row
            ? new(row.ETag.ToString(), Instant.FromUnixTimeSeconds(long.Parse(row.Columns["At"], CultureInfo.InvariantCulture)))
            : new("", Instant.MinValue);

    /// <returns>Null when somebody else wrote since <paramref name="was"/> was read: look at the facts again.</returns>
    public async Task<Kept?> PutAsync(Served now, Kept? was, CancellationToken cancellation)
    {
        var columns = await ColumnsAsync(now, storage.Texts, cancellation);
        var key = ObjectKey(now.Key);
        RowChange own = was is null ? new RowChange.Insert(key, columns) : new RowChange.Replace(key, columns, was.ETag);
        var isSame = was?.Value.Modified == now.Modified;
        var etags = await _rows.WriteAsync($"{now.Type}", isSame ? [own] : [own, .. Orders(now, was?.Value, columns)], cancellation);
        return etags is [var etag, ..] ? new(now, etag) : null;
    }

    /// <summary>The start of the second <paramref name="at"/>, as a place in a list.</summary>
    public static string Stamp(Instant at) => at.ToDateTimeUtc().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);

    /// <summary>The columns of each of its rows.</summary>
    public static async Task<ImmutableDictionary<string, string>> ColumnsAsync(Served one, ITexts texts, CancellationToken cancellation) =>
        (await RowJson.ColumnsOfAsync(one, texts, cancellation)).Add(SourceColumn, one.Source);

    /// <summary>Its rows in the lists, and those of before away.</summary>
    public static IEnumerable<RowChange> Orders(Served now, Served? was, ImmutableDictionary<string, string> columns)
    {
        foreach (var list in Lists(now))
        {
            yield return new RowChange.Put(Place('m', list, now.Modified, now.Key), columns);
            if (!now.Deleted) yield return new RowChange.Put(Place('c', list, now.Created, now.Key), columns);
        }
        if (was is not null)
            foreach (var list in Lists(was))
            {
                yield return new RowChange.Delete(Place('m', list, was.Modified, was.Key), ETag.All);
                if (!was.Deleted && (now.Deleted || !Lists(now).Contains(list)))
                    yield return new RowChange.Delete(Place('c', list, was.Created, was.Key), ETag.All);
            }
        var at = now.Modified.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        yield return new RowChange.Put(GenerationKey, ImmutableDictionary<string, string>.Empty.Add("At", at));
    }

    private static IEnumerable<string> Lists(Served one) => one.Shelves.Prepend(All);

    private static string Place(char order, string list, Instant at, string key) =>
        $"{order}:{RowKey.Of(list)}:{Stamp(at)}:{RowKey.Of(key)}";

    public static string ObjectKey(string key) => $"o:{RowKey.Of(key)}";

    private async Task<Kept> KeptAsync(Row row, CancellationToken cancellation) =>
        new(await RowJson.ReadAsync<Served>(row, storage.Texts, cancellation), row.ETag);
}

/// <summary>An object as it was read.</summary>
internal sealed record Kept(Served Value, ETag ETag);

/// <summary>An object with its place in a list.</summary>
internal sealed record Placed(string Place, Served Value);

/// <summary>A list: of all of a kind, or of those of one body; by first publication or by last change.</summary>
internal sealed record ListOrder(ServedType Type, string Name, bool ByChange);

/// <summary>What a kind stands at. <paramref name="At"/>: the last change in it.</summary>
internal sealed record Generation(string Tag, Instant At);
