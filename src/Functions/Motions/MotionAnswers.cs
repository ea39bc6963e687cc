using Wiedervorlage.Core;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Motions;

/// <summary>Answers a command with the new state, or with why not and what is allowed; to who came second, with what the other one recorded.</summary>
internal sealed class MotionAnswers(Facts<Motion, MotionEvent> motions, MasterData data)
{
    public async Task<IResult> AnswerAsync(MotionId id, Answer<Done<Motion>> answer, HttpRequest request, bool created, CancellationToken cancellation) => answer.Refusal switch
    {
        null => Shown(await ViewAsync(answer.Value.Now, cancellation), request, created && answer.Value.NewEvents > 0 ? 201 : 200),
        Refusal.RecordedOtherwise other when await motions.LoadAsync(StreamKey.Alone(id.Value), cancellation) is { } was =>
            Problems.RecordedOtherwise(other, (await ViewAsync(was, cancellation)).Readings[other.Number - 1], was.Version),
        { } refusal => Problems.From(refusal),
    };

    public async Task<IResult> FindAsync(MotionId id, HttpRequest request, CancellationToken cancellation) =>
        await motions.LoadAsync(StreamKey.Alone(id.Value), cancellation) is { } stored
            ? Shown(await ViewAsync(stored, cancellation), request, 200)
            : Problems.From(new Refusal.Unknown("der Antrag", id.Value));

    private static IResult Shown(MotionView view, HttpRequest request, int status)
    {
        IfMatch.Write(request.HttpContext.Response, view.Version);
        return Results.Json(view, statusCode: status);
    }

    private async Task<MotionView> ViewAsync(Stored<Motion> stored, CancellationToken cancellation)
    {
        var bodies = new Dictionary<BodyId, Dated<Body>>();
        foreach (var body in stored.State.Readings.Select(reading => reading.Body).Distinct())
            if (await data.BodyAsync(body, cancellation) is { } known)
                bodies[body] = known;
        return MotionView.Of(stored, reading => bodies.TryGetValue(reading.Body, out var body) ? body.On(reading.On).Seats : [], await motions.EventsAsync(stored.Key, cancellation));
    }
}
