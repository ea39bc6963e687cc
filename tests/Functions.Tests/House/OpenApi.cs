using YamlDotNet.RepresentationModel;

namespace Wiedervorlage.Functions.Tests.House;

/// <summary>docs/openapi.yaml, as far as it is compared with the code.</summary>
internal static class OpenApi
{
    private static readonly string[] _methods = ["get", "put", "post", "delete", "patch", "head"];

    public static YamlMappingNode Document { get; } = Load();

    /// <summary>"GET /api/motions/{id}"</summary>
    public static IReadOnlyList<string> Operations { get; } =
    [
        .. from path in Map(Document["paths"])
           from operation in Map(path.Value)
           where _methods.Contains(Text(operation.Key))
           select $"{Text(operation.Key).ToUpperInvariant()} {Text(path.Key)}",
    ];

    /// <summary>Every "$ref" of the document.</summary>
    public static IEnumerable<string> References => Document.AllNodes.OfType<YamlMappingNode>().SelectMany(node => node.Children)
        .Where(child => Text(child.Key) == "$ref").Select(child => Text(child.Value));

    /// <summary>Whether "#/components/schemas/Motion" is there.</summary>
    public static bool Holds(string reference)
    {
        YamlNode node = Document;
        foreach (var name in reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (node is not YamlMappingNode map || !map.Children.TryGetValue(name, out var child)) return false;
            node = child;
        }
        return true;
    }

    public static IEnumerable<KeyValuePair<YamlNode, YamlNode>> Map(YamlNode node) => ((YamlMappingNode)node).Children;

    public static string Text(YamlNode node) => node is YamlScalarNode { Value: { } value } ? value : "";

    private static YamlMappingNode Load()
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(Repository.Read("docs/openapi.yaml")));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }
}
