using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Motions;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.FollowUp;

/// <summary>Puts the Antrags- und Beschlusscontrolling list of a meeting together from motions, implementations and duties.</summary>
internal sealed class ControllingLists(Documents<MotionSummary> motions, ImplementationCommands implementations)
{
    public async Task<ControllingList> OfAsync(Meeting meeting, ImmutableArray<ReportingDuty> duties, CancellationToken cancellation)
    {
        var open = new List<MotionSummary>();
        await foreach (var document in motions.ScanAsync(MotionSummary.Partition, cancellation))
            if (document.Value.Body == meeting.Body && !document.Value.State.HasEnded())
                open.Add(document.Value);
        return ControllingList.Of(
            meeting, open.Where(motion => motion.Published).Select(Line), open.Where(motion => !motion.Published).Select(Line), await implementations.AllAsync(meeting.Body, cancellation), duties);
    }

    private static ControllingLine Line(MotionSummary motion) => new(
        ControllingKind.Motion, motion.Id.Value, motion.Factions, Berlin.DateOf(motion.FiledAt), motion.Reference, motion.Title, MotionTransitions.German(motion.State), null, false, false);
}
