using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Bodies;

internal sealed class FactionsApi(Documents<Dated<Faction>> factions, MasterData data, DatedApi dated)
{
    private const string What = "die Fraktion";

    [Function("GetFactions")]
    public Task<IResult> All([HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/factions")] HttpRequest request, CancellationToken cancellation) =>
        dated.AllAsync(request, data.AllFactionsAsync(cancellation));

    [Function("GetFaction")]
    public Task<IResult> Get([HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/factions/{faction}")] HttpRequest request, string faction, CancellationToken cancellation) =>
        dated.GetAsync(request, factions, MasterData.FactionsPartition, faction, What, cancellation);

    [Function("GetFactionVersions")]
    public Task<IResult> Versions([HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/factions/{faction}/versions")] HttpRequest request, string faction, CancellationToken cancellation) =>
        DatedApi.VersionsAsync(factions, MasterData.FactionsPartition, faction, What, cancellation);

    [Function("DeleteFactionVersion")]
    public Task<IResult> Remove([HttpTrigger(AuthorizationLevel.Function, "delete", Route = "api/factions/{faction}/versions/{validFrom}")] HttpRequest request, string faction, string validFrom, CancellationToken cancellation) =>
        DatedApi.RemoveAsync(factions, MasterData.FactionsPartition, faction, validFrom, What, cancellation);

    [Function("PutFaction")]
    public async Task<IResult> Put([HttpTrigger(AuthorizationLevel.Function, "put", Route = "api/factions/{faction}")] HttpRequest request, string faction, CancellationToken cancellation)
    {
        var (input, problem) = await RequestBody.ReadAsync<FactionInput>(request, cancellation);
        if (input is null) return problem!;
        if (input.Id is { } id && id != faction) return Problems.BadRequest("id", $"Die Adresse nennt „{faction}“, der Inhalt „{id}“.");
        var value = new Faction(new(faction), input.Name ?? "", input.Mail ?? "", [.. input.MailDomains.Select(domain => domain.ToLowerInvariant())]);
        return await dated.PutAsync(new(factions, MasterData.FactionsPartition, faction, What), request, input.ValidFrom, value, MasterDataRules.Wrong(value), cancellation);
    }
}

internal sealed record FactionInput(string? Id, LocalDate? ValidFrom, string? Name, string? Mail, ImmutableArray<string> MailDomains);
