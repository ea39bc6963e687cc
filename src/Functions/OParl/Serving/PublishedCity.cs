using Wiedervorlage.Core.OParl.Serving;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Web.Frame;

namespace Wiedervorlage.Functions.OParl.Serving;

/// <summary>The system, the city and its groups, as the master data of today have them.</summary>
internal sealed class PublishedCity(MasterData data, Shelf shelf, PublishedObjects objects, City settings, Clock clock)
{
    /// <summary>Who publishes, as city.json has it.</summary>
    public Publisher Publisher { get; } = new(settings.Name, settings.License, settings.Ags);

    public async Task PublishAsync(CancellationToken cancellation)
    {
        var system = await shelf.FindAsync(ServedType.System, Addresses.SystemKey, cancellation);
        var city = await shelf.FindAsync(ServedType.Body, Addresses.CityKey, cancellation);
        var groups = await shelf.FindAllAsync(ServedType.Organization, "", cancellation);
        var terms = await shelf.FindAllAsync(ServedType.LegislativeTerm, "", cancellation);
        var bodies = await data.AllBodiesAsync(cancellation);
        await objects.PutAllAsync(groups, await GroupsAsync(cancellation), cancellation);
        var served = await objects.PutAllAsync(terms, ServedCity.Terms(bodies, objects.To), cancellation);
        await objects.PutAsync(city, ServedCity.City(Publisher, served.Select(term => term.Json), objects.To), cancellation);
        await objects.PutAsync(system, ServedCity.System(Publisher, objects.To), cancellation);
    }

    private async Task<IEnumerable<Draft>> GroupsAsync(CancellationToken cancellation) =>
    [
        .. (await data.AllBodiesAsync(cancellation)).Select(body => ServedCity.Of(body.On(clock.Today), objects.To)),
        .. (await data.AllFactionsAsync(cancellation)).Select(faction => ServedCity.Of(faction.On(clock.Today), objects.To)),
        .. (await data.AllUnitsAsync(cancellation)).Select(unit => ServedCity.Of(unit.On(clock.Today), objects.To)),
    ];
}
