using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Bodies;

internal sealed class FactionsApi(Documents<Dated<Faction>> factions, MasterData data, DatedApi dated)
{
    [Function("GetFactions")]
    public async Task<IResult> All([HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/factions")] HttpRequest request, CancellationToken cancellation) =>
        Results.Json((await data.AllFactionsAsync(cancellation)).Select(faction => faction.On(dated.Today())));

    [Function("GetFaction")]
    public Task<IResult> Get([HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/factions/{faction}")] HttpRequest request, string faction, CancellationToken cancellation) =>
        dated.GetAsync(factions, MasterData.FactionsPartition, faction, "die Fraktion", cancellation);

    [Function("PutFaction")]
    public async Task<IResult> Put([HttpTrigger(AuthorizationLevel.Function, "put", Route = "api/factions/{faction}")] HttpRequest request, string faction, CancellationToken cancellation)
    {
        var (input, problem) = await RequestBody.ReadAsync<FactionInput>(request, cancellation);
        if (input is null) return problem!;
        if (string.IsNullOrWhiteSpace(input.Name)) return Problems.BadRequest("name", "Eine Fraktion braucht einen Namen.");
        if (!MailForm.IsAddress(input.Mail)) return Problems.BadRequest("mail", "Die Adresse der Fraktion (mail) fehlt oder ist keine E-Mail-Adresse.");
        var value = new Faction(new(faction), input.Name, input.Mail!, [.. input.MailDomains.Select(domain => domain.ToLowerInvariant())]);
        return await dated.PutAsync(factions, MasterData.FactionsPartition, faction, input.ValidFrom, value, cancellation);
    }
}

internal sealed record FactionInput(LocalDate? ValidFrom, string? Name, string? Mail, ImmutableArray<string> MailDomains);
