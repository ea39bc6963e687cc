using System.Runtime.CompilerServices;
using Wiedervorlage.Core.Agendas;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Motions;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Meetings;

/// <summary>What is on a meeting by the motions' own facts, read from their list.</summary>
internal sealed class MeetingMotions(Documents<MotionSummary> summaries)
{
    /// <summary>Placed there or read there, in the order filed.</summary>
    public async Task<ImmutableArray<(MotionSummary Motion, MotionOnMeeting Place, ReadingResult? Result)>> OnAsync(MeetingId meeting, CancellationToken cancellation)
    {
        var found = new List<(MotionSummary Motion, MotionOnMeeting Place, ReadingResult? Result)>();
        await foreach (var motion in AllAsync(cancellation))
        {
            if (motion.Placement is { } placement && placement.Meeting == meeting)
                found.Add((motion, new(motion.Id, placement.Item, placement.Mode, placement.JoinedWith, motion.Public), null));
            else if (motion.Readings.LastOrDefault(reading => reading.Meeting == meeting) is { } read)
                found.Add((motion, new(motion.Id, read.Item, PlacementMode.Agenda, motion.JoinedWith, motion.Public) { Read = true }, read.Result));
        }
        return [.. found.OrderBy(one => one.Motion.FiledAt).ThenBy(one => one.Motion.Id.Value, StringComparer.Ordinal)];
    }

    /// <summary>The factions that a change of the meeting concerns: their motions are on it, or meant for it.</summary>
    public async Task<ImmutableArray<FactionId>> FactionsAsync(MeetingId meeting, CancellationToken cancellation)
    {
        var factions = new HashSet<FactionId>();
        await foreach (var motion in AllAsync(cancellation))
            if ((motion.Placement?.Meeting ?? (motion.State as MotionState.AwaitingPlace)?.Meeting) == meeting)
                factions.UnionWith(motion.Factions);
        return [.. factions];
    }

    /// <summary>True when a result is recorded there: the meeting took place.</summary>
    public async Task<bool> HasResultsAsync(MeetingId meeting, CancellationToken cancellation)
    {
        await foreach (var motion in AllAsync(cancellation))
            if (motion.Readings.Any(reading => reading.Meeting == meeting))
                return true;
        return false;
    }

    /// <summary>By key, for the titles of motions that have left.</summary>
    public async Task<MotionSummary?> FindAsync(MotionId id, CancellationToken cancellation) => (await summaries.LoadAsync(MotionSummary.Partition, id.Value, cancellation))?.Value;

    private async IAsyncEnumerable<MotionSummary> AllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var document in summaries.ScanAsync(MotionSummary.Partition, cancellation)) yield return document.Value;
    }
}
