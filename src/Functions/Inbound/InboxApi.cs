using Wiedervorlage.Core;
using Wiedervorlage.Functions.Http;

namespace Wiedervorlage.Functions.Inbound;

/// <summary>The inbox over HTTP: what came by mail, filed or not.</summary>
internal sealed class InboxApi(Inbox inbox, OriginalMails originals)
{
    private static readonly string[] _waiting = ["waiting", "duplicateOf", "unreadable", "tooLarge"];

    [Function("GetInbox")]
    public async Task<IResult> All(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/inbox")] HttpRequest request, CancellationToken cancellation)
    {
        var state = request.Query["state"].ToString();
        var entries = _waiting.Contains(state)
            ? inbox.WaitingAsync(cancellation) : inbox.AllAsync(cancellation).Select(entry => entry.Value);
        var all = await entries.Select(InboxSummary.Of).ToListAsync(cancellation);
        return Results.Json(all.Where(entry => state.Length == 0 || entry.State == state).OrderByDescending(entry => entry.ReceivedAt)
            .ThenBy(entry => entry.Id, StringComparer.Ordinal));
    }

    [Function("GetInboxEntry")]
    public async Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/inbox/{id}")] HttpRequest request, string id,
        CancellationToken cancellation) =>
        await inbox.LoadAsync(id, cancellation) is { } found ? Results.Json(InboxView.Of(found.Value)) : Unknown(id);

    /// <summary>What came by mail about a motion that was there, waiting or done.</summary>
    [Function("GetMotionMails")]
    public async Task<IResult> OfMotion(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/motions/{id}/mails")] HttpRequest request,
        string id, CancellationToken cancellation) =>
        Results.Json((await inbox.AboutAsync(new(id), cancellation)).Select(InboxView.Of));

    /// <summary>The post as it came, for a person to look at with tools of their own: downloaded, never shown by a browser.</summary>
    [Function("GetInboxOriginal")]
    public async Task<IResult> Raw(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/inbox/{id}/raw")] HttpRequest request, string id,
        CancellationToken cancellation)
    {
        if (await inbox.LoadAsync(id, cancellation) is not { } found) return Unknown(id);
        return await originals.FindAsync(found.Value.Arrivals[0], cancellation) is { } original
            ? Results.Stream(await originals.OpenAsync(original, cancellation), "application/octet-stream", $"{original.Arrival}.multipart")
            : Problems.From(new Refusal.Unknown("das Original der Mail", id));
    }

    private static IResult Unknown(string id) => Problems.From(new Refusal.Unknown("die Mail", id));
}
