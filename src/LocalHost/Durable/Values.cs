using System.Text.Json;
using Microsoft.Extensions.Options;
using Wiedervorlage.LocalHost.Durable.Storage;

namespace Wiedervorlage.LocalHost.Durable;

/// <summary>
/// Values as the Functions worker sends them: by their runtime type, which loses "$type" of a record hierarchy passed directly (P28),
/// with the app's <see cref="JsonSerializerOptions"/>. The SDK's own default would keep it, and hide what the real host does.
/// </summary>
internal sealed class Values(IOptions<JsonSerializerOptions> options) : DataConverter
{
    /// <summary>In characters. More is refused: documents belong into blobs, their ids into orchestrations.</summary>
    public const int Longest = 100_000;

    /// <exception cref="TooLargeException">More than <see cref="Longest"/> characters.</exception>
    public override string? Serialize(object? value)
    {
        if (value is null) return null;
        var text = value.GetType() == typeof(object[]) ? $"[{string.Join(',', ((object?[])value).Select(Text))}]" : Text(value);
        return text.Length <= Longest
            ? text
            : throw new TooLargeException($"A value of {text.Length} characters is too large for an orchestration ({Longest}): pass an id.");
    }

    /// <summary>An <see cref="Unread"/> keeps the text for one who knows the type later.</summary>
    public override object? Deserialize(string? data, Type targetType)
    {
        if (targetType == typeof(Unread)) return new Unread(data);
        return data is null ? null : JsonSerializer.Deserialize(data, targetType, options.Value);
    }

    /// <remarks>Elements declared as objects would keep "$type"; inputs come as an array of such.</remarks>
    private string Text(object? value) => value is null ? "null" : JsonSerializer.Serialize(value, value.GetType(), options.Value);
}

/// <summary>A value whose type only the orchestrator's own code tells.</summary>
internal sealed record Unread(string? Text);
