using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Motions;

/// <summary>A meeting was scheduled, moved or cancelled: the body's open motions look at their dates again.</summary>
internal sealed class MotionsOnMeetings(Documents<MotionSummary> summaries, MotionAftermath aftermath) : IMeetingListener
{
    public async Task ChangedAsync(Meeting meeting, DurableTaskClient client, CancellationToken cancellation)
    {
        await foreach (var summary in summaries.ScanAsync(MotionSummary.Partition, cancellation))
            if (summary.Value is { Finished: false } open && open.Body == meeting.Body)
                await aftermath.WakeAsync(open.Id, open.Stage, client, cancellation);
    }
}
