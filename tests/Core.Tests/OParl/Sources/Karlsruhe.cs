using System.Text.Json;
using System.Text.Json.Nodes;
using Wiedervorlage.Core.OParl.Sources;
using Wiedervorlage.Core.Tests.Papers;

namespace Wiedervorlage.Core.Tests.OParl.Sources;

/// <summary>The given city as it stood on 18 July (1) and on 22 August 2026 (2).</summary>
internal static class Karlsruhe
{
    private static readonly Lazy<JsonNode> _all = new(() => JsonNode.Parse(File.ReadAllText(SharedCity.Karlsruhe).Replace("@KA@", "https://ris.example/ka/oparl", StringComparison.Ordinal))!);

    public static Dictionary<string, SourceObject> Read(int state) => Enum.GetValues<SourceList>()
        .SelectMany(list => SourcePage.Read(Text(list, state), list).Value!.Objects).ToDictionary(one => SourceIds.Same(one.Id));

    private static string Text(SourceList list, int state)
    {
        var name = list switch { SourceList.Organizations => "organizations", SourceList.Meetings => "meetings", _ => "papers" };
        var before = state == 1 ? _all.Value["state1"]![name]?.AsObject() : null;
        var objects = _all.Value[name]!.AsArray().Select(one => before?.TryGetPropertyValue((string)one!["id"]!, out var was) == true ? was : one);
        return JsonSerializer.Serialize(new { data = objects.Where(one => one is not null), links = new { } });
    }
}
