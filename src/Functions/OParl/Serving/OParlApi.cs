using Wiedervorlage.Core;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.OParl.Serving;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.SignIn;

namespace Wiedervorlage.Functions.OParl.Serving;

/// <summary>OParl 1.1 for everybody. What is not public is not there: it is answered as if it had never been.</summary>
internal sealed class OParlApi(Shelf shelf, ListPages pages, PublishedObjects objects, PublishedCity city, Clock clock)
{
    private const string Root = Addresses.Path;

    [Function("OParlSystem"), Public]
    public Task<IResult> System(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Root + "/" + Addresses.SystemKey)] HttpRequest request,
        CancellationToken cancellation) => ObjectAsync(request, ServedType.System, Addresses.SystemKey, cancellation);

    [Function("OParlBodies"), Public]
    public Task<IResult> Bodies(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Root + "/bodies")] HttpRequest request,
        CancellationToken cancellation) =>
        ListAsync(request, (ServedType.Body, Shelf.All), objects.To.Bodies, cancellation);

    [Function("OParlObject"), Public]
    public Task<IResult> Object(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Root + "/{type}/{id}")] HttpRequest request,
        string type, string id, CancellationToken cancellation) =>
        ServedTypes.Of(type) is { } known ? ObjectAsync(request, known, id, cancellation) : Task.FromResult(Unknown(request));

    /// <summary>All of a kind, of the one body there is.</summary>
    [Function("OParlList"), Public]
    public Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Root + "/body/{body}/{list}")] HttpRequest request,
        string body, string list, CancellationToken cancellation) =>
        body == Addresses.CityKey && ServedTypes.Of(list) is { } type && ServedTypes.Listed.Contains(type)
            ? ListAsync(request, (type, Shelf.All), objects.To.List(type), cancellation)
            : Task.FromResult(Unknown(request));

    /// <summary>Meetings and consultations of one body.</summary>
    [Function("OParlListOfGroup"), Public]
    public async Task<IResult> ListOfGroup(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Root + "/organization/{id}/{list}")] HttpRequest request,
        string id, string list, CancellationToken cancellation)
    {
        var isBody = id.StartsWith("body.", StringComparison.Ordinal);
        if (!isBody || ServedTypes.Of(list) is not ((ServedType.Meeting or ServedType.Consultation) and var type)) return Unknown(request);
        if (await shelf.FindAsync(ServedType.Organization, id, cancellation) is null) return Unknown(request);
        return await ListAsync(request, (type, id), objects.To.List(new BodyId(id["body.".Length..]), type), cancellation);
    }

    /// <summary>What a page's script asks before it asks with a condition.</summary>
    [Function("OParlOptions"), Public]
    public static IResult Options([HttpTrigger(AuthorizationLevel.Anonymous, "options", Route = "oparl/{*rest}")] HttpRequest request)
    {
        var headers = request.HttpContext.Response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlAllowMethods = "GET, HEAD, OPTIONS";
        headers.AccessControlAllowHeaders = "If-None-Match, If-Modified-Since";
        headers.AccessControlMaxAge = "86400";
        return Results.NoContent();
    }

    /// <summary>Named to sort behind the others.</summary>
    [Function("OParlZNothing"), Public]
    public IResult Nothing(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "oparl/{*rest}")] HttpRequest request, string? rest) =>
        rest?.Trim('/') is null or "" or "v1.1" ? Results.Redirect(objects.To.System, permanent: true) : Unknown(request);

    private async Task<IResult> ObjectAsync(HttpRequest request, ServedType type, string id, CancellationToken cancellation)
    {
        var found = await shelf.FindAsync(type, id, cancellation);
        if (found is null && type is ServedType.System or ServedType.Body)
        {
            // Of a city that was never published as yet.
            await city.PublishAsync(cancellation);
            found = await shelf.FindAsync(type, id, cancellation);
        }
        return found is null ? Unknown(request) : Sheet.Of(found.Value.Json, found.Value.Modified).Answer(request, clock.Now);
    }

    private async Task<IResult> ListAsync(
        HttpRequest request, (ServedType Type, string Name) list, string address, CancellationToken cancellation)
    {
        var (query, wrong) = ListQuery.Read(name => request.Query[name]);
        return query is null
            ? Sheet.Error(request, wrong!)
            : (await pages.PageAsync(list, address, query, cancellation)).Answer(request, clock.Now);
    }

    private IResult Unknown(HttpRequest request) =>
        Sheet.Error(request, new Refusal.Unknown("die Adresse", request.Path) { Known = $"der Einstieg {objects.To.System}" });
}
