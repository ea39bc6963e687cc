namespace Wiedervorlage.Core.OParl.Serving;

/// <summary>
/// Kinds of objects that are served: those of OParl 1.1, and two of our own. The names are stored and stand in addresses: append
/// only.
/// </summary>
public enum ServedType
{
    /// <summary>The interface itself.</summary>
    System,

    /// <summary>Körperschaft: the city.</summary>
    Body,

    /// <summary>Wahlperiode</summary>
    LegislativeTerm,

    /// <summary>Gremium, Fraktion, Stelle</summary>
    Organization,

    /// <summary>None is ever served: we keep no persons.</summary>
    Person,

    /// <summary>None is ever served.</summary>
    Membership,

    /// <summary>Sitzung</summary>
    Meeting,

    /// <summary>Tagesordnungspunkt</summary>
    AgendaItem,

    /// <summary>Drucksache: a motion.</summary>
    Paper,

    /// <summary>Beratung: a motion in one meeting.</summary>
    Consultation,

    /// <summary>Datei</summary>
    File,

    /// <summary>Ort of one meeting.</summary>
    Location,

    /// <summary>Ours: a Berichtspflicht.</summary>
    ReportingDuty,

    /// <summary>Ours: an Umsetzung.</summary>
    Implementation,
}

/// <summary>What follows from a kind.</summary>
public static class ServedTypes
{
    private const string OParl = "https://schema.oparl.org/1.1/";
    private const string Ours = "https://schema.wiedervorlage.example/1/";

    /// <summary>The lists of the body, each with all objects of its kind.</summary>
    public static ImmutableArray<ServedType> Listed { get; } =
    [
        ServedType.Organization, ServedType.Person, ServedType.Meeting, ServedType.Paper, ServedType.LegislativeTerm, ServedType.AgendaItem,
        ServedType.Consultation, ServedType.File, ServedType.Location, ServedType.Membership, ServedType.ReportingDuty,
        ServedType.Implementation,
    ];

    /// <summary>What stands in <c>type</c>.</summary>
    public static string Url(this ServedType type) => $"{(IsOurs(type) ? Ours : OParl)}{type}";

    /// <summary>"agendaItem": its part of an address.</summary>
    public static string Segment(this ServedType type) => $"{char.ToLowerInvariant($"{type}"[0])}{$"{type}"[1..]}";

    /// <summary>The property of the body that holds the address of its list.</summary>
    public static string ListName(this ServedType type) => type switch
    {
        ServedType.Location => "locationList",
        ServedType.LegislativeTerm => "legislativeTermList",
        _ => IsOurs(type) ? Vendor.Name($"{type.Segment()}List") : type.Segment(),
    };

    /// <summary>The kind whose addresses have this part; null: there is none. Upper and lower case are told apart.</summary>
    public static ServedType? Of(string segment) =>
        Enum.GetValues<ServedType>().Cast<ServedType?>().FirstOrDefault(type => type!.Value.Segment() == segment);

    private static bool IsOurs(ServedType type) => type is ServedType.ReportingDuty or ServedType.Implementation;
}

/// <summary>Names of our own properties, described in docs/oparl.md.</summary>
public static class Vendor
{
    /// <summary>What was read and voted: of consultations and items.</summary>
    public const string Reading = "Wiedervorlage:reading";

    /// <summary>Reporting duties.</summary>
    public const string ReportingDuty = "Wiedervorlage:reportingDuty";

    /// <summary>Implementations.</summary>
    public const string Implementation = "Wiedervorlage:implementation";

    /// <summary>Where a paper stands.</summary>
    public const string State = "Wiedervorlage:state";

    /// <summary>All consultations of an item that deals with several papers.</summary>
    public const string Consultation = "Wiedervorlage:consultation";

    /// <summary>Why an item is on the agenda.</summary>
    public const string Kind = "Wiedervorlage:kind";

    /// <summary>The item came after the invitation.</summary>
    public const string Addendum = "Wiedervorlage:addendum";

    /// <summary>The item stands on the agenda and was not dealt with.</summary>
    public const string NotDealtWith = "Wiedervorlage:notDealtWith";

    /// <summary>A property of ours.</summary>
    public static string Name(string name) => $"Wiedervorlage:{name}";
}
