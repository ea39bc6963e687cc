using Wiedervorlage.Core;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Papers;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Motions;

/// <summary>Filing and reading motions. What changes one is in <see cref="MotionCommandsApi"/>.</summary>
internal sealed class MotionsApi(
    Documents<MotionSummary> summaries, Facts<Motion, MotionEvent> facts, MotionCommands commands, MotionAnswers answers,
        MotionFiles files, Clock clock, PaperNumbering numbering)
{
    [Function("FileMotion")]
    public async Task<IResult> File(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/motions")] HttpRequest request,
        [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var (form, problem) = await MotionForm.ReadAsync(request, cancellation);
        if (form is null) return problem!;
        if (form.Input.Body is not { } body) return Problems.BadRequest("body", "Für welches Gremium der Antrag ist (body), fehlt.");
        var id = new MotionId(Caller.NewId(request, "m"));
        var filing = new MotionCommand.File(id, body, await ContentAsync(id, form, cancellation), clock.Now)
        {
            ReceivedOn = form.Input.ReceivedOn,
        };
        var handled = await commands.HandleAsync(id, filing, new(Caller.CommandId(request), Actor.Office, client), cancellation);
        return handled is { Refusal: null, Value.NewEvents: 0 } && !await IsRepeatAsync(filing, cancellation)
            ? Problems.From(new Refusal.KeyTaken(id.Value))
            : await answers.AnswerAsync(id, handled, request, created: true, cancellation);
    }

    [Function("GetMotionFile")]
    public async Task<IResult> Download(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/motions/{id}/files/{number:int}")] HttpRequest request,
        string id, int number, CancellationToken cancellation)
    {
        if (await facts.LoadAsync(StreamKey.Alone(id), cancellation) is not { State: var motion })
            return Problems.From(new Refusal.Unknown("der Antrag", id));
        var file = motion.Content.Files.ElementAtOrDefault(number - 1);
        return (file is null ? null : await files.ServeAsync(file, request.HttpContext.Response, cancellation))
            ?? Problems.From(new Refusal.Unknown("die Datei zum Antrag", $"{number}"));
    }

    [Function("GetMotion")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/motions/{id}")] HttpRequest request, string id,
            CancellationToken cancellation) =>
        answers.FindAsync(new(id), request, cancellation);

    [Function("GetMotions")]
    public async Task<IResult> All(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/motions")] HttpRequest request,
            CancellationToken cancellation)
    {
        var filter = MotionFilter.From(request.Query);
        var found = new List<MotionSummary>();
        await foreach (var summary in summaries.ScanAsync(MotionSummary.Partition, cancellation))
            if (filter.Takes(summary.Value, numbering))
                found.Add(summary.Value);
        return Results.Json(found.OrderBy(summary => summary.FiledAt).Select(MotionListItem.Of));
    }

    /// <summary>Files are kept before the fact that names them.</summary>
    private async Task<MotionContent> ContentAsync(MotionId id, MotionForm form, CancellationToken cancellation)
    {
        var kept = ImmutableArray.CreateBuilder<MotionFile>();
        foreach (var file in form.Files)
        {
            await using var content = file.OpenReadStream();
            kept.Add(await files.KeepAsync(id, file.FileName, content, cancellation));
        }
        return form.Input.Content() with { Files = kept.ToImmutable() };
    }

    /// <summary>Whether what was filed under the key before is what comes now; what has become of it since does not matter.</summary>
    private async Task<bool> IsRepeatAsync(MotionCommand.File filing, CancellationToken cancellation) =>
        (await facts.EventsAsync(StreamKey.Alone(filing.Id.Value), cancellation)) is [{ Event: MotionEvent.Filed was }, ..]
        && was.Body == filing.Body && was.ReceivedOn == filing.ReceivedOn && was.Content.IsSameAs(filing.Content);
}

/// <summary>The list's query: body, state (as the API names it), q in title or reference.</summary>
internal sealed record MotionFilter(string? Body, string? State, string? Q)
{
    public static MotionFilter From(IQueryCollection query) => new(query["body"], query["state"], query["q"]);

    public bool Takes(MotionSummary summary, PaperNumbering numbering) =>
        (string.IsNullOrEmpty(Body) || summary.Body.Value == Body)
        && (string.IsNullOrEmpty(State) || string.Equals(summary.State.GetType().Name, State, StringComparison.OrdinalIgnoreCase))
        && (string.IsNullOrEmpty(Q) || summary.Title.Contains(Q, StringComparison.OrdinalIgnoreCase)
            || summary.Reference?.Contains(Q, StringComparison.OrdinalIgnoreCase) == true || numbering.AreSame(Q, summary.Reference));
}
