using System.Text.Json.Nodes;
using Wiedervorlage.Core.Bodies;

namespace Wiedervorlage.Core.OParl.Serving;

/// <summary>
/// What data there are, as a catalogue of DCAT-AP.de in JSON-LD: each data set with title, description, publisher, theme, periodicity
/// and how to get
/// it. Portals of open data read it.
/// </summary>
public static class DataCatalogue
{
    private const string Theme = "http://publications.europa.eu/resource/authority/data-theme/GOVE";
    private const string Files = "http://publications.europa.eu/resource/authority/file-type/";
    private const string Media = "https://www.iana.org/assignments/media-types/";
    private const string Continuous = "http://publications.europa.eu/resource/authority/frequency/CONT";
    private const string German = "http://publications.europa.eu/resource/authority/language/DEU";
    private const string Municipality = "http://dcat-ap.de/def/politicalGeocoding/municipalityKey/";

    /// <param name="publisher">Whose data they are.</param>
    /// <param name="bodies">As they stand today.</param>
    /// <param name="to">Addresses of this installation.</param>
    public static JsonObject Of(Publisher publisher, IEnumerable<Body> bodies, Addresses to)
    {
        var sets = Sets(bodies, to).Select(one => Set(one, publisher, to)).ToArray();
        return new JsonObject
        {
            ["@context"] = Context(),
            ["@id"] = $"{to.Root}/feeds/katalog.jsonld",
            ["@type"] = "dcat:Catalog",
            ["dct:title"] = Text($"Anträge und Beschlüsse: {publisher.Name}"),
            ["dct:description"] = Text($"Anträge, Sitzungen, Beschlüsse, Berichtspflichten und Umsetzungen: {publisher.Name}."),
            ["dct:publisher"] = Agent(publisher, to),
            ["dct:language"] = Ref(German),
            ["foaf:homepage"] = Ref(to.Root),
            ["dcat:dataset"] = new JsonArray([.. sets]),
        };
    }

    private static IEnumerable<DataSet> Sets(IEnumerable<Body> bodies, Addresses to)
    {
        yield return new(
            "ratsinformation", "Anträge, Sitzungen und Beschlüsse (OParl)",
            "Alle öffentlichen Anträge mit Beratungen, Abstimmungen nach Fraktionen und Ergebnissen; Sitzungen, Tagesordnungen, Gremien.",
            [new("OParl 1.1", to.System, "JSON", "application/json")]);
        yield return new(
            "berichtspflichten", "Berichtspflichten der Verwaltung",
            "Was die Verwaltung welchem Gremium zu berichten hat, wie oft, aus welchem Beschluss, und der Stand jedes Zeitraums.",
            [new("Liste (JSON)", to.List(ServedType.ReportingDuty), "JSON", "application/json")]);
        yield return new(
            "umsetzungen", "Was wurde daraus? Umsetzung von Beschlüssen",
            "Alle öffentlichen Beschlüsse mit federführender Stelle und Stand der Umsetzung.",
            [
                new("Liste (JSON)", to.List(ServedType.Implementation), "JSON", "application/json"),
                new("Tabelle (CSV)", $"{to.Root}/beschluesse.csv", "CSV", "text/csv"),
                new("Änderungen (Atom)", $"{to.Root}/feeds/beschluesse.atom", "ATOM", "application/atom+xml"),
            ]);
        foreach (var body in bodies)
            yield return new(
                $"sitzungen-{body.Id}", $"Sitzungstermine: {body.Name}", "Alle Sitzungen des Gremiums, auch abgesagte und vergangene.",
                [
                    new("Kalender (iCalendar)", $"{to.Root}/feeds/gremien/{body.Id}/sitzungen.ics", "ICS", "text/calendar"),
                    new("Beratungen (Atom)", $"{to.Root}/feeds/gremien/{body.Id}/beratungen.atom", "ATOM", "application/atom+xml"),
                    new("Sitzungen (OParl)", to.List(body.Id, ServedType.Meeting), "JSON", "application/json"),
                ]);
    }

    private static JsonObject Set(DataSet one, Publisher publisher, Addresses to)
    {
        var set = new JsonObject
        {
            ["@id"] = $"{to.Root}/feeds/katalog.jsonld#{one.Key}",
            ["@type"] = "dcat:Dataset",
            ["dct:identifier"] = one.Key,
            ["dct:title"] = Text(one.Title),
            ["dct:description"] = Text(one.Description),
            ["dct:publisher"] = Agent(publisher, to),
            ["dcat:theme"] = Ref(Theme),
            ["dct:accrualPeriodicity"] = Ref(Continuous),
            ["dct:language"] = Ref(German),
            ["dcat:landingPage"] = Ref($"{to.Root}/daten"),
            ["dcat:distribution"] = new JsonArray([.. one.Ways.Select(way => Distribution(way, publisher))]),
        };
        if (publisher.Ags.Length > 0) set["dcatde:politicalGeocodingURI"] = Ref(Municipality + publisher.Ags);
        return set;
    }

    private static JsonObject Distribution(Way way, Publisher publisher)
    {
        var one = new JsonObject
        {
            ["@id"] = $"{way.Address}#distribution",
            ["@type"] = "dcat:Distribution",
            ["dct:title"] = Text(way.Title),
            ["dcat:accessURL"] = Ref(way.Address),
            ["dct:format"] = Ref(Files + way.Format),
            ["dcat:mediaType"] = Ref(Media + way.Media),
        };
        if (publisher.License.Length > 0) one["dct:license"] = Ref(publisher.License);
        return one;
    }

    private static JsonObject Agent(Publisher publisher, Addresses to) =>
        new() { ["@id"] = $"{to.City}#publisher", ["@type"] = "foaf:Organization", ["foaf:name"] = publisher.Name };

    private static JsonObject Ref(string address) => new() { ["@id"] = address };

    private static JsonObject Text(string text) => new() { ["@language"] = "de", ["@value"] = text };

    private static JsonObject Context() => new()
    {
        ["dcat"] = "http://www.w3.org/ns/dcat#",
        ["dct"] = "http://purl.org/dc/terms/",
        ["foaf"] = "http://xmlns.com/foaf/0.1/",
        ["dcatde"] = "http://dcat-ap.de/def/dcatde/",
    };

    private sealed record DataSet(string Key, string Title, string Description, ImmutableArray<Way> Ways);

    private sealed record Way(string Title, string Address, string Format, string Media);
}
