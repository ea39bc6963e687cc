using Wiedervorlage.Core;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Http;

namespace Wiedervorlage.Functions.Duties;

internal sealed class ImplementationsApi(ImplementationCommands commands, MasterData data, DatedApi dated)
{
    [Function("GetImplementations")]
    public async Task<IResult> All([HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/implementations")] HttpRequest request, CancellationToken cancellation)
    {
        var (body, unit) = ((string?)request.Query["body"], (string?)request.Query["unit"]);
        var all = await commands.AllStoredAsync(string.IsNullOrEmpty(body) ? null : new BodyId(body), cancellation);
        return Results.Json(all.Where(each => string.IsNullOrEmpty(unit) || each.State.Unit?.Value == unit).Select(DutyAnswers.View));
    }

    /// <summary>Enters the implementation of an older resolution; those of new ones open by themselves.</summary>
    [Function("PostImplementation")]
    public async Task<IResult> Post([HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/implementations")] HttpRequest request, CancellationToken cancellation)
    {
        var (input, problem) = await RequestBody.ReadAsync<ImplementationInput>(request, cancellation);
        if (input is null) return problem!;
        if (await RefusedAsync(input, cancellation) is { } refusal) return Problems.From(refusal);
        var id = new ImplementationId(input.Id ?? Caller.NewId(request, "impl"));
        var origin = new Origin(input.Source!.Trim(), input.DecidedOn ?? dated.Today(), input.Reference, null, input.Factions);
        var open = new ImplementationCommand.Open(id, input.Body!.Value, input.Unit, input.Subject ?? "", origin, input.Public ?? true);
        var opened = await commands.OpenAsync(open, new($"open-{id}", Actor.Office), cancellation);
        if (opened.Refusal is null && input.DueOn is { } dueOn)
            opened = await commands.HandleAsync(
                new ImplementationCommand.SetDue(id, dueOn, input.Aimed ?? false, null), new($"due-{id}", Actor.Office), cancellation);
        if (opened.Refusal is not null || (input.State ?? WorkState.Open, input.ReasonForDelay) is (WorkState.Open, null)) return DutyAnswers.Of(opened, request);
        var state = new ImplementationCommand.ChangeState(id, input.State ?? WorkState.Open, input.ReasonForDelay);
        var changed = await commands.HandleAsync(state, new($"entered-{id}", Actor.Office), cancellation);
        return changed.Refusal is null ? DutyAnswers.Shown(changed.Value.Now, request, DutyAnswers.View, 201) : DutyAnswers.Of(changed, request);
    }

    [Function("PostImplementationState")]
    public async Task<IResult> State([HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/implementations/{id}/state")] HttpRequest request, string id, CancellationToken cancellation)
    {
        var (input, problem) = await RequestBody.ReadAsync<WorkStateInput>(request, cancellation);
        if (input is null) return problem!;
        var (sent, malformed) = Caller.Sent(request);
        if (malformed is not null) return Problems.From(malformed);
        if (input.Unit is { } unit)
            return await data.UnitAsync(unit, cancellation) is null
                ? Problems.From(new Refusal.Unknown("die Stelle", unit.Value))
                : DutyAnswers.Of(await commands.HandleAsync(new ImplementationCommand.ChangeUnit(new(id), unit), sent!, cancellation), request);
        if (input.State is not { } state) return Problems.BadRequest("state", "Der Stand der Arbeit (state) ist einer von: open, inProgress, delayed, done.");
        return DutyAnswers.Of(await commands.HandleAsync(new ImplementationCommand.ChangeState(new(id), state, input.ReasonForDelay), sent!, cancellation), request);
    }

    /// <summary>Until when it is carried out, set or aimed at; later than before, or none: with the reason, and counted.</summary>
    [Function("PostImplementationDue")]
    public async Task<IResult> Due(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/implementations/{id}/due")] HttpRequest request, string id,
        CancellationToken cancellation)
    {
        var (input, problem) = await RequestBody.ReadAsync<WorkDueInput>(request, cancellation);
        if (input is null) return problem!;
        var (sent, malformed) = Caller.Sent(request);
        if (malformed is not null) return Problems.From(malformed);
        var command = new ImplementationCommand.SetDue(new(id), input.DueOn, input.Aimed ?? false, input.Reason);
        return DutyAnswers.Of(await commands.HandleAsync(command, sent!, cancellation), request);
    }

    private async Task<Refusal?> RefusedAsync(ImplementationInput input, CancellationToken cancellation)
    {
        if (input.Id is { } id && !KeyForm.IsKey(id)) return new Refusal.Invalid("id", $"„{id}“ ist kein Schlüssel. Möglich sind a–z, 0–9 und Bindestrich, höchstens 64 Zeichen.");
        if (input.Body is not { } body) return new Refusal.Invalid("body", "Welches Gremium (body) hat zuletzt entschieden?");
        if (string.IsNullOrWhiteSpace(input.Source)) return new Refusal.Invalid("source", "Woher (source) kommt die Umsetzung?");
        if (await data.BodyAsync(body, cancellation) is null) return new Refusal.Unknown("das Gremium", body.Value);
        return input.Unit is { } unit && await data.UnitAsync(unit, cancellation) is null ? new Refusal.Unknown("die Stelle", unit.Value) : null;
    }
}
