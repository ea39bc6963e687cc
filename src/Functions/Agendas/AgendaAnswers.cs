using Wiedervorlage.Core;
using Wiedervorlage.Core.Agendas;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Platform;

namespace Wiedervorlage.Functions.Agendas;

/// <summary>From a command to its answer: the agenda as it now stands, or why not.</summary>
internal sealed class AgendaAnswers(AgendaKeeping keeping, AgendaViews views)
{
    public async Task<IResult> HandleAsync(MeetingId meeting, AgendaCommand command, HttpRequest request, int status, DurableTaskClient client, CancellationToken cancellation)
    {
        var (sent, malformed) = Caller.Sent(request, client);
        if (malformed is not null) return Problems.From(malformed);
        var (done, refusal) = await keeping.HandleAsync(meeting, command, sent!, cancellation);
        return refusal is not null ? Problems.From(refusal) : await ShowAsync(meeting, request, done!.NewEvents > 0 ? status : 200, cancellation);
    }

    public Task<Refusal?> OutdatedAsync(MeetingId meeting, Envelope sent, CancellationToken cancellation) => keeping.OutdatedAsync(meeting, sent.Seen, cancellation);

    public async Task<IResult> ShowAsync(MeetingId meeting, HttpRequest request, int status, CancellationToken cancellation)
    {
        if (await views.OfAsync(meeting, cancellation) is not { } view) return Problems.From(new Refusal.Unknown("die Sitzung", meeting.Value));
        IfMatch.Write(request.HttpContext.Response, view.Version);
        return Results.Json(view, statusCode: status);
    }
}
