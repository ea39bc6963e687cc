using System.Text.Json;

namespace Wiedervorlage.Core.OParl.Sources;

/// <summary>The System object: where its bodies are listed.</summary>
public sealed record SourceSystem(string Id, string? Name, string? Vendor, string? Version, string Bodies)
{
    /// <summary>The System, or in German why it is none.</summary>
    public static Answer<SourceSystem> Read(string text)
    {
        var (root, _, problem) = SourceJson.Read(text);
        if (root is not { } system) return new Refusal.Invalid("system", problem!);
        if (system.ValueKind != JsonValueKind.Object || system.Text("type")?
            .EndsWith("/System", StringComparison.OrdinalIgnoreCase) != true)
            return new Refusal.Invalid("system", "Unter dieser Adresse steht kein OParl-System.");
        return system.Text("body", "bodies") is { } bodies && SourceFields.IdOf(system) is { } id
            ? new SourceSystem(id, system.Line("name"), system.Text("vendor"), system.Text("oparlVersion"), bodies)
            : new Refusal.Invalid("system", "Das System nennt keine Liste seiner Körperschaften.");
    }
}

/// <summary>A Body (Körperschaft): where its lists are.</summary>
public sealed record SourceBody(string Id, string Name, string? Organizations, string? Meetings, string? Papers)
{
    /// <summary>The address of a list; null when the body has none.</summary>
    public string? Of(SourceList list) => list switch
    {
        SourceList.Organizations => Organizations,
        SourceList.Meetings => Meetings,
        _ => Papers,
    };

    /// <summary>Bodies of a page, a bare list or a bare object, and the next page; or in German why it is none of them.</summary>
    public static Answer<SourceBodies> Read(string text)
    {
        var (root, _, problem) = SourceJson.Read(text);
        if (root is not { } page) return new Refusal.Invalid("body", problem!);
        var data = page.ValueKind == JsonValueKind.Array || page.Field("data") is null ? (JsonElement?)page : page.Field("data");
        ImmutableArray<SourceBody> bodies = data is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Select(Of).OfType<SourceBody>()]
            : data is { } one && Of(one) is { } only ? [only] : [];
        return bodies.IsEmpty ? new Refusal.Invalid("body", "Die Liste der Körperschaften ist leer oder keine.")
            : new SourceBodies(bodies, page.Field("links")?.Text("next"));
    }

    private static SourceBody? Of(JsonElement one) =>
        one.Text("type")?.EndsWith("/Body", StringComparison.OrdinalIgnoreCase) == true && SourceFields.IdOf(one) is { } id
            ? new(id, one.Line("name") ?? one.Line("shortName") ?? id, Link(one, "organization"), Link(one, "meeting"), Link(one, "paper"))
            : null;

    private static string? Link(JsonElement body, string name) => body.Text(name, name + "s") is { } link
        && link.Contains("://", StringComparison.Ordinal) ? link : null;
}

/// <summary>A page of the list of bodies.</summary>
public sealed record SourceBodies(ImmutableArray<SourceBody> Bodies, string? Next);
