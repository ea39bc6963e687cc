using Wiedervorlage.Core;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Bodies;

internal sealed class BodiesApi(Documents<Dated<Body>> bodies, MasterData data, DatedApi dated)
{
    private const string What = "das Gremium";

    [Function("GetBodies")]
    public Task<IResult> All([HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/bodies")] HttpRequest request, CancellationToken cancellation) =>
        dated.AllAsync(request, data.AllBodiesAsync(cancellation));

    [Function("GetBody")]
    public Task<IResult> Get([HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/bodies/{body}")] HttpRequest request, string body, CancellationToken cancellation) =>
        dated.GetAsync(request, bodies, MasterData.BodiesPartition, body, What, cancellation);

    [Function("GetBodyVersions")]
    public Task<IResult> Versions([HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/bodies/{body}/versions")] HttpRequest request, string body, CancellationToken cancellation) =>
        DatedApi.VersionsAsync(bodies, MasterData.BodiesPartition, body, What, cancellation);

    [Function("DeleteBodyVersion")]
    public Task<IResult> Remove([HttpTrigger(AuthorizationLevel.Function, "delete", Route = "api/bodies/{body}/versions/{validFrom}")] HttpRequest request, string body, string validFrom, CancellationToken cancellation) =>
        DatedApi.RemoveAsync(bodies, MasterData.BodiesPartition, body, validFrom, What, cancellation);

    [Function("PutBody")]
    public async Task<IResult> Put([HttpTrigger(AuthorizationLevel.Function, "put", Route = "api/bodies/{body}")] HttpRequest request, string body, CancellationToken cancellation)
    {
        var (input, problem) = await RequestBody.ReadAsync<BodyInput>(request, cancellation);
        if (input is null) return problem!;
        if (input.Id is { } id && id != body) return Problems.BadRequest("id", $"Die Adresse nennt „{body}“, der Inhalt „{id}“.");
        var name = input.Name ?? "";
        var value = new Body(new(body), name, input.ShortName ?? name, input.Rules ?? new(), input.Seats, input.Office ?? "", input.Chair ?? "", input.TermUntil ?? await TermAsync(body, input.ValidFrom, cancellation));
        var wrong = MasterDataRules.Wrong(value).Concat(await UnknownFactionsAsync(value, cancellation));
        return await dated.PutAsync(new(bodies, MasterData.BodiesPartition, body, What), request, input.ValidFrom, value, wrong, cancellation);
    }

    /// <summary>Who changes a rule does not end the term by leaving it out.</summary>
    private async Task<LocalDate?> TermAsync(string body, LocalDate? validFrom, CancellationToken cancellation) =>
        (await data.BodyAsync(new(body), cancellation))?.On(validFrom ?? dated.Today()).TermUntil;

    private async Task<IEnumerable<Refusal.Invalid>> UnknownFactionsAsync(Body body, CancellationToken cancellation)
    {
        if (body.Seats.IsEmpty) return [];
        var known = (await data.AllFactionsAsync(cancellation)).Select(faction => faction.Versions[0].Value.Id).ToHashSet();
        return from share in body.Seats
               where !known.Contains(share.Faction)
               select new Refusal.Invalid("seats", $"Die Fraktion „{share.Faction}“ ist unbekannt. Bekannt sind: {string.Join(", ", known.Select(id => id.Value).Order(StringComparer.Ordinal))}.");
    }
}

/// <summary><c>id</c> and <c>votingSeats</c> are taken so that what GET answers can be PUT again; the address and the seats decide.</summary>
internal sealed record BodyInput(string? Id, int? VotingSeats, LocalDate? ValidFrom, string? Name, string? ShortName, BodyRules? Rules, ImmutableArray<SeatShare> Seats, string? Office, string? Chair,
    LocalDate? TermUntil);
