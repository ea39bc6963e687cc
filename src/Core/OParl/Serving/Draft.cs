using System.Text.Json.Nodes;

namespace Wiedervorlage.Core.OParl.Serving;

/// <summary>An object as the facts make it now, without the time of its last change.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Key">Its key among its kind.</param>
/// <param name="Content">All but id, type, created and modified.</param>
public sealed record Draft(ServedType Type, string Key, JsonObject Content)
{
    /// <summary>Lists it stands in beside that of all of its kind.</summary>
    public ImmutableArray<string> Shelves { get; init; } = [];

    /// <summary>Of which versions of which facts it was made; not served.</summary>
    public string Source { get; init; } = "";
}

/// <summary>An object as it is served, or its tombstone.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Key">Its key among its kind.</param>
/// <param name="Created">When it was published first, in whole seconds.</param>
/// <param name="Modified">When what is served of it last changed, in whole seconds; later with every change, also within one
/// second.</param>
/// <param name="Deleted">It is not published any more.</param>
/// <param name="Json">The whole object.</param>
/// <param name="Shelves">Lists it stands in beside that of all of its kind.</param>
/// <param name="Source">Of which versions of which facts it was made; not served.</param>
public sealed record Served(
    ServedType Type, string Key, Instant Created, Instant Modified, bool Deleted, JsonObject Json,
    ImmutableArray<string> Shelves, string Source);

/// <summary>What a new look at the facts makes of what is served.</summary>
public static class Serving
{
    private const string Changed = "modified";

    /// <summary>
    /// Answers <paramref name="was"/> itself when nothing is to be written. What was never published leaves no tombstone (OParl 1.1, 2.8: a
    /// depublished object is a deleted one); one that was has id, type, created, modified and deleted, and nothing else.
    /// </summary>
    /// <param name="was">As it is served now; null: it never was.</param>
    /// <param name="draft">As it should be; null: it is not to be published.</param>
    /// <param name="addresses">Of this installation.</param>
    /// <param name="now">The time of the change.</param>
    public static Served? Next(Served? was, Draft? draft, Addresses addresses, Instant now) => (was, draft) switch
    {
        (null, null) or ({ Deleted: true }, null) => was,
        (_, null) => Tombstone(was!, addresses, After(was, now)),
        (null, _) => Live(draft!, Whole(now), Whole(now), addresses),
        ({ Deleted: false }, _) when IsSame(was, draft, addresses) => was.Source == draft.Source ? was : was with { Source = draft.Source },
        _ => Live(draft, was.Created, After(was, now), addresses),
    };

    private static bool IsSame(Served was, Draft draft, Addresses addresses) =>
        was.Shelves.SequenceEqual(draft.Shelves) && JsonNode.DeepEquals(was.Json, Live(draft, was.Created, was.Modified, addresses).Json);

    private static Served Live(Draft draft, Instant created, Instant modified, Addresses addresses)
    {
        var json = Head(draft.Type, draft.Key, addresses);
        foreach (var (name, value) in draft.Content) json[name] = value?.DeepClone();
        json.Put("created", created).Put(Changed, modified);
        return new(draft.Type, draft.Key, created, modified, false, json, draft.Shelves, draft.Source);
    }

    private static Served Tombstone(Served was, Addresses addresses, Instant modified) => was with
    {
        Modified = modified,
        Deleted = true,
        Json = Head(was.Type, was.Key, addresses).Put("created", was.Created).Put(Changed, modified).Put("deleted", true),
        Source = "",
    };

    private static JsonObject Head(ServedType type, string key, Addresses addresses) =>
        new JsonObject().Put("id", addresses.Of(type, key)).Put("type", type.Url());

    /// <summary>A reader who has seen the last change by its second sees this one too.</summary>
    private static Instant After(Served was, Instant now) => Instant.Max(Whole(now), was.Modified + Duration.FromSeconds(1));

    private static Instant Whole(Instant at) => Instant.FromUnixTimeSeconds(at.ToUnixTimeSeconds());
}
