using Wiedervorlage.Core;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Http;

namespace Wiedervorlage.Functions.Meetings;

internal sealed class MeetingsApi(MeetingChanges changes, MasterData data, DatedApi dated)
{
    [Function("GetMeetings")]
    public async Task<IResult> All(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/bodies/{body}/meetings")] HttpRequest request, string body, CancellationToken cancellation) =>
        await data.CalendarAsync(new(body), cancellation) is { } calendar
            ? Results.Json(calendar.Meetings.Select(meeting => MeetingView.Of(meeting, calendar, dated.Today())))
            : Problems.From(new Refusal.Unknown("das Gremium", body));

    [Function("GetMeeting")]
    public async Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/bodies/{body}/meetings/{meeting}")] HttpRequest request, string body, string meeting, CancellationToken cancellation) =>
        await data.CalendarAsync(new(body), cancellation) is not { } calendar ? Problems.From(new Refusal.Unknown("das Gremium", body))
        : calendar.Find(new(meeting)) is { } found ? Shown(found, calendar, request, 200)
        : Problems.From(new Refusal.Unknown("die Sitzung", meeting));

    [Function("PutMeeting")]
    public async Task<IResult> Put(
        [HttpTrigger(AuthorizationLevel.Function, "put", Route = "api/bodies/{body}/meetings/{meeting}")] HttpRequest request, string body, string meeting,
        [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var (input, problem) = await RequestBody.ReadAsync<MeetingInput>(request, cancellation, answer: typeof(MeetingView));
        if (input is null) return problem!;
        if (!KeyForm.IsKey(meeting)) return Problems.BadRequest("meeting", $"„{meeting}“ ist kein Schlüssel. Möglich sind {KeyForm.Allowed}.");
        if (input.Id is { } id && id != meeting) return Problems.BadRequest("id", $"Die Adresse nennt „{meeting}“, der Inhalt „{id}“.");
        var (seen, malformed) = IfMatch.Read(request);
        if (malformed is not null) return Problems.From(malformed);
        if (input.On is not { } on) return Problems.BadRequest("on", "Der Tag der Sitzung (on) fehlt. Erwartet wird JJJJ-MM-TT.");
        if (await data.BodyAsync(new(body), cancellation) is null) return Problems.From(new Refusal.Unknown("das Gremium", body));
        var value = new Meeting(new(meeting), new(body), on, input.StartsAt ?? new LocalTime(16, 0), input.Place ?? "", input.State);
        var (saved, refusal) = await changes.SaveAsync(value, client, cancellation, seen);
        return refusal is not null ? Problems.From(refusal) : Shown(saved!.Now, (await data.CalendarAsync(new(body), cancellation))!, request, saved.Created ? 201 : 200);
    }

    private IResult Shown(Meeting meeting, BodyCalendar calendar, HttpRequest request, int status)
    {
        IfMatch.Write(request.HttpContext.Response, MeetingVersions.Of(meeting));
        return Results.Json(MeetingView.Of(meeting, calendar, dated.Today()), statusCode: status);
    }
}

/// <summary>Beside these, what else GET answers may stand in it and is passed over.</summary>
internal sealed record MeetingInput(string? Id, LocalDate? On, LocalTime? StartsAt, string? Place, MeetingState State);
