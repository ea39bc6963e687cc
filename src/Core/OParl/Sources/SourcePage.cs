using System.Text.Json;

namespace Wiedervorlage.Core.OParl.Sources;

/// <summary>What a page of a list holds.</summary>
/// <param name="Objects">In the order of the page; a later copy of an id wins over all pages.</param>
/// <param name="Next">The address of the next page as the source writes it; null on the last one.</param>
/// <param name="Passed">Entries that are no objects of this list.</param>
/// <param name="Notes">German, what was odd and was met.</param>
public sealed record SourcePage(ImmutableArray<SourceObject> Objects, string? Next, int Passed, ImmutableArray<string> Notes)
{
    private const int MostObjects = 20_000;

    /// <summary>The page, or in German why it is none.</summary>
    /// <param name="text">The body of the answer.</param>
    /// <param name="list">Which list it is a page of.</param>
    public static Answer<SourcePage> Read(string text, SourceList list)
    {
        var (root, mended, problem) = SourceJson.Read(text);
        if (root is not { } page) return Refused(problem!);
        ImmutableArray<string> notes = mended ? ["Rohe Steuerzeichen in den Daten wurden ersetzt."] : [];
        if (page.ValueKind == JsonValueKind.Array) return Of([.. page.EnumerateArray()], null, list,
            notes.Add("Statt einer Seite kam eine bloße Liste."));
        if (page.ValueKind != JsonValueKind.Object) return Refused("Die Antwort ist keine Seite einer Liste.");
        if (page.Text("type") is { } type && type.EndsWith("/Error", StringComparison.OrdinalIgnoreCase))
            return Refused($"Die Schnittstelle meldet einen Fehler: {page.Line("message") ?? "ohne Angabe"}");
        if (page.TryGetProperty("data", out var data))
            return data.ValueKind == JsonValueKind.Array ? Of([.. data.EnumerateArray()], Following(page), list, notes)
                : data.ValueKind == JsonValueKind.Object ? Of([data], Following(page), list, notes
                    .Add("Statt einer Liste kam ein einzelnes Objekt."))
                : Refused("Die Seite hat keine Liste.");
        return SourceObjects.Read(page, list) is { } only ? new SourcePage([only], null, 0, notes)
            : Refused("Die Antwort ist weder eine Seite noch ein Objekt dieser Liste.");
    }

    private static Answer<SourcePage> Of(ImmutableArray<JsonElement> data, string? next, SourceList list, ImmutableArray<string> notes)
    {
        if (data.Length > MostObjects) return Refused($"Eine Seite hat mehr als {MostObjects} Einträge.");
        ImmutableArray<SourceObject> objects = [.. data.Select(one => SourceObjects.Read(one, list)).OfType<SourceObject>()];
        return data.Length > 0 && objects.IsEmpty ? Refused("Auf der Seite steht nichts von dem, was diese Liste enthalten soll.")
            : new SourcePage(objects, next, data.Length - objects.Length, notes);
    }

    private static string? Following(JsonElement page) => page.Field("links") is { } links ? links.Text("next") : page.Text("nextPage");

    private static Answer<SourcePage> Refused(string why) => new Refusal.Invalid("page", why);
}
