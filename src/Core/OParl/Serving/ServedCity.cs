using System.Text.Json.Nodes;
using Wiedervorlage.Core.Bodies;

namespace Wiedervorlage.Core.OParl.Serving;

/// <summary>Who publishes.</summary>
/// <param name="Name">"Stadt Musterstadt"</param>
/// <param name="License">Address of the licence of all data; empty: none is named.</param>
/// <param name="Ags">Amtlicher Gemeindeschlüssel, eight digits; empty: unknown.</param>
public sealed record Publisher(string Name, string License, string Ags);

/// <summary>
/// The system, the city with its legislative terms, and its groups: bodies, factions and units. No persons, no mail addresses.
/// </summary>
public static class ServedCity
{
    private const string Version = "https://schema.oparl.org/1.1/";

    /// <summary>The entrance.</summary>
    public static Draft System(Publisher publisher, Addresses to) => new(ServedType.System, Addresses.SystemKey, new JsonObject()
        .Put("oparlVersion", Version)
        .Put("license", publisher.License)
        .Put("body", to.Bodies)
        .Put("name", $"Anträge und Beschlüsse: {publisher.Name}")
        .Put("website", to.Root));

    /// <summary>The city.</summary>
    public static Draft City(Publisher publisher, IEnumerable<JsonObject> terms, Addresses to)
    {
        var content = new JsonObject()
            .Put("system", to.System)
            .Put("name", publisher.Name)
            .Put("website", to.Root)
            .Put("license", publisher.License)
            .Put("ags", publisher.Ags);
        content["legislativeTerm"] = new JsonArray([.. terms.Select(term => term.DeepClone())]);
        foreach (var type in ServedTypes.Listed) content.Put(type.ListName(), to.List(type));
        return new(ServedType.Body, Addresses.CityKey, content.Put("web", to.Root));
    }

    /// <summary>One a last day that some body's data name; it begins after the one before. Bodies mostly share their terms.</summary>
    public static ImmutableArray<Draft> Terms(IEnumerable<Dated<Body>> bodies, Addresses to)
    {
        LocalDate? before = null;
        var all = ImmutableArray.CreateBuilder<Draft>();
        var ends = bodies.SelectMany(body => body.Versions).Select(version => version.Value.TermUntil).OfType<LocalDate>().Distinct();
        foreach (var last in ends.Order())
        {
            all.Add(new(ServedType.LegislativeTerm, $"{last:uuuu-MM-dd}", new JsonObject()
                .Put("body", to.City)
                .Put("name", before is null ? $"Wahlperiode bis {last.Year}" : $"Wahlperiode {before.Value.Year} bis {last.Year}")
                .Put("startDate", before?.PlusDays(1))
                .Put("endDate", last)));
            before = last;
        }
        return all.ToImmutable();
    }

    /// <summary>A body, with the lists of its meetings and consultations.</summary>
    public static Draft Of(Body body, Addresses to) => Group(Addresses.KeyOf(body.Id), body.Name, "Gremium", to, content => content
        .Put("shortName", body.ShortName == body.Name ? null : body.ShortName)
        .Put("meeting", to.List(body.Id, ServedType.Meeting))
        .Put("consultation", to.List(body.Id, ServedType.Consultation))
        .Put("votingMemberCount", body.VotingSeats > 0 ? body.VotingSeats : null));

    /// <summary>A faction.</summary>
    public static Draft Of(Faction faction, Addresses to) =>
        Group($"faction.{faction.Id}", faction.Name, "Fraktion", to, content => content);

    /// <summary>A unit of the administration.</summary>
    public static Draft Of(Unit unit, Addresses to) =>
        Group($"unit.{unit.Id}", unit.Name, "Verwaltungsbereich", to, content => content);

    private static Draft Group(string key, string name, string type, Addresses to, Func<JsonObject, JsonObject> more) =>
        new(ServedType.Organization, key, more(new JsonObject().Put("body", to.City).Put("name", name).Put("organizationType", type)));
}
