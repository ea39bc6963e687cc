using Wiedervorlage.Core;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Http;

namespace Wiedervorlage.Functions.Duties;

/// <summary>What the office records of a duty.</summary>
internal sealed class DutyCommandsApi(DutyCommands commands, MasterData data)
{
    /// <summary>Sets an interval, confirms a proposal, gives the duty to another unit, grants or declines what was asked.</summary>
    [Function("ConfirmDuty")]
    public async Task<IResult> Confirmation([HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/duties/{id}/confirmation")] HttpRequest request, string id, CancellationToken cancellation)
    {
        var (input, problem) = await RequestBody.ReadAsync<ConfirmationInput>(request, cancellation);
        if (input is null) return problem!;
        if (await commands.FindAsync(new(id), cancellation) is not { State: var duty }) return Problems.From(new Refusal.Unknown("die Berichtspflicht", id));
        if (input.Unit is { } unit && await data.UnitAsync(unit, cancellation) is null) return Problems.From(new Refusal.Unknown("die Stelle", unit.Value));
        var read = input.Cadence is null ? null : CadenceWords.Read(input.Cadence, input.EveryMonths, input.DueOn);
        if (read?.Refusal is { } wrong) return Problems.From(wrong);
        return await HandleAsync(request, Meant(input, read?.Value, duty), cancellation);
    }

    [Function("DischargeDuty")]
    public async Task<IResult> Discharge([HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/duties/{id}/discharge")] HttpRequest request, string id, CancellationToken cancellation)
    {
        var (input, problem) = await RequestBody.ReadAsync<DischargeInput>(request, cancellation);
        return input is null ? problem! : await HandleAsync(request, new DutyCommand.Discharge(new(id), input.Reason ?? ""), cancellation);
    }

    [Function("SettleDuty")]
    public async Task<IResult> Settlement([HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/duties/{id}/settlement")] HttpRequest request, string id, CancellationToken cancellation)
    {
        var (input, problem) = await RequestBody.ReadAsync<SettlementInput>(request, cancellation);
        if (input is null) return problem!;
        return input.Meeting is { } meeting
            ? await HandleAsync(request, new DutyCommand.Settle(new(id), meeting, input.Periods), cancellation)
            : Problems.BadRequest("meeting", "In welcher Sitzung (meeting) hat das Gremium den Bericht zur Kenntnis genommen?");
    }

    private static DutyCommand Meant(ConfirmationInput input, Cadence? cadence, ReportingDuty duty) => input switch
    {
        { Accept: false } => new DutyCommand.Decline(duty.Id, input.Reason ?? ""),
        { Unit: { } unit } => new DutyCommand.HandOver(duty.Id, unit),
        { Until: { } until } => new DutyCommand.GrantMoreTime(duty.Id, until),
        _ when cadence is not null || input.Basis is not null => new DutyCommand.Confirm(duty.Id, cadence, input.Basis),
        _ when duty.HandOverAsked?.Unit is { } asked => new DutyCommand.HandOver(duty.Id, asked),
        _ when duty.MoreTimeAsked?.Until is { } asked => new DutyCommand.GrantMoreTime(duty.Id, asked),
        _ => new DutyCommand.Confirm(duty.Id, null, null),
    };

    private async Task<IResult> HandleAsync(HttpRequest request, DutyCommand command, CancellationToken cancellation)
    {
        var (sent, malformed) = Caller.Sent(request);
        return malformed is not null ? Problems.From(malformed) : DutyAnswers.Of(await commands.HandleAsync(command, sent!, cancellation), request);
    }
}
