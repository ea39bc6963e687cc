using Wiedervorlage.Core;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Meetings.Agendas;

/// <summary>From a command to its answer: the agenda as it now stands, or why not; to who came second, with what the other one did.</summary>
internal sealed class AgendaAnswers(AgendaKeeping keeping, AgendaViews views)
{
    public async Task<IResult> HandleAsync(MeetingId meeting, AgendaCommand command, HttpRequest request, int status, DurableTaskClient client, CancellationToken cancellation)
    {
        var (seen, malformed) = IfMatch.Read(request);
        if (malformed is not null) return Problems.From(malformed);
        return await keeping.HandleAsync(meeting, command, Caller.CommandId(request), Caller.Office, seen, client, cancellation) switch
        {
            Handled<Agenda>.Done done => await ShowAsync(meeting, request, done.NewEvents > 0 ? status : 200, cancellation),
            Handled<Agenda>.Refused { Refusal: Refusal.Outdated outdated } => await OutdatedAsync(meeting, outdated, cancellation),
            Handled<Agenda>.Refused refused => Problems.From(refused.Refusal),
            _ => Problems.LostRace(),
        };
    }

    public async Task<IResult> ShowAsync(MeetingId meeting, HttpRequest request, int status, CancellationToken cancellation)
    {
        if (await views.OfAsync(meeting, cancellation) is not { } view) return Problems.From(new Refusal.Unknown("die Sitzung", meeting.Value));
        IfMatch.Write(request.HttpContext.Response, view.Version);
        return Results.Json(view, statusCode: status);
    }

    private async Task<IResult> OutdatedAsync(MeetingId meeting, Refusal.Outdated outdated, CancellationToken cancellation)
    {
        var changes = (await keeping.EventsAsync(meeting, cancellation)).Where(one => one.Number > outdated.Seen && one.Event is not AgendaEvent.MotionsTold)
            .Select(one => $"{GermanDates.Of(Berlin.DateOf(one.At))} {Berlin.LocalOf(one.At):HH:mm}, {one.By}: {AgendaEventTexts.German(one.Event)}").ToArray();
        return Problems.Outdated(outdated, changes.Length == 0 ? outdated.Text : $"{outdated.Text} Geschehen ist seither: {string.Join("; ", changes)}. Bitte ansehen und noch einmal entscheiden.", changes);
    }
}
