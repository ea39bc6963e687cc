using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Wiedervorlage.Core.OParl.Serving;

namespace Wiedervorlage.Functions.OParl.Serving;

/// <summary>
/// Pages of external lists. One call for each, whatever lies before and behind it; a page that was served before and whose kind has
/// not changed
/// since costs one small call. A page that is asked for by both times looks at no more than so many rows and then goes on on the next.
/// </summary>
internal sealed class ListPages(Shelf shelf)
{
    private const int MostCalls = 5;
    private const int RowsAtOnce = 200;
    private const int MostKept = 500;

    private readonly ConcurrentDictionary<string, (string Generation, Sheet Page)> _kept = new(StringComparer.Ordinal);

    /// <param name="list">All of a kind, or those of one body.</param>
    /// <param name="address">Of the list, without a query.</param>
    /// <param name="query">What is asked for.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<Sheet> PageAsync((ServedType Type, string Name) list, string address, ListQuery query, CancellationToken cancellation)
    {
        var generation = await shelf.GenerationAsync(list.Type, cancellation);
        var self = address + query.Text();
        if (_kept.TryGetValue(self, out var kept) && kept.Generation == generation.Tag) return kept.Page;
        var (found, next) = await FindAsync(new(list.Type, list.Name, query.ByChange), query, cancellation);
        var page = Sheet.Of(Page(list.Type, found, address, query, next), generation.At);
        if (_kept.Count >= MostKept) _kept.Clear();
        _kept[self] = (generation.Tag, page);
        return page;
    }

    private async Task<(List<Served> Found, string? Next)> FindAsync(ListOrder order, ListQuery query, CancellationToken cancellation)
    {
        var found = new List<Served>();
        var (since, until) = order.ByChange ? (query.ModifiedSince, query.ModifiedUntil) : (query.CreatedSince, query.CreatedUntil);
        var place = query.After ?? (since is { } first ? Shelf.Stamp(Up(first)) : null);
        var isSifted = order.ByChange && (query.ModifiedSince is null || query.CreatedSince is not null || query.CreatedUntil is not null);
        for (var call = 0; call < MostCalls; call++)
        {
            var (asked, got) = (Math.Max(query.Size - found.Count + 1, isSifted ? RowsAtOnce : 1), 0);
            await foreach (var row in shelf.ReadAsync(order, place, until, asked, cancellation))
            {
                got++;
                if (Takes(row.Value, query) && found.Count == query.Size) return (found, place);
                if (Takes(row.Value, query)) found.Add(row.Value);
                place = row.Place;
            }
            if (got < asked) return (found, null);
        }
        return (found, place);
    }

    /// <summary>What the order of the list has not sifted yet.</summary>
    private static bool Takes(Served one, ListQuery query) =>
        !(one.Deleted && query.ModifiedSince is null) && !(one.Created < query.CreatedSince) && !(query.CreatedUntil < one.Created);

    private static JsonObject Page(ServedType type, List<Served> found, string address, ListQuery query, string? next)
    {
        foreach (var name in query.OmitInternal ? Internals.Of(type) : [])
            foreach (var one in found) one.Json.Remove(name);
        var links = new JsonObject { ["first"] = address + (query with { After = null }).Text(), ["self"] = address + query.Text() };
        if (next is not null) links["next"] = address + (query with { After = next }).Text();
        return new()
        {
            ["data"] = new JsonArray([.. found.Select(one => one.Json)]),
            ["pagination"] = new JsonObject { ["elementsPerPage"] = query.Size },
            ["links"] = links,
        };
    }

    /// <summary>Times are in whole seconds: what is asked for since a part of one begins with the next.</summary>
    private static Instant Up(Instant at) => at + Duration.FromSeconds(1) - Duration.Epsilon;
}
