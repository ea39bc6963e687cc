using Wiedervorlage.Core;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Http;

namespace Wiedervorlage.Functions.Motions;

/// <summary>From a request to a command and its answer, the same for every route.</summary>
internal sealed class MotionRequests(MotionCommands commands, MotionAnswers answers)
{
    public async Task<IResult> HandleAsync<TInput>(
        HttpRequest request, string id, DurableTaskClient client, Func<TInput, Meant> command, CancellationToken cancellation) where TInput : class
    {
        var (input, problem) = await RequestBody.ReadAsync<TInput>(request, cancellation);
        return input is null ? problem! : await HandleAsync(request, id, client, command(input), cancellation);
    }

    public async Task<IResult> HandleAsync(HttpRequest request, string id, DurableTaskClient client, Meant meant, CancellationToken cancellation)
    {
        if (meant.Refusal is { } refusal) return Problems.From(refusal);
        var (seen, malformed) = IfMatch.Read(request);
        if (malformed is not null) return Problems.From(malformed);
        var handled = await commands.HandleAsync(new(id), meant.Command!, Caller.CommandId(request), Caller.Office, client, cancellation, seen);
        return await answers.AnswerAsync(handled, request, created: false, cancellation);
    }
}

/// <summary>A command, or why the input is none.</summary>
internal sealed record Meant(MotionCommand? Command, Refusal? Refusal)
{
    public static implicit operator Meant(MotionCommand command) => new(command, null);

    public static implicit operator Meant(Refusal refusal) => new(null, refusal);
}
