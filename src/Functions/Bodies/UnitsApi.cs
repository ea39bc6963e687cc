using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Bodies;

internal sealed class UnitsApi(Documents<Dated<Unit>> units, MasterData data, DatedApi dated)
{
    private const string What = "die Stelle";

    [Function("GetUnits")]
    public Task<IResult> All([HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/units")] HttpRequest request, CancellationToken cancellation) =>
        dated.AllAsync(request, data.AllUnitsAsync(cancellation));

    [Function("GetUnit")]
    public Task<IResult> Get([HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/units/{unit}")] HttpRequest request, string unit, CancellationToken cancellation) =>
        dated.GetAsync(request, units, MasterData.UnitsPartition, unit, What, cancellation);

    [Function("GetUnitVersions")]
    public Task<IResult> Versions([HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/units/{unit}/versions")] HttpRequest request, string unit, CancellationToken cancellation) =>
        DatedApi.VersionsAsync(units, MasterData.UnitsPartition, unit, What, cancellation);

    [Function("DeleteUnitVersion")]
    public Task<IResult> Remove([HttpTrigger(AuthorizationLevel.Function, "delete", Route = "api/units/{unit}/versions/{validFrom}")] HttpRequest request, string unit, string validFrom, CancellationToken cancellation) =>
        DatedApi.RemoveAsync(units, MasterData.UnitsPartition, unit, validFrom, What, cancellation);

    [Function("PutUnit")]
    public async Task<IResult> Put([HttpTrigger(AuthorizationLevel.Function, "put", Route = "api/units/{unit}")] HttpRequest request, string unit, CancellationToken cancellation)
    {
        var (input, problem) = await RequestBody.ReadAsync<UnitInput>(request, cancellation);
        if (input is null) return problem!;
        if (input.Id is { } id && id != unit) return Problems.BadRequest("id", $"Die Adresse nennt „{unit}“, der Inhalt „{id}“.");
        var value = new Unit(new(unit), input.Name ?? "", input.Mail ?? "", input.Head ?? "", input.Deputy ?? "");
        return await dated.PutAsync(new(units, MasterData.UnitsPartition, unit, What), request, input.ValidFrom, value, MasterDataRules.Wrong(value), cancellation);
    }
}

internal sealed record UnitInput(string? Id, LocalDate? ValidFrom, string? Name, string? Mail, string? Head, string? Deputy);
