using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wiedervorlage.Functions.Serialisation;

/// <summary>
/// An enum is one of its names in camelCase, also as the key of a dictionary (<see cref="EnumNames{T}"/>).
/// Not for flags, of which several may hold.
/// </summary>
internal sealed class EnumConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsEnum && !typeToConvert.IsDefined(typeof(FlagsAttribute), inherit: false);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(EnumConverter<>).MakeGenericType(typeToConvert))!;

    private sealed class EnumConverter<T> : JsonConverter<T> where T : struct, Enum
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String ? Named(reader.GetString()) : throw None($"{reader.TokenType}");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Name(value));

        public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Named(reader.GetString());

        public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WritePropertyName(Name(value));

        private static T Named(string? name) => EnumNames<T>.TryRead(name, out var value) ? value : throw None(name);

        private static string Name(T value) => EnumNames<T>.Write(value) ?? throw new JsonException($"{value} is no {typeof(T).Name}.");

        private static JsonException None(string? name) =>
            new($"möglich ist eines von: {string.Join(", ", EnumNames<T>.All)}; nicht „{name}“");
    }
}
