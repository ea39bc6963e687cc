using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.OParl.Serving;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.OParl.Serving;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.SignIn;
using Wiedervorlage.Web.Feeds;

namespace Wiedervorlage.Functions.Feeds;

/// <summary>Feeds and calendars for everybody, under addresses that stay.</summary>
internal sealed class FeedsApi(
    FeedSources sources, AtomFeeds feeds, MasterData data, PublishedObjects objects, PublishedCity city, Clock clock)
{
    private const string Calendar = "text/calendar; charset=utf-8";
    private const string Atom = "application/atom+xml; charset=utf-8";

    [Function("BodyCalendar"), Public]
    public async Task<IResult> BodyCalendar(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "feeds/gremien/{body}/sitzungen.ics")] HttpRequest request,
        string body, CancellationToken cancellation)
    {
        if (await data.BodyAsync(new(body), cancellation) is not { } known) return Results.NotFound();
        var published = await sources.MeetingsAsync(Addresses.KeyOf(new BodyId(body)), cancellation);
        var text = MeetingsCalendar.Of(
            await data.CalendarOfAsync(known, cancellation), on => known.On(on).Name,
            id => published.GetValueOrDefault(id.Value, clock.Now), objects.To.Root);
        return Answer(request, Encoding.UTF8.GetBytes(text), Calendar);
    }

    [Function("UnitCalendar"), Public]
    public async Task<IResult> UnitCalendar(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "feeds/stellen/{unit}/berichte.ics")] HttpRequest request,
        string unit, CancellationToken cancellation)
    {
        if (await data.UnitAsync(new(unit), cancellation) is not { } known) return Results.NotFound();
        var days = await sources.DaysAsync(Addresses.KeyOf(new UnitId(unit)), await sources.NamesAsync(cancellation), cancellation);
        return Answer(request, Encoding.UTF8.GetBytes(ReportsCalendar.Of(known.On(clock.Today).Name, days, objects.To.Root)), Calendar);
    }

    [Function("BodyFeed"), Public]
    public async Task<IResult> BodyFeed(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "feeds/gremien/{body}/beratungen.atom")] HttpRequest request,
        string body, CancellationToken cancellation) => Answer(request, await feeds.OfBodyAsync(new(body), cancellation));

    [Function("MotionFeed"), Public]
    public async Task<IResult> MotionFeed(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "feeds/antraege/{id}/verlauf.atom")] HttpRequest request,
        string id, CancellationToken cancellation) => Answer(request, await feeds.OfMotionAsync(id, cancellation));

    [Function("ResolutionsFeed"), Public]
    public async Task<IResult> ResolutionsFeed(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = FeedAddresses.OfResolutions)] HttpRequest request,
        CancellationToken cancellation) => Answer(request, await feeds.OfResolutionsAsync(cancellation));

    /// <summary>What data there are, in the words of DCAT-AP.de, for the catalogues of open data.</summary>
    [Function("DataCatalogue"), Public]
    public async Task<IResult> Catalogue(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = FeedAddresses.Catalogue)] HttpRequest request,
        CancellationToken cancellation)
    {
        var bodies = (await data.AllBodiesAsync(cancellation)).Select(body => body.On(clock.Today));
        var sheet = Sheet.Of(DataCatalogue.Of(city.Publisher, bodies, objects.To), Instant.MinValue);
        return Answer(request, sheet.Bytes, "application/ld+json");
    }

    private IResult Answer(HttpRequest request, AtomFeed? feed) =>
        feed is null ? Results.NotFound() : Answer(request, feed.ToXml(clock.Now), Atom);

    private static IResult Answer(HttpRequest request, byte[] bytes, string type)
    {
        request.HttpContext.Response.Headers.AccessControlAllowOrigin = "*";
        request.HttpContext.Response.Headers.CacheControl = "public, no-cache";
        var tag = Convert.ToHexStringLower(SHA256.HashData(bytes))[..32];
        return Results.Bytes(bytes, type, entityTag: new EntityTagHeaderValue($"\"{tag}\""));
    }
}
