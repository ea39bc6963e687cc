using Wiedervorlage.Story.Doors;

namespace Wiedervorlage.Story.Checking;

/// <summary>Everything the city serves as OParl at the end of the story, read as a reader does: one object a line.</summary>
internal static class PublishedObjects
{
    public static async Task WriteAllAsync(string file, Api api)
    {
        var system = (await api.GetAsync("oparl/v1.1/system"))!.AsObject();
        var all = new List<JsonObject> { system };
        foreach (var body in await ListAsync(api, $"{system["body"]}"))
        {
            all.Add(body);
            foreach (var (name, address) in body)
                if (address is JsonValue text && $"{text}".StartsWith($"{body["id"]}/", StringComparison.Ordinal) && name.Length > 0)
                    all.AddRange(await ListAsync(api, $"{text}"));
        }
        await File.WriteAllLinesAsync(file, all.Select(one => one.ToJsonString()));
    }

    private static async Task<List<JsonObject>> ListAsync(Api api, string address)
    {
        var all = new List<JsonObject>();
        for (string? next = address; next is not null;)
        {
            var page = (await api.GetAsync(new Uri(next).PathAndQuery.TrimStart('/')))!;
            all.AddRange(page["data"]!.AsArray().Select(one => one!.DeepClone().AsObject()));
            next = (string?)page["links"]!["next"];
        }
        return all;
    }
}
