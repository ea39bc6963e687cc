using System.Text.Json;
using System.Text.Json.Serialization;
using Wiedervorlage.Core;

namespace Wiedervorlage.Functions.Serialisation;

/// <summary>Written like any closed hierarchy; facts older than <see cref="Actor"/> hold one word instead.</summary>
internal sealed class ActorConverter : JsonConverter<Actor>
{
    private JsonConverter<Actor>? _cases;

    public override Actor? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? Actor.Named(reader.GetString()!) : Cases(options).Read(ref reader, typeToConvert, options);

    public override void Write(Utf8JsonWriter writer, Actor value, JsonSerializerOptions options) => Cases(options).Write(writer, value, options);

    private JsonConverter<Actor> Cases(JsonSerializerOptions options) =>
        _cases ??= (JsonConverter<Actor>)new HierarchyConverterFactory().CreateConverter(typeof(Actor), options);
}
