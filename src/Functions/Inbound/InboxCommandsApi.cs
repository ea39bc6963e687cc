using Wiedervorlage.Core;
using Wiedervorlage.Core.Mail.Inbound;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Motions;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Inbound;

/// <summary>A person decides what becomes of a mail that waits.</summary>
internal sealed class InboxCommandsApi(
    Inbox inbox, InboxReleases releases, MailedAnswers answers, InboxAftermath aftermath, CheckQueue checks, Settings settings)
{
    [Function("ReleaseInboxEntry")]
    public async Task<IResult> Release(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/inbox/{id}/release")] HttpRequest request, string id,
            [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var (input, problem) = await RequestBody.ReadAsync<ReleaseInput>(request, cancellation);
        if (input is null) return problem!;
        return await ChangeAsync(id, entry => input.Duties.IsEmpty
            ? releases.ReleaseAsync(entry, input, cancellation)
            : releases.ReportAsync(entry, input.Duties, cancellation), client, cancellation);
    }

    [Function("AnswerInboxEntry")]
    public async Task<IResult> Answer(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/inbox/{id}/answer")] HttpRequest request, string id,
        [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var (input, problem) = await RequestBody.ReadAsync<AnswerInput>(request, cancellation);
        return input is null
            ? problem! : await ChangeAsync(id, entry => answers.AnswerAsync(entry, input, cancellation), client, cancellation);
    }

    [Function("RejectInboxEntry")]
    public async Task<IResult> Reject(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/inbox/{id}/rejection")] HttpRequest request, string id,
            [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var (input, problem) = await RequestBody.ReadAsync<ReasonInput>(request, cancellation);
        if (input is null) return problem!;
        return await ChangeAsync(id, entry => Task.FromResult(InboxRules.Reject(entry, input.Reason)), client, cancellation);
    }

    /// <summary>Facts first: a check is queued, the row is written, then its motion is filed.</summary>
    private async Task<IResult> ChangeAsync(
        string id, Func<InboxEntry, Task<Answer<InboxEntry>>> decide, DurableTaskClient client, CancellationToken cancellation)
    {
        if (await inbox.LoadAsync(id, cancellation) is not { } found) return Problems.From(new Refusal.Unknown("die Mail", id));
        var (entry, refusal) = await decide(found.Value);
        if (entry is null) return Problems.From(refusal!);
        await checks.EnqueueAsync(InboxCheck.Name, id, settings.CheckAfter(), cancellation);
        if (!ReferenceEquals(entry, found.Value) && await inbox.SaveAsync(entry, found, cancellation) is null)
            return Problems.From(new Refusal.LostRace());
        await aftermath.FollowAsync(entry, client, cancellation);
        return Results.Json(InboxView.Of(entry));
    }
}
