using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Motions;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.FollowUp;

/// <summary>The Antrags- und Beschlusscontrolling list of a meeting: as it stands now, or as it was presented.</summary>
internal sealed class ControllingLists(
    Documents<MotionSummary> motions, ImplementationCommands implementations, Facts<Preparation, PreparationEvent> preparations, MasterData data)
{
    /// <summary>Put together from motions, implementations and duties as they stand, against the list of the last meeting.</summary>
    public async Task<ControllingList> NowAsync(Meeting meeting, ImmutableArray<ReportingDuty> duties, CancellationToken cancellation)
    {
        var calendar = (await data.CalendarAsync(meeting.Body, cancellation))!;
        var all = new List<MotionSummary>();
        await foreach (var document in motions.ScanAsync(MotionSummary.Partition, cancellation)) all.Add(document.Value);
        return ControllingList.Of(
            meeting,
            all.Where(motion => motion.Published).Select(motion => ControllingMotions.Line(motion, calendar)),
            all.Where(motion => !motion.Published).Select(motion => ControllingMotions.Line(motion, calendar)),
            await implementations.AllAsync(meeting.Body, cancellation), duties, await BeforeAsync(meeting, calendar.Meetings, cancellation));
    }

    /// <summary>As it went to the office for the meeting's day; null: not yet.</summary>
    public async Task<ControllingList?> PresentedAsync(Meeting meeting, CancellationToken cancellation)
    {
        var key = PreparationSteps.Key(meeting);
        if (await preparations.LoadAsync(key, cancellation) is not { State: { ListedOn: not null, Stage: not PreparationStage.Cancelled } standing } || standing.PlannedFor != meeting.On) return null;
        return (await preparations.EventsAsync(key, cancellation)).Select(one => one.Event).OfType<PreparationEvent.ListPresented>().Last().List;
    }

    private async Task<ControllingList?> BeforeAsync(Meeting meeting, IEnumerable<Meeting> meetings, CancellationToken cancellation)
    {
        foreach (var earlier in meetings.Where(one => one.On < meeting.On && one.TakesPlace).OrderByDescending(one => one.On))
            if (await PresentedAsync(earlier, cancellation) is { } list) return list;
        return null;
    }
}
