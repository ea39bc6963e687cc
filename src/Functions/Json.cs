using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NodaTime.Serialization.SystemTextJson;
using NodaTime.Text;
using Wiedervorlage.Functions.Serialisation;

namespace Wiedervorlage.Functions;

/// <summary>
/// The one way values become JSON: in storage, in queues, in orchestrations and over HTTP. Core needs no attributes for it:
/// closed hierarchies carry "$type", ids are plain strings, a missing array is an empty one.
/// </summary>
internal static class Json
{
    /// <summary>"17:00" is written and read; seconds only where there are any.</summary>
    private static readonly IPattern<LocalTime> TimeOfDay = new CompositePatternBuilder<LocalTime>
    {
        { LocalTimePattern.ExtendedIso, _ => true },
        { LocalTimePattern.HourMinuteIso, time => time.Second == 0 && time.NanosecondOfSecond == 0 },
    }.Build();

    public static JsonSerializerOptions Options { get; } = Made();

    /// <summary>Gives options that someone else made (the worker's, those of HTTP) the same rules.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = true;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new EnumConverterFactory());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new IdConverterFactory());
        options.Converters.Add(new ActorConverter());
        options.Converters.Add(new HierarchyConverterFactory());
        options.Converters.Add(new ImmutableArrayConverterFactory());
        options.Converters.Add(new NodaPatternConverter<LocalTime>(TimeOfDay));
        options.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { Contracts.CarryTheirType, Contracts.FillMissingArrays } };
    }

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>Throws <see cref="JsonException"/> on anything that is not a <typeparamref name="T"/>, also on null.</summary>
    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException($"null is no {typeof(T).Name}.");

    private static JsonSerializerOptions Made()
    {
        var options = new JsonSerializerOptions();
        Configure(options);
        options.MakeReadOnly();
        return options;
    }
}
