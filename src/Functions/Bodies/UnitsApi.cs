using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Bodies;

internal sealed class UnitsApi(Documents<Dated<Unit>> units, MasterData data, DatedApi dated)
{
    [Function("GetUnits")]
    public async Task<IResult> All([HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/units")] HttpRequest request, CancellationToken cancellation) =>
        Results.Json((await data.AllUnitsAsync(cancellation)).Select(unit => unit.On(dated.Today())));

    [Function("GetUnit")]
    public Task<IResult> Get([HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/units/{unit}")] HttpRequest request, string unit, CancellationToken cancellation) =>
        dated.GetAsync(units, MasterData.UnitsPartition, unit, "die Stelle", cancellation);

    [Function("PutUnit")]
    public async Task<IResult> Put([HttpTrigger(AuthorizationLevel.Function, "put", Route = "api/units/{unit}")] HttpRequest request, string unit, CancellationToken cancellation)
    {
        var (input, problem) = await RequestBody.ReadAsync<UnitInput>(request, cancellation);
        if (input is null) return problem!;
        if (string.IsNullOrWhiteSpace(input.Name)) return Problems.BadRequest("name", "Eine Stelle braucht einen Namen.");
        foreach (var (field, address) in new[] { ("mail", input.Mail), ("head", input.Head), ("deputy", input.Deputy) })
            if (!MailForm.IsAddress(address))
                return Problems.BadRequest(field, $"Die Adresse „{field}“ fehlt oder ist keine E-Mail-Adresse.");
        var value = new Unit(new(unit), input.Name, input.Mail!, input.Head!, input.Deputy!);
        return await dated.PutAsync(units, MasterData.UnitsPartition, unit, input.ValidFrom, value, cancellation);
    }
}

internal sealed record UnitInput(LocalDate? ValidFrom, string? Name, string? Mail, string? Head, string? Deputy);
