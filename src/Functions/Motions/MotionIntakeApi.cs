using Wiedervorlage.Core;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Http;

namespace Wiedervorlage.Functions.Motions;

/// <summary>What the office decides about a motion outside meetings: its way through the bodies, its form, its withdrawal.</summary>
internal sealed class MotionIntakeApi(MotionRequests requests, MasterData data)
{
    [Function("SetSequence")]
    public async Task<IResult> Sequence(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/motions/{id}/sequence")] HttpRequest request, string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var (input, problem) = await RequestBody.ReadAsync<SequenceInput>(request, cancellation);
        if (input is null) return problem!;
        foreach (var step in input.Steps)
            if (await data.BodyAsync(step.Body, cancellation) is null)
                return Problems.From(new Refusal.Unknown("das Gremium", step.Body.Value ?? ""));
        return await requests.HandleAsync(request, id, client, new MotionCommand.SetSequence(input.Steps, input.Reason), cancellation);
    }

    [Function("GiveBackMotion")]
    public Task<IResult> Defect(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/motions/{id}/defect")] HttpRequest request, string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        requests.HandleAsync<DefectInput>(request, id, client, input => new MotionCommand.GiveBack(input.Defect ?? ""), cancellation);

    [Function("MendMotion")]
    public Task<IResult> Mending(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/motions/{id}/mending")] HttpRequest request, string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        requests.HandleAsync<MendingInput>(request, id, client, input => new MotionCommand.Mend(input.Title, input.ResolutionText, input.Reasons), cancellation);

    [Function("NoteConcern")]
    public Task<IResult> Concern(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/motions/{id}/concern")] HttpRequest request, string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        requests.HandleAsync<ConcernInput>(request, id, client, input => new MotionCommand.NoteConcern(input.Concern ?? ""), cancellation);

    [Function("WithdrawMotion")]
    public Task<IResult> Withdrawal(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/motions/{id}/withdrawal")] HttpRequest request, string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        requests.HandleAsync<ReasonInput>(request, id, client, input => new MotionCommand.Withdraw(input.Reason ?? ""), cancellation);
}
