using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wiedervorlage.Functions.Serialisation;

/// <summary>
/// Reads and writes the base of a closed hierarchy by its case. The "$type" itself is part of each case's contract (<see cref="Contracts.CarryTheirType"/>),
/// not of the base's: so it is there as well when a worker serialises by runtime type (P28).
/// </summary>
internal sealed class HierarchyConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => Hierarchies.IsBase(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(HierarchyConverter<>).MakeGenericType(typeToConvert))!;

    private sealed class HierarchyConverter<TBase> : JsonConverter<TBase> where TBase : class
    {
        private readonly Dictionary<string, Type> _cases = Hierarchies.CasesOf(typeof(TBase)).ToDictionary(Hierarchies.NameOf);

        public override TBase? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var name = TypeNamedIn(reader);
            return name is not null && _cases.TryGetValue(name, out var type)
                ? (TBase?)JsonSerializer.Deserialize(ref reader, type, options)
                : throw new JsonException($"\"{name}\" is none of {string.Join(", ", _cases.Keys)}.");
        }

        public override void Write(Utf8JsonWriter writer, TBase value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value, value.GetType(), options);

        /// <summary>Looks ahead on a copy of the reader; people may write the type in any place.</summary>
        private static string? TypeNamedIn(Utf8JsonReader ahead)
        {
            if (ahead.TokenType != JsonTokenType.StartObject) return null;
            while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
            {
                var found = ahead.ValueTextEquals(Hierarchies.Discriminator);
                ahead.Read();
                if (found) return ahead.TokenType == JsonTokenType.String ? ahead.GetString() : null;
                ahead.Skip();
            }
            return null;
        }
    }
}
