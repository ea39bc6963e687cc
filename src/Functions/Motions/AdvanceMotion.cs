using System.Globalization;
using Wiedervorlage.Core;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Procedures;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Motions;

/// <summary>The one activity of <see cref="MotionProcedure"/>: does what the facts ask for now, and says when to look again. Safe to run twice, at any time.</summary>
internal sealed class AdvanceMotion(
    Facts<Motion, MotionEvent> motions, Documents<MotionSummary> summaries, MasterData data, Clock clock, MotionMails mails, MotionFollowUps followUps)
{
    [Function(Names.AdvanceMotion)]
    public async Task<Step> Run([ActivityTrigger] string id, CancellationToken cancellation)
    {
        return await Races.WinAsync($"motion {id}", async () =>
        {
            var stored = await motions.LoadAsync(StreamKey.Alone(id), cancellation) ?? throw new InvalidOperationException($"No facts for motion {id}.");
            var (now, nextAt) = await TimeBringsAsync(stored, cancellation);
            if (now is not null) now = await FollowAsync(now, cancellation);
            if (now is null) return null;
            if (now.Version != stored.Version) await summaries.PutAsync(MotionSummary.Partition, id, MotionSummary.Of(now.State), cancellation);
            return new Step(now.State.Stage().ToString(), nextAt?.ToDateTimeOffset(), now.State.IsFinished());
        });
    }

    /// <summary>Appends what is due. A null motion: somebody recorded something at the same moment, look again.</summary>
    private async Task<(Stored<Motion>? Now, Instant? NextAt)> TimeBringsAsync(Stored<Motion> stored, CancellationToken cancellation)
    {
        var calendar = await data.CalendarAsync(stored.State.Concerned(), cancellation) ?? throw new InvalidOperationException($"No body {stored.State.Concerned()}.");
        var (events, nextAt) = MotionAdvance.At(stored.State, calendar, clock.Now);
        return (await AppendAsync(stored, events, cancellation), nextAt);
    }

    /// <summary>Duties and mails first, then the fact that they are there: a crash in between repeats them under the same keys.</summary>
    private async Task<Stored<Motion>?> FollowAsync(Stored<Motion> stored, CancellationToken cancellation)
    {
        var motion = stored.State;
        if (MotionFollowUps.AreDue(motion)) await followUps.OpenAsync(motion, cancellation);
        foreach (var owed in motion.Owed) await mails.WriteAsync(owed, motion, cancellation);
        ImmutableArray<MotionEvent> done =
        [
            .. MotionFollowUps.AreDue(motion) ? [new MotionEvent.FollowUpsOpened(motion.Readings.Length) { Unled = true }] : ImmutableArray<MotionEvent>.Empty,
            .. motion.Owed.IsEmpty ? [] : ImmutableArray.Create<MotionEvent>(new MotionEvent.MailsWritten([.. motion.Owed.Select(mail => mail.Key)])),
        ];
        return await AppendAsync(stored, done, cancellation);
    }

    private async Task<Stored<Motion>?> AppendAsync(Stored<Motion> stored, ImmutableArray<MotionEvent> events, CancellationToken cancellation) =>
        await motions.AppendAsync(
            stored.Key, stored, events, string.Create(CultureInfo.InvariantCulture, $"advance-{stored.Version + 1}"), Actor.Time, clock.Now, cancellation) switch
        {
            Appended<Motion>.Written written => written.Now,
            Appended<Motion>.Nothing => stored,
            _ => null,
        };
}
