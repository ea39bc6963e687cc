using Wiedervorlage.Core;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Http;

namespace Wiedervorlage.Functions.Motions;

/// <summary>From a request to a command and its answer, the same for every route.</summary>
internal sealed class MotionRequests(MotionCommands commands, MotionAnswers answers)
{
    public async Task<IResult> HandleAsync<TInput>(
        HttpRequest request, string id, DurableTaskClient client,
        Func<TInput, Answer<MotionCommand>> command, CancellationToken cancellation) where TInput : class
    {
        var (input, problem) = await RequestBody.ReadAsync<TInput>(request, cancellation);
        return input is null ? problem! : await HandleAsync(request, id, client, command(input), cancellation);
    }

    /// <summary>What the command would do; nothing is stored, nobody is written to.</summary>
    public async Task<IResult> PreviewAsync<TInput>(
        HttpRequest request, string id, DurableTaskClient client,
        Func<TInput, Answer<MotionCommand>> command, CancellationToken cancellation)
        where TInput : class
    {
        var (input, problem) = await RequestBody.ReadAsync<TInput>(request, cancellation);
        if (input is null) return problem!;
        if (command(input) is not (var meant, null)) return Problems.From(command(input).Refusal!);
        var (sent, malformed) = Caller.Sent(request, client);
        if (malformed is not null) return Problems.From(malformed);
        var (view, refusal) = await commands.PreviewAsync(new(id), meant!, sent!, cancellation);
        return refusal is not null ? Problems.From(refusal) : Results.Json(view);
    }

    public async Task<IResult> HandleAsync(HttpRequest request, string id, DurableTaskClient client, Answer<MotionCommand> meant, CancellationToken cancellation)
    {
        if (meant.Refusal is { } refusal) return Problems.From(refusal);
        var (sent, malformed) = Caller.Sent(request, client);
        if (malformed is not null) return Problems.From(malformed);
        var handled = await commands.HandleAsync(new(id), meant.Value, sent!, cancellation);
        return await answers.AnswerAsync(new(id), handled, request, created: false, cancellation);
    }
}
