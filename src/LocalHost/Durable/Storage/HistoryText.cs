using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Wiedervorlage.LocalHost.Durable.History;

namespace Wiedervorlage.LocalHost.Durable.Storage;

/// <summary>One line of text for what is appended at once: a JSON array without line breaks.</summary>
internal static class HistoryText
{
    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(IReadOnlyList<HistoryEvent> events) => JsonSerializer.Serialize(events, Json);

    public static IReadOnlyList<HistoryEvent> Read(string line) => JsonSerializer.Deserialize<List<HistoryEvent>>(line, Json)!;
}
