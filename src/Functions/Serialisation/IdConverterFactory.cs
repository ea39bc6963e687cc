using System.Linq.Expressions;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wiedervorlage.Functions.Serialisation;

/// <summary>An id of the form <c>readonly record struct X(string Value)</c> is a plain string, also as the key of a dictionary.</summary>
internal sealed class IdConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsValueType
        && typeToConvert.GetProperty("Value")?.PropertyType == typeof(string)
        && typeToConvert.GetConstructor([typeof(string)]) is not null;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(IdConverter<>).MakeGenericType(typeToConvert))!;

    private sealed class IdConverter<TId> : JsonConverter<TId> where TId : struct
    {
        private readonly Func<string, TId> _make = Maker();
        private readonly Func<TId, string?> _value = Value();

        public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String ? _make(reader.GetString()!) : throw new JsonException($"A {typeof(TId).Name} is a string.");

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(Text(value));

        public override TId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => _make(reader.GetString()!);

        public override void WriteAsPropertyName(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WritePropertyName(Text(value));

        private static Func<string, TId> Maker()
        {
            var text = Expression.Parameter(typeof(string));
            return Expression.Lambda<Func<string, TId>>(Expression.New(typeof(TId).GetConstructor([typeof(string)])!, text), text).Compile();
        }

        private static Func<TId, string?> Value()
        {
            var id = Expression.Parameter(typeof(TId));
            return Expression.Lambda<Func<TId, string?>>(Expression.Property(id, "Value"), id).Compile();
        }

        private string Text(TId id) => _value(id) ?? throw new JsonException($"A {typeof(TId).Name} without a value is not stored.");
    }
}
