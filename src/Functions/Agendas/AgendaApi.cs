using Wiedervorlage.Core;
using Wiedervorlage.Core.Agendas;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Meetings;

namespace Wiedervorlage.Functions.Agendas;

/// <summary>The agenda of a meeting: to read, to number, and to send out.</summary>
internal sealed class AgendaApi(AgendaViews views, AgendaAnswers answers, AgendaPages pages, MeetingChanges changes, MasterData data)
{
    [Function("GetAgenda")]
    public async Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/meetings/{meeting}/agenda")] HttpRequest request, string meeting, CancellationToken cancellation) =>
        await answers.ShowAsync(new(meeting), request, 200, cancellation);

    [Function("GetAgendaPage")]
    public async Task<IResult> Html(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/meetings/{meeting}/agenda.html")] HttpRequest request, string meeting, CancellationToken cancellation) =>
        await views.OfAsync(new(meeting), cancellation) is { } view ? await pages.OfficeAsync(view, cancellation) : Problems.From(new Refusal.Unknown("die Sitzung", meeting));

    [Function("RenumberAgenda")]
    public Task<IResult> Renumber(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/meetings/{meeting}/agenda/numbering")] HttpRequest request, string meeting, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        answers.HandleAsync(new(meeting), new AgendaCommand.Renumber(), request, 200, client, cancellation);

    /// <summary>The invitation has gone out: the meeting is invited, what had no number gets one, and numbers stay.</summary>
    [Function("InviteToMeeting")]
    public async Task<IResult> Invite(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/meetings/{meeting}/agenda/invitation")] HttpRequest request, string meeting, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        if (await data.MeetingAsync(new(meeting), cancellation) is not { } found) return Problems.From(new Refusal.Unknown("die Sitzung", meeting));
        var (sent, malformed) = Caller.Sent(request, client);
        if (malformed is not null || (malformed = await answers.OutdatedAsync(new(meeting), sent!, cancellation)) is not null) return Problems.From(malformed);
        var saved = await changes.SaveAsync(found with { State = MeetingState.Invited }, client, cancellation);
        return saved.Refusal is { } refusal ? Problems.From(refusal) : await answers.ShowAsync(new(meeting), request, 200, cancellation);
    }
}
