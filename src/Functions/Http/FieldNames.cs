using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Wiedervorlage.Functions.Http;

/// <summary>Finds names in a JSON that mean nothing there: a misspelt rule that is passed over in silence would leave another one in force.</summary>
internal static class FieldNames
{
    /// <summary>Of each unknown name its path and the names that are known in its place.</summary>
    public static IEnumerable<(string Path, string Known)> Unknown(JsonElement json, Type type, string path = "")
    {
        var contract = Json.Options.GetTypeInfo(type);
        if (json.ValueKind == JsonValueKind.Array && contract.ElementType is { } element)
            return json.EnumerateArray().SelectMany((one, index) => Unknown(one, element, $"{path}[{index}]"));
        return json.ValueKind == JsonValueKind.Object && contract.Kind == JsonTypeInfoKind.Object ? InObject(json, contract, path) : [];
    }

    /// <summary>Whether an answer of this type has a property of that name.</summary>
    public static bool Has(Type type, string name) => Json.Options.GetTypeInfo(type).Properties.Any(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<(string Path, string Known)> InObject(JsonElement json, JsonTypeInfo contract, string path)
    {
        foreach (var property in json.EnumerateObject())
        {
            var here = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
            var known = contract.Properties.FirstOrDefault(one => one.Set is not null && one.Name.Equals(property.Name, StringComparison.OrdinalIgnoreCase));
            if (known is null) yield return (here, string.Join(", ", contract.Properties.Where(one => one.Set is not null).Select(one => one.Name)));
            else foreach (var below in Unknown(property.Value, ElementOr(known.PropertyType), here)) yield return below;
        }
    }

    /// <summary>Our arrays are read by a converter of their own, which hides what they hold.</summary>
    private static Type ElementOr(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? type.GetGenericArguments()[0].MakeArrayType() : type;
}
