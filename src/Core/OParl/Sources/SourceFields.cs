using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime.Text;
using Wiedervorlage.Core.Calendar;

namespace Wiedervorlage.Core.OParl.Sources;

/// <summary>
/// Fields of an object by name, however a vendor writes and fills them: "", " ", "N/A" and null are missing, one object is a list of one.
/// </summary>
internal static partial class SourceFields
{
    private const int LongestText = 20_000;

    private static readonly OffsetDateTimePattern[] _moments =
        [OffsetDateTimePattern.ExtendedIso, OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss;FFFFFFo<M>")];

    /// <summary>The first of several spellings that is there: "consultation" or "consultations", "startDate" or "start_date".</summary>
    public static JsonElement? Field(this JsonElement of, params ReadOnlySpan<string> names)
    {
        if (of.ValueKind != JsonValueKind.Object) return null;
        foreach (var name in names)
            if (of.TryGetProperty(name, out var field) && !IsMissing(field)) return field;
        return null;
    }

    /// <summary>Numbers become text, white space at the ends goes, very long texts are cut.</summary>
    public static string? Text(this JsonElement of, params ReadOnlySpan<string> names) => of.Field(names) switch
    {
        { ValueKind: JsonValueKind.String } text => Cut(text.GetString()!.Trim()),
        { ValueKind: JsonValueKind.Number } number => Cut(number.GetRawText()),
        _ => null,
    };

    /// <summary>One line: a run of white space or control characters is one blank.</summary>
    public static string? Line(this JsonElement of, params ReadOnlySpan<string> names) =>
        of.Text(names) is { } text && Spaces().Replace(text, " ").Trim() is { Length: > 0 } line ? line : null;

    /// <summary>A list, or the one object that stands where a list belongs.</summary>
    public static IEnumerable<JsonElement> List(this JsonElement of, params ReadOnlySpan<string> names) => of.Field(names) switch
    {
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Where(one => !IsMissing(one))],
        { ValueKind: JsonValueKind.Object or JsonValueKind.String } one => [one],
        _ => [],
    };

    /// <summary>Ids that a field names: addresses, or objects with one.</summary>
    public static ImmutableArray<string> Ids(this JsonElement of, params ReadOnlySpan<string> names) =>
        [.. of.List(names).Select(IdOf).OfType<string>().Distinct()];

    /// <summary>The id of an object, or the address that stands in its place; null for anything else.</summary>
    public static string? IdOf(JsonElement one) => one.ValueKind == JsonValueKind.String ? one.GetString()!.Trim() : one.Text("id");

    public static bool? Flag(this JsonElement of, params ReadOnlySpan<string> names) => of.Field(names) switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        { ValueKind: JsonValueKind.String } word => word.GetString()!.Trim().ToLowerInvariant() switch { "true" => true, "false" => false,
            _ => null },
        _ => null,
    };

    /// <summary>Local to Europe/Berlin; null for what is no moment, or one without an offset that cannot be read as local time.</summary>
    public static LocalDateTime? Moment(this JsonElement of, params ReadOnlySpan<string> names)
    {
        if (of.Text(names) is not { } text) return null;
        foreach (var pattern in _moments)
            if (pattern.Parse(text) is { Success: true, Value: var moment }) return Berlin.LocalOf(moment.ToInstant());
        return LocalDateTimePattern.ExtendedIso.Parse(text) is { Success: true, Value: var local } ? local
            : LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day } ? day.AtMidnight() : null;
    }

    public static LocalDate? Day(this JsonElement of, params ReadOnlySpan<string> names) => of.Moment(names)?.Date;

    private static bool IsMissing(JsonElement field) => field.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => true,
        JsonValueKind.String => field.GetString()!.Trim() is "" or "N/A",
        _ => false,
    };

    private static string Cut(string text) => text.Length <= LongestText ? text : text[..LongestText];

    [GeneratedRegex(@"[\s\p{Cc}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
