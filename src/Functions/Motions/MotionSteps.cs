using System.Globalization;
using Wiedervorlage.Core;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Checks;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Procedures;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Motions;

/// <summary>
/// The activities of <see cref="MotionProcedure"/>. Each reads the facts anew, does what they ask for now and says when to look again;
/// one that belongs to a stage does nothing when the motion is in another by now. Safe to run twice, at any time.
/// </summary>
internal sealed class MotionSteps(
    Facts<Motion, MotionEvent> motions, Documents<MotionSummary> summaries, MasterData data, Clock clock,
    MotionMails mails, MotionFollowUps followUps, Publishing publishing)
{
    [Function(Names.SeekPlaceOnAgenda)]
    public Task<Step> SeekPlaceOnAgenda([ActivityTrigger] string id, CancellationToken cancellation) =>
        DueAsync(id, MotionStage.AgendaInclusion, cancellation);

    [Function(Names.HoldFirstReading)]
    public Task<Step> HoldFirstReading([ActivityTrigger] string id, CancellationToken cancellation) =>
        DueAsync(id, MotionStage.FirstReading, cancellation);

    [Function(Names.HoldFurtherReading)]
    public Task<Step> HoldFurtherReading([ActivityTrigger] string id, CancellationToken cancellation) =>
        DueAsync(id, MotionStage.FurtherReading, cancellation);

    [Function(Names.CompleteDecision)]
    public Task<Step> CompleteDecision([ActivityTrigger] string id, CancellationToken cancellation) =>
        DueAsync(id, MotionStage.Decision, cancellation);

    /// <summary>Duties and implementation first, then the fact that they are there: a crash in between repeats their keys.</summary>
    [Function(Names.OpenFollowUps)]
    public Task<Step> OpenFollowUps([ActivityTrigger] string id, CancellationToken cancellation) => TakeAsync(id, async (motion, _) =>
    {
        if (!MotionFollowUps.AreDue(motion)) return [];
        await followUps.OpenAsync(motion, cancellation);
        return [new MotionEvent.FollowUpsOpened(motion.Readings.Length) { Unled = true }];
    }, cancellation);

    /// <summary>The mails first, then the fact that they are written. None while what they speak of is still to be opened.</summary>
    [Function(Names.TellConcerned)]
    public Task<Step> TellConcerned([ActivityTrigger] string id, CancellationToken cancellation) => TakeAsync(id, async (motion, _) =>
    {
        if (MotionFollowUps.AreDue(motion)) return [];
        foreach (var owed in motion.Owed) await mails.WriteAsync(owed, motion, cancellation);
        return motion.Owed.IsEmpty ? [] : [new MotionEvent.MailsWritten([.. motion.Owed.Select(mail => mail.Key)])];
    }, cancellation);

    /// <summary>All of it at once, for instances of version 1.</summary>
    [Function(Names.AdvanceMotion)]
    public async Task<Step> AdvanceMotion([ActivityTrigger] string id, CancellationToken cancellation)
    {
        await DueAsync(id, null, cancellation);
        await OpenFollowUps(id, cancellation);
        return await TellConcerned(id, cancellation);
    }

    /// <summary>What time brings in the stage; null: in any.</summary>
    private Task<Step> DueAsync(string id, MotionStage? stage, CancellationToken cancellation) => TakeAsync(
        id,
        (motion, calendar) =>
            Task.FromResult(stage is null || stage == motion.Stage() ? MotionAdvance.At(motion, calendar, clock.Now).Events : []),
        cancellation);

    /// <summary>Loads, has done what is due, appends that it is done; again when somebody recorded something at the same moment.</summary>
    private Task<Step> TakeAsync(
        string id, Func<Motion, BodyCalendar, Task<ImmutableArray<MotionEvent>>> take, CancellationToken cancellation) =>
        Races.WinAsync($"motion {id}", async () =>
        {
            var stored = await motions.LoadAsync(StreamKey.Alone(id), cancellation)
                ?? throw new InvalidOperationException($"No facts for motion {id}.");
            var calendar = await CalendarAsync(stored.State, cancellation);
            var events = await take(stored.State, calendar);
            if (await AppendAsync(stored, events, cancellation) is not { } now) return null;
            if (now.Version != stored.Version)
            {
                await summaries.PutAsync(MotionSummary.Partition, id, MotionSummary.Of(now.State), cancellation);
                await publishing.ChangedAsync(now.State.Id, cancellation);
            }
            return StepOf(now.State, calendar.Body == now.State.Concerned() ? calendar : await CalendarAsync(now.State, cancellation));
        });

    private Step StepOf(Motion motion, BodyCalendar calendar)
    {
        var now = clock.Now;
        var (due, nextAt) = MotionAdvance.At(motion, calendar, now);
        var (followUpsDue, mailsOwed) = (MotionFollowUps.AreDue(motion), !motion.Owed.IsEmpty);
        var at = due.IsEmpty && !followUpsDue && !mailsOwed ? nextAt : now;
        return new(motion.Stage().ToString(), at?.ToDateTimeOffset(), motion.IsFinished(), followUpsDue, mailsOwed);
    }

    private async Task<BodyCalendar> CalendarAsync(Motion motion, CancellationToken cancellation) =>
        await data.CalendarAsync(motion.Concerned(), cancellation) ?? throw new InvalidOperationException($"No body {motion.Concerned()}.");

    private async Task<Stored<Motion>?> AppendAsync(
        Stored<Motion> stored, ImmutableArray<MotionEvent> events, CancellationToken cancellation)
    {
        var commandId = string.Create(CultureInfo.InvariantCulture, $"advance-{stored.Version + 1}");
        return await motions.AppendAsync(stored.Key, stored, events, commandId, Actor.Time, clock.Now, cancellation) switch
        {
            Appended<Motion>.Written written => written.Now,
            Appended<Motion>.Nothing => stored,
            _ => null,
        };
    }
}
