using Wiedervorlage.Core;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Http;

namespace Wiedervorlage.Functions.Meetings;

internal sealed class MeetingsApi(MeetingChanges changes, MasterData data)
{
    [Function("GetMeetings")]
    public async Task<IResult> All(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/bodies/{body}/meetings")] HttpRequest request, string body, CancellationToken cancellation) =>
        await data.CalendarAsync(new(body), cancellation) is { } calendar
            ? Results.Json(calendar.Meetings.Select(meeting => MeetingView.Of(meeting, calendar.Rules.On(meeting.On))))
            : Problems.From(new Refusal.Unknown("das Gremium", body));

    [Function("GetMeeting")]
    public async Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/bodies/{body}/meetings/{meeting}")] HttpRequest request, string body, string meeting, CancellationToken cancellation) =>
        await data.CalendarAsync(new(body), cancellation) is not { } calendar ? Problems.From(new Refusal.Unknown("das Gremium", body))
        : calendar.Find(new(meeting)) is { } found ? Results.Json(MeetingView.Of(found, calendar.Rules.On(found.On)))
        : Problems.From(new Refusal.Unknown("die Sitzung", meeting));

    [Function("PutMeeting")]
    public async Task<IResult> Put(
        [HttpTrigger(AuthorizationLevel.Function, "put", Route = "api/bodies/{body}/meetings/{meeting}")] HttpRequest request, string body, string meeting,
        [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var (input, problem) = await RequestBody.ReadAsync<MeetingInput>(request, cancellation);
        if (input is null) return problem!;
        if (!KeyForm.IsKey(meeting)) return Problems.BadRequest("meeting", $"„{meeting}“ ist kein Schlüssel. Möglich sind a–z, 0–9 und Bindestrich, höchstens 64 Zeichen.");
        if (input.On is not { } on) return Problems.BadRequest("on", "Der Tag der Sitzung (on) fehlt. Erwartet wird JJJJ-MM-TT.");
        if (await data.BodyAsync(new(body), cancellation) is not { } known) return Problems.From(new Refusal.Unknown("das Gremium", body));
        var value = new Meeting(new(meeting), new(body), on, input.StartsAt ?? new LocalTime(16, 0), input.Place ?? "", input.State);
        return await changes.SaveAsync(value, client, cancellation) switch
        {
            null => Problems.BadRequest("meeting", $"Den Schlüssel „{meeting}“ hat schon die Sitzung eines anderen Gremiums."),
            { Created: var created } => Results.Json(MeetingView.Of(value, known.On(on).Rules), statusCode: created ? 201 : 200),
        };
    }
}

internal sealed record MeetingInput(LocalDate? On, LocalTime? StartsAt, string? Place, MeetingState State);
