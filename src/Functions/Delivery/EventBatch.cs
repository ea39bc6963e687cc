using System.Text;
using System.Text.Json;

namespace Wiedervorlage.Functions.Delivery;

/// <summary>What one post of the event webhook holds.</summary>
/// <param name="Events">What could be read.</param>
/// <param name="Malformed">The beginning of what could not.</param>
internal sealed record EventBatch(ImmutableArray<SendGridEvent> Events, ImmutableArray<string> Malformed)
{
    private const int MostBroken = 100;

    /// <returns>Null when it is no array, or broken before its first event.</returns>
    public static EventBatch? Read(byte[] body)
    {
        try
        {
            using var all = JsonDocument.Parse(body);
            return all.RootElement.ValueKind is JsonValueKind.Array ? Of([.. all.RootElement.EnumerateArray()], []) : null;
        }
        catch (JsonException)
        {
            return body.AsSpan().TrimStart(" \t\r\n"u8) is [(byte)'[', ..] ? Salvaged(body) : null;
        }
    }

    /// <summary>An event that is no JSON breaks the whole array: each object is read for itself then.</summary>
    private static EventBatch? Salvaged(byte[] body)
    {
        var (found, broken) = (new List<JsonElement>(), new List<string>());
        for (var at = body.AsSpan().IndexOf((byte)'{'); at >= 0 && broken.Count < MostBroken;)
        {
            var length = TryRead(body.AsSpan(at), found);
            if (length == 0) broken.Add(SendGridEvent.Shown(Encoding.UTF8.GetString(body.AsSpan(at, Math.Min(body.Length - at, 4000)))));
            at = length > 0 ? From(body, at + length) : AfterComma(body, at + 1);
        }
        return found.Count == 0 ? null : Of(found, broken);
    }

    /// <returns>Its length; 0 when it is no JSON.</returns>
    private static int TryRead(ReadOnlySpan<byte> from, List<JsonElement> found)
    {
        var reader = new Utf8JsonReader(from);
        try
        {
            found.Add(JsonElement.ParseValue(ref reader));
            return (int)reader.BytesConsumed;
        }
        catch (JsonException)
        {
            return 0;
        }
    }

    /// <summary>The next object, so that what an event holds in itself is none.</summary>
    private static int From(byte[] body, int at) => body.AsSpan(at).IndexOf((byte)'{') is >= 0 and var next ? at + next : -1;

    private static int AfterComma(byte[] body, int at)
    {
        for (at = From(body, at); at >= 0 && body.AsSpan(0, at).TrimEnd(" \t\r\n"u8) is not [.., (byte)',']; at = From(body, at + 1)) { }
        return at;
    }

    private static EventBatch Of(List<JsonElement> all, IEnumerable<string> broken)
    {
        var read = all.Select(one => (Json: one, Event: SendGridEvent.Read(one))).ToArray();
        return new(
            [.. read.Select(one => one.Event).OfType<SendGridEvent>()],
            [.. broken, .. read.Where(one => one.Event is null).Select(one => SendGridEvent.Shown(one.Json.GetRawText()))]);
    }
}
