using System.Text.Json.Nodes;
using NodaTime.Text;
using Wiedervorlage.Core.Calendar;

namespace Wiedervorlage.Core.OParl.Serving;

/// <summary>
/// Puts properties into an object as OParl 1.1 asks for them (2.4): nothing is ever null, "" or an empty list, instants have the offset of
/// Europe/Berlin and no fraction, texts stand as they are and not as HTML.
/// </summary>
internal static class Fields
{
    private static readonly OffsetDateTimePattern _instant =
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'sso<+HH:mm>");

    public static string Text(Instant at) => _instant.Format(at.InZone(Berlin.Zone).ToOffsetDateTime());

    public static JsonObject Put(this JsonObject into, string name, string? text)
    {
        if (Clean(text) is { Length: > 0 } clean) into[name] = clean;
        return into;
    }

    public static JsonObject Put(this JsonObject into, string name, bool? value)
    {
        if (value is { } there) into[name] = there;
        return into;
    }

    public static JsonObject Put(this JsonObject into, string name, long? value)
    {
        if (value is { } there) into[name] = there;
        return into;
    }

    public static JsonObject Put(this JsonObject into, string name, LocalDate? value) =>
        into.Put(name, value is { } there ? LocalDatePattern.Iso.Format(there) : null);

    public static JsonObject Put(this JsonObject into, string name, Instant at) => into.Put(name, Text(at));

    public static JsonObject Put(this JsonObject into, string name, JsonObject? value)
    {
        if (value is { Count: > 0 }) into[name] = value.DeepClone();
        return into;
    }

    public static JsonObject Put(this JsonObject into, string name, IEnumerable<string> texts) =>
        into.PutAll(name, texts.Select(text => (JsonNode)text));

    public static JsonObject Put(this JsonObject into, string name, IEnumerable<JsonObject> objects) =>
        into.PutAll(name, objects.Select(one => one.DeepClone()));

    private static JsonObject PutAll(this JsonObject into, string name, IEnumerable<JsonNode> all)
    {
        if (all.ToArray() is { Length: > 0 } some) into[name] = new JsonArray(some);
        return into;
    }

    /// <summary>Without what no text of a standard may hold: control characters other than line breaks and tabs.</summary>
    private static string? Clean(string? text) => text is null
        ? null
        : string.Concat(text.Replace("\r\n", "\n", StringComparison.Ordinal).Where(IsText)).Trim();

    private static bool IsText(char letter) => letter is '\n' or '\t' || !char.IsControl(letter);
}
