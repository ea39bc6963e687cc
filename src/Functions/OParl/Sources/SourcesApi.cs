using Wiedervorlage.Core;
using Wiedervorlage.Core.OParl.Sources;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.OParl.Sources;

/// <summary>Systems of the city that are read: entered, looked at, read on demand.</summary>
internal sealed class SourcesApi(
    SourceStore store, SourceProposing proposing, Documents<SourceProposal> proposals, MasterData data, DailySources daily)
{
    private const string What = "die Quelle";

    [Function("GetSources")]
    public async Task<IResult> All(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/sources")] HttpRequest request,
            CancellationToken cancellation)
    {
        var views = new List<SourceView>();
        foreach (var source in await store.AllAsync(cancellation)) views.Add(await ViewAsync(source, cancellation));
        return Results.Json(views.OrderBy(view => view.Source.Id, StringComparer.Ordinal));
    }

    [Function("GetSource")]
    public async Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/sources/{source}")] HttpRequest request, string source,
        CancellationToken cancellation) =>
        await store.SourceAsync(source, cancellation) is { } found ? Results.Json(await ViewAsync(found, cancellation)) : Unknown(source);

    [Function("PutSource")]
    public async Task<IResult> Put(
        [HttpTrigger(AuthorizationLevel.Function, "put", Route = "api/sources/{source}")] HttpRequest request, string source,
            CancellationToken cancellation)
    {
        var (input, problem) = await RequestBody.ReadAsync<SourceInput>(request, cancellation);
        if (input is null) return problem!;
        if (input.Id is { } id && id != source) return Problems.BadRequest("id", $"Die Adresse nennt „{source}“, der Inhalt „{id}“.");
        var value = new Source(
            source, input.Name?.Trim() ?? "", input.Address?.Trim() ?? "", input.Body, input.Active ?? true, input.Limit, input.Prefixes,
                input.Bodies,
            input.MotionTypes, input.Wordings);
        if (value.Wrong().ToArray() is { Length: > 0 } wrong) return Problems.BadRequest(wrong);
        foreach (var body in value.Bodies.Select(link => link.Body).Distinct())
            if (await data.BodyAsync(body, cancellation) is null) return Problems.From(new Refusal.Unknown("das Gremium", body.Value));
        var isNew = await store.SourceAsync(source, cancellation) is null;
        await store.Sources.PutAsync(SourceStore.SourcesPartition, source, value, cancellation);
        await proposing.RefreshAsync(value, [], cancellation);
        return Results.Json(await ViewAsync(value, cancellation), statusCode: isNew ? 201 : 200);
    }

    [Function("ReadSource")]
    public async Task<IResult> Read(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/sources/{source}/readings")] HttpRequest request, string source,
        [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        if (await store.SourceAsync(source, cancellation) is not { } found) return Unknown(source);
        await daily.StartAsync(client, found, full: (string?)request.Query["full"] is "true", cancellation);
        return Results.Json(await ViewAsync(found, cancellation), statusCode: 202);
    }

    [Function("GetSourceOrganizations")]
    public async Task<IResult> Organizations(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/sources/{source}/organizations")] HttpRequest request,
            string source,
        CancellationToken cancellation)
    {
        if (await store.SourceAsync(source, cancellation) is not { } found) return Unknown(source);
        var all = await store.ObjectsAsync(source, SourceList.Organizations, cancellation).Where(one => one.GoneSince is null)
            .Select(one => one.Content).OfType<SourceObject.Organization>().ToListAsync(cancellation);
        var known = all.Select(one => SourceIds.Same(one.Id)).ToHashSet();
        var unknown = await store.ObjectsAsync(source, SourceList.Meetings, cancellation).Select(one => one.Content)
            .OfType<SourceObject.Meeting>()
            .SelectMany(one => one.Organizations.ToAsyncEnumerable()).Distinct().Where(id => !known.Contains(SourceIds.Same(id)))
                .ToListAsync(cancellation);
        return Results.Json(all.OrderBy(one => one.Kind).ThenBy(one => one.Name, StringComparer.Ordinal)
            .Select(one => new OrganizationView(one.Id, one.Name, one.ShortName, one.Kind, found.BodyOf(one.Id)))
            .Concat(unknown.Select(id => new OrganizationView(id, $"unbekannt, {id}", null, OrganizationKind.Committee,
                found.BodyOf(id)))));
    }

    [Function("GetSourceWordings")]
    public async Task<IResult> Wordings(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/sources/{source}/wordings")] HttpRequest request,
            string source,
        CancellationToken cancellation)
    {
        if (await store.SourceAsync(source, cancellation) is not { } found) return Unknown(source);
        var (own, counts) = (found.Own(), (await store.StateAsync(source, cancellation)).Counts.Wordings);
        var seen = await store.Wordings.ScanAsync(SourceStore.WordingsOf(source), cancellation).Select(one => one.Value)
            .ToListAsync(cancellation);
        return Results.Json(seen.Where(one => !ResultWordings.IsAssigned(one.Wording, own))
            .Select(one => new WordingView(
                one.Wording, counts.Where(count => ResultWordings.Plain(count.Key) == ResultWordings.Plain(one.Wording))
                    .Sum(count => count.Value), one.Item, one.On))
            .OrderByDescending(one => one.Count).ThenBy(one => one.Wording, StringComparer.Ordinal));
    }

    private async Task<SourceView> ViewAsync(Source source, CancellationToken cancellation) => SourceView.Of(
        source, await store.StateAsync(source.Id, cancellation),
        await proposals.ScanAsync(SourceProposing.PartitionOf(source.Id), cancellation)
            .CountAsync(one => one.Value.State == ProposalState.Open, cancellation));

    private static IResult Unknown(string source) => Problems.From(new Refusal.Unknown(What, source));
}

/// <summary>What a person enters of a source; lists that are left out are empty.</summary>
internal sealed record SourceInput(
    string? Id, string? Name, string? Address, string? Body, bool? Active, int? Limit, ImmutableArray<SourcePrefix> Prefixes,
    ImmutableArray<OrganizationLink> Bodies, ImmutableArray<string> MotionTypes, ImmutableArray<WordingRule> Wordings);
