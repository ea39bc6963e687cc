using Wiedervorlage.Core;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Functions.Motions;

/// <summary>What the office records of a motion in and around a meeting: one route per command, all answered the same way.</summary>
internal sealed class MotionCommandsApi(MotionRequests requests)
{
    private static readonly Refusal _noTarget = new Refusal.Invalid(
        "target", "Es fehlt, wann der Antrag wiederkommt. Möglich sind \"open\", \"next\", {meeting} oder {occasion, expectedOn}; eine Verweisung wird als Ergebnis einer Beratung eingetragen.");

    [Function("AssignReference")]
    public Task<IResult> Reference(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/motions/{id}/reference")] HttpRequest request, string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        requests.HandleAsync<ReferenceInput>(request, id, client, input => new MotionCommand.AssignReference(input.Reference ?? ""), cancellation);

    [Function("PlaceMotion")]
    public Task<IResult> Placement(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/motions/{id}/placement")] HttpRequest request, string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        requests.HandleAsync<PlacementInput>(request, id, client, input => new MotionCommand.Place(new(input.Meeting ?? new(""), input.Item, input.Mode, input.JoinedWith), input.Ballot?.Ballot()), cancellation);

    [Function("RecordReading")]
    public Task<IResult> Reading(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/motions/{id}/readings")] HttpRequest request, string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        requests.HandleAsync<ReadingInput>(request, id, client, input => input.Refuse() is { } no ? no : new MotionCommand.RecordReading(input.Reading()), cancellation);

    [Function("SetTarget")]
    public Task<IResult> Target(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/motions/{id}/target")] HttpRequest request, string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        requests.HandleAsync<TargetInput>(request, id, client, input => input.Target?.Target is { } target ? new MotionCommand.SetTarget(target) : _noTarget, cancellation);

    [Function("PassOccasion")]
    public Task<IResult> Occasion(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/motions/{id}/occasion")] HttpRequest request, string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        requests.HandleAsync<OccasionInput>(
            request, id, client, input => input.Passed == true ? new MotionCommand.TickOff() : new Refusal.Invalid("passed", "Abgehakt wird ein Anlass mit {\"passed\": true}; ein anderer wird als Wiedervorlage (target) festgelegt."), cancellation);

    [Function("CorrectReading")]
    public Task<IResult> Correction(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/motions/{id}/corrections")] HttpRequest request, string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        request.Query["preview"] == "true"
            ? requests.PreviewAsync<CorrectionInput>(request, id, client, input => input.Command(), cancellation)
            : requests.HandleAsync<CorrectionInput>(request, id, client, input => input.Command(), cancellation);

    [Function("ConfirmReading")]
    public Task<IResult> Confirmation(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/motions/{id}/confirmation")] HttpRequest request, string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        requests.HandleAsync<ConfirmationOfReadingInput>(request, id, client, input => new MotionCommand.Confirm(input.Number, input.Note), cancellation);
}
