using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace Wiedervorlage.Tests.OParl;

/// <summary>Our own properties and kinds of objects against the schemas in docs/oparl.</summary>
internal sealed class VendorSchemas
{
    private readonly Dictionary<string, JsonSchema> _schemas = [];

    public VendorSchemas(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.schema.json"))
        {
            var schema = JsonSchema.FromText(File.ReadAllText(file));
            SchemaRegistry.Global.Register(schema);
            _schemas[Path.GetFileName(file)] = schema;
        }
    }

    /// <summary>What is wrong; empty: nothing. An object of our own kind as a whole, of any other what is ours.</summary>
    public IEnumerable<string> Wrong(JsonObject one) => OParlSchema.Kind(one) switch
    {
        "ReportingDuty" => Wrong("reportingDuty.schema.json", one),
        "Implementation" => Wrong("implementation.schema.json", one),
        _ => Wrong("properties.schema.json", Ours(one)),
    };

    private IEnumerable<string> Wrong(string schema, JsonObject one)
    {
        using var document = JsonDocument.Parse(one.ToJsonString());
        var result = _schemas[schema].Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        return result.IsValid
            ? []
            : (result.Details ?? []).Where(detail => detail.Errors is not null)
                .SelectMany(detail => detail.Errors!.Select(error => $"{one["id"]} {detail.InstanceLocation}: {error.Value}"));
    }

    private static JsonObject Ours(JsonObject one) =>
        new(one.Where(property => property.Key.StartsWith("Wiedervorlage:", StringComparison.Ordinal)).Select(property => KeyValuePair.Create(property.Key, property.Value?.DeepClone())));
}
