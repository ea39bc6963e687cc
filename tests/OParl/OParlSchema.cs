using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Wiedervorlage.Tests.OParl;

/// <summary>
/// What OParl 1.1 says of each kind of object, in our own words: which properties there are, of what kind each is, which must be there. Besides the
/// rules of chapter 2: no null, no empty text or list, times with an offset, no escapes of HTML.
/// </summary>
internal static partial class OParlSchema
{
    private const string Base = "https://schema.oparl.org/1.1/";

    /// <summary>Kinds: text, url, date, time, yes/no, number, and "list" for the address of an external one. A type's name: an embedded object; []: several.</summary>
    private static readonly Dictionary<string, Dictionary<string, string>> _properties = new()
    {
        ["System"] = Of("oparlVersion:text! otherOparlVersions:url[] license:url body:list! name:text contactEmail:text contactName:text website:url vendor:url product:url"),
        ["Body"] = Of(
            """
            system:url shortName:text name:text! website:url license:url licenseValidSince:time oparlSince:time ags:text rgs:text equivalent:url[]
            contactEmail:text contactName:text organization:list! person:list! meeting:list! paper:list! legislativeTerm:LegislativeTerm[]!
            agendaItem:list! consultation:list! file:list! locationList:list! legislativeTermList:list! membership:list! classification:text
            location:Location mainOrganization:url
            """),
        ["LegislativeTerm"] = Of("body:url name:text startDate:date endDate:date"),
        ["Organization"] = Of(
            """
            body:url name:text membership:url[] meeting:list consultation:list shortName:text post:text[] subOrganizationOf:url organizationType:text
            classification:text startDate:date endDate:date website:url location:Location externalBody:url memberCount:number votingMemberCount:number
            """),
        ["Meeting"] = Of(
            """
            name:text meetingState:text cancelled:yes/no start:time end:time location:Location organization:url[] participant:url[] invitation:File
            resultsProtocol:File verbatimProtocol:File auxiliaryFile:File[] agendaItem:AgendaItem[]
            """),
        ["AgendaItem"] = Of(
            """
            meeting:url number:text order:number! name:text public:yes/no consultation:url result:text resolutionText:text resolutionFile:File
            auxiliaryFile:File[] start:time end:time
            """),
        ["Paper"] = Of(
            """
            body:url name:text reference:text date:date paperType:text relatedPaper:url[] superordinatedPaper:url[] subordinatedPaper:url[]
            mainFile:File auxiliaryFile:File[] location:Location[] originatorPerson:url[] underDirectionOf:url[] originatorOrganization:url[]
            consultation:Consultation[]
            """),
        ["Consultation"] = Of("paper:url agendaItem:url meeting:url organization:url[] authoritative:yes/no role:text"),
        ["File"] = Of(
            """
            name:text fileName:text mimeType:text date:date size:number sha1Checksum:text sha512Checksum:text text:text accessUrl:url! downloadUrl:url
            externalServiceUrl:url masterFile:url derivativeFile:url[] fileLicense:url meeting:url[] agendaItem:url[] person:url paper:url[]
            """),
        ["Location"] = Of(
            """
            description:text geojson:object streetAddress:text room:text postalCode:text subLocality:text locality:text bodies:url[]
            organizations:url[] persons:url[] meetings:url[] papers:url[]
            """),
    };

    private static readonly Dictionary<string, string> _common = Of("id:url! type:text! created:time! modified:time! web:url license:text keyword:text[] deleted:yes/no");

    private static readonly string[] _states = ["terminiert", "eingeladen", "durchgeführt"];

    /// <summary>Everything that is wrong with an object and with what is embedded in it; empty: nothing. Our own kinds are left to their schemas.</summary>
    public static IEnumerable<string> Wrong(JsonObject one)
    {
        var kind = Kind(one);
        if (kind is null) return [$"{one["id"]}: type {one["type"]}"];
        var all = Basics(one, $"{one["id"]}").Concat(one["deleted"] is null ? [] : Tombstone(one));
        return _properties.TryGetValue(kind, out var own) && one["deleted"] is null ? all.Concat(Properties(one, own)) : all;
    }

    /// <summary>"Paper"; null for what is no object of OParl or ours.</summary>
    public static string? Kind(JsonObject one) =>
        $"{one["type"]}" is var type && type.StartsWith(Base, StringComparison.Ordinal) && _properties.ContainsKey(type[Base.Length..]) ? type[Base.Length..]
        : type.StartsWith("https://schema.wiedervorlage.example/1/", StringComparison.Ordinal) ? type[(type.LastIndexOf('/') + 1)..]
        : null;

    /// <summary>The addresses of other objects in it, with the kind they must have where the property says so.</summary>
    public static IEnumerable<(string Property, string Address)> References(JsonObject one) =>
        from property in one
        where property.Key is not ("id" or "type" or "web" or "website" or "license" or "accessUrl" or "downloadUrl" or "oparlVersion")
        from text in property.Value is JsonArray many ? many.OfType<JsonValue>() : property.Value is JsonValue single ? [single] : []
        where text.GetValueKind() == JsonValueKind.String && $"{text}".StartsWith("http", StringComparison.Ordinal)
        where !IsList(Kind(one), property.Key)
        select (property.Key, $"{text}");

    /// <summary>The addresses of external lists in it.</summary>
    public static IEnumerable<string> Lists(JsonObject one) =>
        one.Where(property => IsList(Kind(one), property.Key)).Select(property => $"{property.Value}");

    private static bool IsList(string? kind, string name) =>
        name.StartsWith("Wiedervorlage:", StringComparison.Ordinal) && name.EndsWith("List", StringComparison.Ordinal)
        || (kind is not null && _properties.TryGetValue(kind, out var own) && own.GetValueOrDefault(name)?.TrimEnd('!') == "list");

    private static IEnumerable<string> Tombstone(JsonObject one) =>
        one.Select(property => property.Key).Except(["id", "type", "created", "modified", "deleted"]).Select(name => $"{one["id"]}: tombstone with {name}");

    private static IEnumerable<string> Properties(JsonObject one, Dictionary<string, string> own)
    {
        foreach (var (name, kind) in own.Concat(_common))
            if (kind.EndsWith('!') && !one.ContainsKey(name)) yield return $"{one["id"]}: {name} is missing";
        foreach (var (name, value) in one)
        {
            if (name.Contains(':', StringComparison.Ordinal)) continue;
            if ((own.GetValueOrDefault(name) ?? _common.GetValueOrDefault(name)) is not { } kind) yield return $"{one["id"]}: {name} is unknown";
            else
                foreach (var wrong in Wrong(value, kind.TrimEnd('!'), $"{one["id"]} {name}")) yield return wrong;
        }
        if (one["meetingState"] is { } state && !_states.Contains($"{state}")) yield return $"{one["id"]}: state {state}";
    }

    private static IEnumerable<string> Wrong(JsonNode? value, string kind, string at) => kind switch
    {
        _ when kind.EndsWith("[]", StringComparison.Ordinal) =>
            value is JsonArray many ? many.SelectMany(one => Wrong(one, kind[..^2], at)) : [$"{at} is no list"],
        "object" => value is JsonObject ? [] : [$"{at} is no object"],
        "yes/no" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? [] : [$"{at} is not yes or no"],
        "number" => value?.GetValueKind() == JsonValueKind.Number && int.TryParse(value.ToJsonString(), out _) ? [] : [$"{at} is no number"],
        "text" => value?.GetValueKind() == JsonValueKind.String ? [] : [$"{at} is no text"],
        "url" or "list" => Uri.TryCreate($"{value}", UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? [] : [$"{at}: {value} is no address"],
        "date" => Date().IsMatch($"{value}") ? [] : [$"{at}: {value} is no date"],
        "time" => Time().IsMatch($"{value}") ? [] : [$"{at}: {value} is no time"],
        _ => value is JsonObject embedded && Kind(embedded) == kind ? Wrong(embedded) : [$"{at} is no {kind}"],
    };

    /// <summary>Chapter 2.4, for everything in it at any depth. A list that must be there may be empty.</summary>
    private static IEnumerable<string> Basics(JsonNode? node, string at) => node switch
    {
        null => [$"{at} is null"],
        JsonObject one => one.SelectMany(property => Basics(property.Value, $"{at} {property.Key}")),
        JsonArray { Count: 0 } => at.EndsWith("legislativeTerm", StringComparison.Ordinal) ? [] : [$"{at} is empty"],
        JsonArray many => many.SelectMany(one => Basics(one, at)),
        _ when node.GetValueKind() == JsonValueKind.String => Escaped().IsMatch($"{node}") || $"{node}".Trim().Length == 0 ? [$"{at}: \"{node}\""] : [],
        _ => [],
    };

    private static Dictionary<string, string> Of(string text) =>
        text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split(':')).ToDictionary(one => one[0], one => one[1]);

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d\z")]
    private static partial Regex Date();

    /// <summary>Of Berlin, no Z, no fraction.</summary>
    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[12]:00\z")]
    private static partial Regex Time();

    [GeneratedRegex("&(amp|lt|gt|quot|nbsp|#\\d+);")]
    private static partial Regex Escaped();
}
