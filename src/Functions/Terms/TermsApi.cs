using Wiedervorlage.Core;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Terms;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Http;

namespace Wiedervorlage.Functions.Terms;

/// <summary>The end of a legislative term: what is open, and what becomes of it.</summary>
internal sealed class TermsApi(MasterData data, OpenAtTermEnd open, CarryOvers carryOvers, DatedApi dated)
{
    [Function("GetTerm")]
    public async Task<IResult> Get([HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/bodies/{body}/term")] HttpRequest request, string body, CancellationToken cancellation) =>
        await data.BodyAsync(new(body), cancellation) is { } known ? Results.Json(await ViewAsync(new(body), known, cancellation)) : Problems.From(new Refusal.Unknown("das Gremium", body));

    [Function("CarryOver")]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/bodies/{body}/carry-over")] HttpRequest request, string body, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var (input, problem) = await RequestBody.ReadAsync<CarryOverInput>(request, cancellation);
        if (input is null) return problem!;
        if (await data.BodyAsync(new(body), cancellation) is not { } known) return Problems.From(new Refusal.Unknown("das Gremium", body));
        var commandId = Caller.CommandId(request);
        var (decision, refusal) = await carryOvers.FindAsync(commandId, cancellation) is { } stored ? stored : await DecideAsync(new(body), known, input, cancellation);
        if (refusal is not null) return Problems.From(refusal);
        await carryOvers.StoreAndCarryOutAsync(decision!, commandId, client, cancellation);
        return Results.Json(await ViewAsync(new(body), known, cancellation));
    }

    private async Task<Answer<CarryOver>> DecideAsync(BodyId body, Dated<Body> known, CarryOverInput input, CancellationToken cancellation) =>
        LegislativeTerm.EndedBefore(known, dated.Today()) is { } ended
            ? CarryOver.Of(body, ended, await open.LinesAsync(body, ended, cancellation), input.Carry, input.Lapse, input.Rest, input.Reason)
            : new Refusal.WrongState("termRunning", "Für dieses Gremium ist keine Wahlperiode zu Ende gegangen. Wann sie endet, steht in seinen Stammdaten (termUntil).", []);

    private async Task<TermView> ViewAsync(BodyId id, Dated<Body> body, CancellationToken cancellation)
    {
        var ended = LegislativeTerm.EndedBefore(body, dated.Today());
        var lines = ended is { } on ? await open.LinesAsync(id, on, cancellation) : [];
        return new(id, LegislativeTerm.Running(body, dated.Today()), ended, lines.Count(line => !line.CarriedOver), [.. lines.Select(line => new TermLine(
            line.Item.Kind, line.Item.Id, line.Since, line.Reference, line.Subject, line.State, line.Public, line.CarriedOver))]);
    }
}

internal sealed record CarryOverInput(ImmutableArray<OpenItem> Carry, ImmutableArray<OpenItem> Lapse, string? Rest, string? Reason);

/// <summary>The running term's last day, the last day of the one that ended, and what of it is still open.</summary>
internal sealed record TermView(BodyId Body, LocalDate? RunsUntil, LocalDate? EndedOn, int Undecided, ImmutableArray<TermLine> Open);

internal sealed record TermLine(OpenKind Kind, string Id, LocalDate Since, string? Reference, string Subject, string State, bool Public, bool CarriedOver);
