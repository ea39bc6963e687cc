using Wiedervorlage.Core;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Http;

namespace Wiedervorlage.Functions.Duties;

internal sealed class DutiesApi(BodyDuties all, DutyCommands commands, MasterData data, DatedApi dated)
{
    [Function("GetDuties")]
    public async Task<IResult> All([HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/duties")] HttpRequest request, CancellationToken cancellation)
    {
        if (DutyFilter.Read(request.Query["state"]) is not { } state) return Problems.BadRequest("state", $"Der Stand ist einer von: {DutyFilter.Known}.");
        var (body, unit) = ((string?)request.Query["body"], (string?)request.Query["unit"]);
        var duties = await all.AllAsync(string.IsNullOrEmpty(body) ? null : new BodyId(body), cancellation);
        return Results.Json(duties.Where(duty => (string.IsNullOrEmpty(unit) || duty.State.Unit.Value == unit) && state(duty.State)).Select(DutyView.Of));
    }

    [Function("GetDuty")]
    public async Task<IResult> Get([HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/duties/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        await commands.FindAsync(new(id), cancellation) is { } stored ? DutyAnswers.Shown(stored, request, DutyAnswers.View, 200) : Problems.From(new Refusal.Unknown("die Berichtspflicht", id));

    [Function("PostDuty")]
    public async Task<IResult> Post([HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/duties")] HttpRequest request, CancellationToken cancellation)
    {
        var (input, problem) = await RequestBody.ReadAsync<DutyInput>(request, cancellation);
        if (input is null) return problem!;
        if (await RefusedAsync(input, cancellation) is { } refusal) return Problems.From(refusal);
        var (cadence, wrong) = CadenceWords.Read(input.Cadence, input.EveryMonths, input.DueOn);
        if (cadence is null) return Problems.From(wrong!);
        var origin = new Origin(input.Source!.Trim(), input.ArisesOn ?? dated.Today(), input.Reference, null, input.Factions);
        var id = new DutyId(input.Id ?? Caller.NewId(request, "duty"));
        var import = input.Basis == Basis.OldResolution ? new Import(input.LastReportOn) : null;
        var arise = new DutyCommand.Arise(id, input.Body!.Value, input.Unit!.Value, input.What ?? "", input.Item, cadence, input.Basis!.Value, origin, input.Public ?? true, import);
        return DutyAnswers.Of(await commands.OpenAsync(arise, new(Caller.CommandId(request), Actor.Office), cancellation), request);
    }

    private async Task<Refusal?> RefusedAsync(DutyInput input, CancellationToken cancellation)
    {
        if (input.Id is { } id && !KeyForm.IsKey(id)) return new Refusal.Invalid("id", $"„{id}“ ist kein Schlüssel. Möglich sind a–z, 0–9 und Bindestrich, höchstens 64 Zeichen.");
        if (input.Body is null) return new Refusal.Invalid("body", "Gegenüber welchem Gremium (body)?");
        if (input.Unit is not { } unit) return new Refusal.Invalid("unit", "Wer (unit) hat zu berichten?");
        if (input.Basis is null) return new Refusal.Invalid("basis", "Worauf (basis) beruht die Pflicht? Möglich sind resolution, recommendation, undertaking, firstReading, oldResolution, proposal.");
        if (string.IsNullOrWhiteSpace(input.Source)) return new Refusal.Invalid("source", "Woher (source) kommt die Pflicht, zum Beispiel „Beschluss vom 19.09.2023, DS 0745/2023“?");
        if (await data.UnitAsync(unit, cancellation) is null) return new Refusal.Unknown("die Stelle", unit.Value);
        foreach (var faction in input.Factions)
            if (await data.FactionAsync(faction, cancellation) is null)
                return new Refusal.Unknown("die Fraktion", faction.Value);
        return null;
    }
}
