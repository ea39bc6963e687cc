namespace Wiedervorlage.Story.People;

/// <summary>The API's lists: a plain array.</summary>
internal static class Lists
{
    public static IEnumerable<JsonNode> Items(JsonNode? list) => (list as JsonArray ?? throw new StoryException($"Keine Liste: {list?.ToJsonString()}")).Select(item => item!);
}
