using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.FollowUp;

/// <summary>
/// Every day, for each body: brings its duties up to today, sees that the preparation of every meeting that needs one is under way (P13), and tells what was missed
/// on a day that was no meeting's.
/// </summary>
internal sealed class DailyMeetings(
    MasterData data, BodyDuties bodyDuties, Facts<Preparation, PreparationEvent> preparations, MeetingProcesses processes, MissedDates missed, Settings settings, Clock clock) : IDaily
{
    public Task RunAsync(DurableTaskClient client, CancellationToken cancellation) => WakeAsync(client, cancellation);

    /// <returns>How many preparations were woken or started.</returns>
    public async Task<int> WakeAsync(DurableTaskClient client, CancellationToken cancellation)
    {
        if (settings.Orchestrations == "off") return 0;
        var woken = 0;
        foreach (var body in await data.AllBodiesAsync(cancellation))
            woken += await WakeAsync(await data.CalendarOfAsync(body, cancellation), client, cancellation);
        return woken;
    }

    private async Task<int> WakeAsync(BodyCalendar calendar, DurableTaskClient client, CancellationToken cancellation)
    {
        var now = clock.Now;
        var today = Berlin.DateOf(now);
        var duties = await bodyDuties.AdvanceAsync(calendar, now, cancellation);
        var standing = await StandingAsync(calendar.Body, cancellation);
        var needed = calendar.Meetings.Where(meeting => MeetingPlan.NeedsProcess(standing.GetValueOrDefault(meeting.Id), meeting, calendar, duties, today)).ToArray();
        foreach (var meeting in needed) await processes.WakeAsync(meeting, client, cancellation);
        await missed.TellAsync(calendar, Chasing.Missed(duties).Where(group => group.Meeting is not { } id || standing.GetValueOrDefault(id) is { Stage: PreparationStage.Done }), today, cancellation);
        return needed.Length;
    }

    private async Task<Dictionary<MeetingId, Preparation>> StandingAsync(BodyId body, CancellationToken cancellation)
    {
        var all = new Dictionary<MeetingId, Preparation>();
        await foreach (var stored in preparations.ScanAsync(body.Value, cancellation)) all[stored.State.Meeting] = stored.State;
        return all;
    }
}
