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
    public async Task<IResult> AnswerAsync(Handled<Motion> handled, HttpRequest request, bool created, CancellationToken cancellation) => handled switch
    {
        Handled<Motion>.Done done => Shown(await ViewAsync(done.Now, cancellation), request, created && done.NewEvents > 0 ? 201 : 200),
        Handled<Motion>.Refused { Refusal: Refusal.Outdated outdated, Was: { } was } => await OutdatedAsync(outdated, was, cancellation),
        Handled<Motion>.Refused { Refusal: Refusal.RecordedOtherwise other, Was: { } was } => Problems.RecordedOtherwise(other, (await ViewAsync(was, cancellation)).Readings[other.Number - 1], was.Version),
        Handled<Motion>.Refused refused => Problems.From(refused.Refusal),
        _ => Problems.LostRace(),
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

    private async Task<IResult> OutdatedAsync(Refusal.Outdated outdated, Stored<Motion> was, CancellationToken cancellation)
    {
        var changes = (await motions.EventsAsync(was.Key, cancellation)).Where(one => one.Number > outdated.Seen && !MotionEvolution.IsBookkeeping(one.Event)).Select(EventView.Line).ToArray();
        return Problems.Outdated(outdated, changes.Length == 0 ? outdated.Text : $"{outdated.Text} Geschehen ist seither: {string.Join("; ", changes)}. Bitte ansehen und noch einmal entscheiden.", changes);
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
