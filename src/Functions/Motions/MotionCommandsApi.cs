using Wiedervorlage.Core;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Http;

namespace Wiedervorlage.Functions.Motions;

/// <summary>What the office records of a motion: one route per command, all answered the same way.</summary>
internal sealed class MotionCommandsApi(MotionCommands commands, MotionAnswers answers)
{
    private static readonly Refusal _noTarget = new Refusal.Invalid(
        "target", "Es fehlt, wann der Antrag wiederkommt. Möglich sind \"open\", \"next\", {meeting} oder {occasion, expectedOn}; eine Verweisung wird als Ergebnis einer Beratung eingetragen.");

    private static readonly Refusal _noReading = new Refusal.Invalid("reading", "Die berichtigte Beratung (reading) fehlt.");

    [Function("AssignReference")]
    public Task<IResult> Reference(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/motions/{id}/reference")] HttpRequest request, string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        HandleAsync<ReferenceInput>(request, id, client, input => new MotionCommand.AssignReference(input.Reference ?? ""), cancellation);

    [Function("PlaceMotion")]
    public Task<IResult> Placement(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/motions/{id}/placement")] HttpRequest request, string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        HandleAsync<PlacementInput>(request, id, client, input => new MotionCommand.Place(new(input.Meeting ?? new(""), input.Item, input.Mode, input.JoinedWith), input.Ballot?.Ballot()), cancellation);

    [Function("RecordReading")]
    public Task<IResult> Reading(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/motions/{id}/readings")] HttpRequest request, string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        HandleAsync<ReadingInput>(request, id, client, input => input.Refuse() is { } no ? no : new MotionCommand.RecordReading(input.Reading()), cancellation);

    [Function("SetTarget")]
    public Task<IResult> Target(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/motions/{id}/target")] HttpRequest request, string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        HandleAsync<TargetInput>(request, id, client, input => input.Target?.Target is { } target ? new MotionCommand.SetTarget(target) : _noTarget, cancellation);

    [Function("WithdrawMotion")]
    public Task<IResult> Withdrawal(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/motions/{id}/withdrawal")] HttpRequest request, string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        HandleAsync<ReasonInput>(request, id, client, input => new MotionCommand.Withdraw(input.Reason ?? ""), cancellation);

    [Function("CorrectReading")]
    public Task<IResult> Correction(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/motions/{id}/corrections")] HttpRequest request, string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        HandleAsync<CorrectionInput>(request, id, client, input => input.Reading is not { } reading ? _noReading : reading.Refuse() is { } no ? no : new MotionCommand.Correct(input.Number, reading.Reading(), input.Reason ?? ""), cancellation);

    private async Task<IResult> HandleAsync<TInput>(
        HttpRequest request, string id, DurableTaskClient client, Func<TInput, Meant> command, CancellationToken cancellation) where TInput : class
    {
        var (input, problem) = await RequestBody.ReadAsync<TInput>(request, cancellation);
        if (input is null) return problem!;
        var meant = command(input);
        if (meant.Refusal is { } refusal) return Problems.From(refusal);
        return await answers.AnswerAsync(await commands.HandleAsync(new(id), meant.Command!, Caller.CommandId(request), Caller.Office, client, cancellation), created: false, cancellation);
    }

    /// <summary>A command, or why the input is none.</summary>
    private sealed record Meant(MotionCommand? Command, Refusal? Refusal)
    {
        public static implicit operator Meant(MotionCommand command) => new(command, null);

        public static implicit operator Meant(Refusal refusal) => new(null, refusal);
    }
}
