using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Motions;

/// <summary>Answers a command with the new state, or with why not and what is allowed.</summary>
internal sealed class MotionAnswers(Facts<Motion, MotionEvent> motions, MasterData data)
{
    public async Task<IResult> AnswerAsync(Handled<Motion> handled, bool created, CancellationToken cancellation) => handled switch
    {
        Handled<Motion>.Done done => Results.Json(await ViewAsync(done.Now, cancellation), statusCode: created && done.NewEvents > 0 ? 201 : 200),
        Handled<Motion>.Refused refused => Problems.From(refused.Refusal),
        _ => Problems.LostRace(),
    };

    public async Task<MotionView?> FindAsync(MotionId id, CancellationToken cancellation) =>
        await motions.LoadAsync(StreamKey.Alone(id.Value), cancellation) is { } stored ? await ViewAsync(stored, cancellation) : null;

    private async Task<MotionView> ViewAsync(Stored<Motion> stored, CancellationToken cancellation)
    {
        var body = await data.BodyAsync(stored.State.Body, cancellation);
        return MotionView.Of(stored, body?.Versions[^1].Value.Seats ?? [], await motions.EventsAsync(stored.Key, cancellation));
    }
}
