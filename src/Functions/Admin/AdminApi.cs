using Wiedervorlage.Functions.Delivery;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Inbound;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Functions.Procedures;

namespace Wiedervorlage.Functions.Admin;

/// <summary>For the people who keep the system running: what needs them, and getting everything under way again.</summary>
internal sealed class AdminApi(IEnumerable<IResumable> resumables, Attention attention, Outbox outbox, EventNotes notes, Inbox inbox)
{
    [Function("AdminResume")]
    public async Task<IResult> Resume(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/admin/resume")] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var woken = 0;
        foreach (var resumable in resumables) woken += await resumable.ResumeAsync(client, onlyLate: false, cancellation);
        await inbox.ReindexAsync(cancellation);
        await outbox.SweepAsync(cancellation);
        return Results.Json(new { woken });
    }

    [Function("AdminAttention")]
    public async Task<IResult> Look(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/admin/attention")] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        Results.Json(await attention.LookAsync(client, cancellation));

    [Function("AdminMailAgain")]
    public Task<IResult> Again(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/admin/mails/{key}/again")] HttpRequest request, string key, CancellationToken cancellation) =>
        AnswerAsync(outbox.SendAgainAsync(key, cancellation), key);

    [Function("AdminMailSettled")]
    public Task<IResult> Settled(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/admin/mails/{key}/settled")] HttpRequest request, string key, CancellationToken cancellation) =>
        AnswerAsync(outbox.SettleAsync(key, cancellation), key);

    [Function("AdminMail")]
    public Task<IResult> Mail(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/admin/mails/{key}")] HttpRequest request, string key, CancellationToken cancellation) =>
        AnswerAsync(outbox.FindAsync(key, cancellation), key);

    [Function("AdminEventsSettled")]
    public async Task<IResult> EventsSettled(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/admin/events/{id}/settled")] HttpRequest request, string id, CancellationToken cancellation) =>
        await notes.SettleAsync(id, cancellation) ? Results.NoContent() : Problems.From(new Core.Refusal.Unknown("die Ereignisse", id));

    private static async Task<IResult> AnswerAsync(Task<OutboxEntry?> entry, string key) =>
        await entry is { } now ? Results.Json(MailView.Of(now)) : Problems.From(new Core.Refusal.Unknown("die Mail", key));
}
