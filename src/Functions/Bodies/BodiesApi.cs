using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Bodies;

internal sealed class BodiesApi(Documents<Dated<Body>> bodies, MasterData data, DatedApi dated)
{
    [Function("GetBodies")]
    public async Task<IResult> All([HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/bodies")] HttpRequest request, CancellationToken cancellation) =>
        Results.Json((await data.AllBodiesAsync(cancellation)).Select(body => body.On(dated.Today())));

    [Function("GetBody")]
    public Task<IResult> Get([HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/bodies/{body}")] HttpRequest request, string body, CancellationToken cancellation) =>
        dated.GetAsync(bodies, MasterData.BodiesPartition, body, "das Gremium", cancellation);

    [Function("PutBody")]
    public async Task<IResult> Put([HttpTrigger(AuthorizationLevel.Function, "put", Route = "api/bodies/{body}")] HttpRequest request, string body, CancellationToken cancellation)
    {
        var (input, problem) = await RequestBody.ReadAsync<BodyInput>(request, cancellation);
        if (input is null) return problem!;
        if (string.IsNullOrWhiteSpace(input.Name)) return Problems.BadRequest("name", "Ein Gremium braucht einen Namen.");
        if (input.Seats.Any(share => share.Seats < 0)) return Problems.BadRequest("seats", "Eine Fraktion kann nicht weniger als 0 Sitze haben.");
        if (!MailForm.IsAddress(input.Office)) return Problems.BadRequest("office", "Die Adresse der Geschäftsstelle (office) fehlt oder ist keine E-Mail-Adresse.");
        if (!MailForm.IsAddress(input.Chair)) return Problems.BadRequest("chair", "Die Adresse des Vorsitzes (chair) fehlt oder ist keine E-Mail-Adresse.");
        var value = new Body(new(body), input.Name, input.ShortName ?? input.Name, input.Rules ?? new(), input.Seats, input.Office!, input.Chair!);
        return await dated.PutAsync(bodies, MasterData.BodiesPartition, body, input.ValidFrom, value, cancellation);
    }
}

internal sealed record BodyInput(LocalDate? ValidFrom, string? Name, string? ShortName, BodyRules? Rules, ImmutableArray<SeatShare> Seats, string? Office, string? Chair);
