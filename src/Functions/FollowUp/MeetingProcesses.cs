using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Procedures;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.FollowUp;

/// <summary>Starts and wakes the preparations of meetings. A meeting that nothing hangs on yet gets its process from the daily look.</summary>
internal sealed class MeetingProcesses(
    Orchestrations orchestrations, Facts<Preparation, PreparationEvent> preparations, BodyDuties bodyDuties, MasterData data, Clock clock) : IMeetingListener
{
    public async Task ChangedAsync(Meeting meeting, DurableTaskClient client, CancellationToken cancellation)
    {
        var now = clock.Now;
        var calendar = (await data.CalendarAsync(meeting.Body, cancellation))!;
        var standing = (await preparations.LoadAsync(PreparationSteps.Key(meeting), cancellation))?.State;
        var duties = await bodyDuties.PreviewAsync(calendar, now, cancellation);
        var today = Berlin.DateOf(now);
        if (MeetingNotices.Untold(standing, meeting, today) is not null || MeetingPlan.NeedsProcess(standing, meeting, calendar, duties, today)) await WakeAsync(meeting, client, cancellation);
    }

    /// <summary>The instance is named by the meeting's id, never by its date: it may move.</summary>
    public Task WakeAsync(Meeting meeting, DurableTaskClient client, CancellationToken cancellation) => orchestrations.WakeAsync(
        client, Names.MeetingPreparation, meeting.Id.Value, new Carried(Carried.Today, meeting.Id.Value, nameof(PreparationStage.UnderWay)),
        Names.MeetingChanged, cancellation);
}
