using System.Text.Json.Nodes;

namespace Wiedervorlage.Tests.OParl;

/// <summary>Everything an interface serves, found as a reader finds it: from the system through lists and pages to every object and reference.</summary>
internal sealed class OParlWalk(Func<string, Task<JsonObject>> get)
{
    private readonly Dictionary<string, JsonObject> _objects = new(StringComparer.Ordinal);

    /// <summary>By id.</summary>
    public IReadOnlyDictionary<string, JsonObject> Objects => _objects;

    /// <summary>The first of each kind's lists is that of the body; by its address.</summary>
    public Dictionary<string, List<JsonObject>> Lists { get; } = new(StringComparer.Ordinal);

    public async Task<OParlWalk> FromAsync(string system)
    {
        await KeepAsync(await get(system));
        for (var open = Waiting(); open.Length > 0; open = Waiting())
            foreach (var list in open)
            {
                Lists[list] = await ListAsync(list);
                foreach (var one in Lists[list]) await KeepAsync(one);
            }
        return this;
    }

    /// <summary>All pages of a list.</summary>
    public async Task<List<JsonObject>> ListAsync(string address)
    {
        var all = new List<JsonObject>();
        for (string? next = address; next is not null;)
        {
            var page = await get(next);
            all.AddRange(page["data"]!.AsArray().Select(one => one!.AsObject()));
            next = (string?)page["links"]!["next"];
        }
        return all;
    }

    /// <summary>What is embedded in it, at any depth.</summary>
    public static IEnumerable<JsonObject> Embedded(JsonNode? node) => node switch
    {
        JsonObject one => one.SelectMany(property => Embedded(property.Value)).Concat(one["id"] is not null && one.Parent is not null ? [one] : []),
        JsonArray many => many.SelectMany(Embedded),
        _ => [],
    };

    private string[] Waiting() => [.. _objects.Values.SelectMany(OParlSchema.Lists).Distinct().Except(Lists.Keys)];

    private Task KeepAsync(JsonObject one)
    {
        _objects[$"{one["id"]}"] = one;
        return Task.CompletedTask;
    }
}
