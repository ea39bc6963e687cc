using System.Text.Json.Serialization.Metadata;

namespace Wiedervorlage.Functions.Serialisation;

/// <summary>What is added to the contracts that System.Text.Json finds by reflection.</summary>
internal static class Contracts
{
    /// <summary>A case of a closed hierarchy writes its "$type" first, whatever type it is declared as.</summary>
    public static void CarryTheirType(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object || !Hierarchies.IsCase(type.Type)) return;
        var name = Hierarchies.NameOf(type.Type);
        var property = type.CreateJsonPropertyInfo(typeof(string), Hierarchies.Discriminator);
        property.Get = _ => name;
        property.Order = int.MinValue;
        type.Properties.Add(property);
    }

    /// <summary>An array that is missing in the JSON (an older version wrote it, or a person left it out) is read as empty.</summary>
    public static void FillMissingArrays(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object) return;
        var fillers = type.Properties.Select(FillerOf).OfType<Action<object>>().ToArray();
        if (fillers.Length == 0) return;
        type.OnDeserialized = value =>
        {
            foreach (var fill in fillers) fill(value);
        };
    }

    private static Action<object>? FillerOf(JsonPropertyInfo property) =>
        property is { Get: { } get, Set: { } set } && property.PropertyType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
            ? Filler(get, set, missing: Activator.CreateInstance(type)!, empty: type.GetField("Empty")!.GetValue(null)!)
            : null;

    private static Action<object> Filler(Func<object, object?> get, Action<object, object?> set, object missing, object empty) =>
        value =>
        {
            if (missing.Equals(get(value))) set(value, empty);
        };
}
