using Wiedervorlage.Core;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Motions;

/// <summary>Filing and reading motions. What changes one is in <see cref="MotionCommandsApi"/>.</summary>
internal sealed class MotionsApi(Documents<MotionSummary> summaries, MotionCommands commands, MotionAnswers answers, Clock clock)
{
    [Function("FileMotion")]
    public async Task<IResult> File(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/motions")] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var (input, problem) = await RequestBody.ReadAsync<MotionInput>(request, cancellation);
        if (input is null) return problem!;
        if (input.Body is not { } body) return Problems.BadRequest("body", "Für welches Gremium der Antrag ist (body), fehlt.");
        var id = new MotionId(Caller.NewId(request, "m"));
        var filing = new MotionCommand.File(id, body, input.Content(), clock.Now);
        var handled = await commands.HandleAsync(id, filing, new(Caller.CommandId(request), Actor.Office, client), cancellation);
        return await answers.AnswerAsync(id, handled, request, created: true, cancellation);
    }

    [Function("GetMotion")]
    public Task<IResult> Get([HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/motions/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        answers.FindAsync(new(id), request, cancellation);

    [Function("GetMotions")]
    public async Task<IResult> All([HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/motions")] HttpRequest request, CancellationToken cancellation)
    {
        var filter = MotionFilter.From(request.Query);
        var found = new List<MotionSummary>();
        await foreach (var summary in summaries.ScanAsync(MotionSummary.Partition, cancellation))
            if (filter.Takes(summary.Value))
                found.Add(summary.Value);
        return Results.Json(found.OrderBy(summary => summary.FiledAt).Select(MotionListItem.Of));
    }
}

/// <summary>The list's query: body, state (as the API names it), q in title or reference.</summary>
internal sealed record MotionFilter(string? Body, string? State, string? Q)
{
    public static MotionFilter From(IQueryCollection query) => new(query["body"], query["state"], query["q"]);

    public bool Takes(MotionSummary summary) =>
        (string.IsNullOrEmpty(Body) || summary.Body.Value == Body)
        && (string.IsNullOrEmpty(State) || string.Equals(summary.State.GetType().Name, State, StringComparison.OrdinalIgnoreCase))
        && (string.IsNullOrEmpty(Q) || summary.Title.Contains(Q, StringComparison.OrdinalIgnoreCase) || summary.Reference?.Contains(Q, StringComparison.Ordinal) == true);
}
