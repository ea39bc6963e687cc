using DurableTask.Core.History;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Linq;

namespace Wiedervorlage.LocalHost.Durable.Storage;

/// <summary>The platform's history events as JSON. Their kind is told by their own <c>EventType</c>, so no type of .NET is named.</summary>
internal sealed class HistoryEventJson : JsonConverter<HistoryEvent>
{
    private static readonly JsonSerializer Plain = JsonSerializer.Create(new()
    {
        ConstructorHandling = ConstructorHandling.AllowNonPublicDefaultConstructor,
        Converters = { new StringEnumConverter() },
        DateParseHandling = DateParseHandling.None,
        NullValueHandling = NullValueHandling.Ignore,
    });

    public override void WriteJson(JsonWriter writer, HistoryEvent? value, JsonSerializer serializer) => Plain.Serialize(writer, value);

    public override HistoryEvent ReadJson(
        JsonReader reader, Type objectType, HistoryEvent? existingValue, bool hasExistingValue, JsonSerializer serializer)
    {
        var json = JObject.Load(reader);
        return (HistoryEvent)json.ToObject(TypeOf(json.Value<string>(nameof(HistoryEvent.EventType))!), Plain)!;
    }

    private static Type TypeOf(string kind) =>
        Enum.IsDefined(typeof(EventType), kind) && typeof(HistoryEvent).Assembly.GetType($"{typeof(HistoryEvent).Namespace}.{kind}Event") is { } type
            ? type
            : throw new JsonSerializationException($"'{kind}' is no kind of history event.");
}
