using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Minutes.Excerpts;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Motions;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Minutes;

/// <summary>Puts the excerpt of an item together from the facts of its motions, with the names of the meeting's day.</summary>
internal sealed class Excerpts(Facts<Motion, MotionEvent> motions, Documents<MotionSummary> summaries, MasterData data)
{
    /// <summary>Null when the motion was not dealt with in the meeting.</summary>
    public async Task<Excerpt?> FindAsync(Motion motion, Meeting meeting, CancellationToken cancellation)
    {
        var body = (await data.BodyAsync(meeting.Body, cancellation))!.On(meeting.On);
        var factions = (await data.AllFactionsAsync(cancellation)).Select(faction => faction.On(meeting.On)).ToImmutableDictionary(faction => faction.Id, faction => faction.Name);
        return Excerpt.Of(motion, await OthersAsync(motion, meeting.Id, cancellation), meeting, body.Name, factions);
    }

    /// <summary>Found by the list, read from the facts: the list may be a moment behind, what it names is not.</summary>
    private async Task<List<Motion>> OthersAsync(Motion motion, MeetingId meeting, CancellationToken cancellation)
    {
        var others = new List<Motion>();
        await foreach (var summary in summaries.ScanAsync(MotionSummary.Partition, cancellation))
            if (summary.Value.Id != motion.Id && summary.Value.Readings.Any(reading => reading.Meeting == meeting) && await motions.LoadAsync(StreamKey.Alone(summary.Value.Id.Value), cancellation) is { } other)
                others.Add(other.State);
        return others;
    }
}
