using Wiedervorlage.Core;
using Wiedervorlage.Core.Agendas;
using Wiedervorlage.Functions.Http;

namespace Wiedervorlage.Functions.Agendas;

/// <summary>What the office does with single items. Motions come onto an agenda by their own placement.</summary>
internal sealed class AgendaItemsApi(AgendaAnswers answers, AgendaNotes notes)
{
    private const string Items = "api/meetings/{meeting}/agenda/items";

    [Function("AddAgendaItem")]
    public Task<IResult> Add(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = Items)] HttpRequest request, string meeting, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        HandleAsync<ItemInput>(request, meeting, client, 201, async input => AgendaNotes.Refuse(input.Note) is { } no ? no
            : new AgendaCommand.Add(Caller.NewId(request, "item"), input.Title ?? "", await notes.KeepAsync(input.Note, cancellation), input.Public ?? true, input.Under, input.Number), cancellation);

    [Function("ChangeAgendaItem")]
    public Task<IResult> Change(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = Items + "/{item}")] HttpRequest request, string meeting, string item, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        HandleAsync<ItemInput>(request, meeting, client, 200, async input => AgendaNotes.Refuse(input.Note) is { } no ? no
            : new AgendaCommand.Change(item, input.Title, await notes.KeepAsync(input.Note, cancellation)), cancellation);

    [Function("MoveAgendaItem")]
    public Task<IResult> Move(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = Items + "/{item}/position")] HttpRequest request, string meeting, string item, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        HandleAsync<PositionInput>(request, meeting, client, 200, input => Task.FromResult<Answer<AgendaCommand>>(new AgendaCommand.Move(item, input.Under, input.Before)), cancellation);

    [Function("PullAgendaItem")]
    public Task<IResult> Pull(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = Items + "/{item}/pull")] HttpRequest request, string meeting, string item, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        HandleAsync<PullInput>(request, meeting, client, 200, input => Task.FromResult<Answer<AgendaCommand>>(new AgendaCommand.Pull(item, input.Reason ?? "")), cancellation);

    [Function("RestoreAgendaItem")]
    public Task<IResult> Restore(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = Items + "/{item}/restoration")] HttpRequest request, string meeting, string item, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        HandleAsync<PullInput>(request, meeting, client, 200, input => Task.FromResult<Answer<AgendaCommand>>(new AgendaCommand.Restore(item, input.Reason ?? "")), cancellation);

    [Function("RemoveAgendaItem")]
    public Task<IResult> Remove(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = Items + "/{item}/removal")] HttpRequest request, string meeting, string item, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        answers.HandleAsync(new(meeting), new AgendaCommand.Remove(item), request, 200, client, cancellation);

    private async Task<IResult> HandleAsync<TInput>(
        HttpRequest request, string meeting, DurableTaskClient client, int status, Func<TInput, Task<Answer<AgendaCommand>>> meant, CancellationToken cancellation) where TInput : class
    {
        var (input, problem) = await RequestBody.ReadAsync<TInput>(request, cancellation);
        if (input is null) return problem!;
        var (command, refusal) = await meant(input);
        return refusal is not null ? Problems.From(refusal) : await answers.HandleAsync(new(meeting), command!, request, status, client, cancellation);
    }
}

internal sealed record ItemInput(string? Title, string? Note, bool? Public, string? Under, string? Number);

internal sealed record PositionInput(string? Under, string? Before);

internal sealed record PullInput(string? Reason);
