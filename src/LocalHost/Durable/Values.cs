using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Wiedervorlage.LocalHost.Durable;

/// <summary>
/// Values as the Functions worker sends them: by their runtime type, which loses "$type" of a record hierarchy passed directly (P28),
/// with the app's <see cref="JsonSerializerOptions"/>.
/// </summary>
internal sealed class Values(IOptions<JsonSerializerOptions> options)
{
    /// <summary>In characters. More is refused: documents belong into blobs, their ids into orchestrations.</summary>
    public const int Longest = 100_000;

    public JsonSerializerOptions Json => options.Value;

    /// <exception cref="Storage.TooLargeException">More than <see cref="Longest"/> characters.</exception>
    public string? Write(object? value)
    {
        if (value is null) return null;
        var text = JsonSerializer.Serialize(value, value.GetType(), Json);
        return text.Length <= Longest
            ? text
            : throw new Storage.TooLargeException($"A value of {text.Length} characters is too large for an orchestration ({Longest}): pass an id.");
    }

    public T? Read<T>(string? text) => text is null ? default : JsonSerializer.Deserialize<T>(text, Json);

    public object? Read(string? text, Type type) => text is null ? null : JsonSerializer.Deserialize(text, type, Json);
}
