using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.OParl.Sources;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.OParl.Sources;

/// <summary>What here is what at a source; said by a person, or by taking something over from it.</summary>
internal sealed class SourceLinks(Documents<MeetingLink> meetings, Documents<MotionLink> motions)
{
    public async Task<MeetingLink?> MeetingAsync(string source, string meeting, CancellationToken cancellation) =>
        (await meetings.LoadAsync(MeetingsOf(source), SourceStore.Key(SourceIds.Same(meeting)), cancellation))?.Value;

    public Task LinkAsync(string source, MeetingLink link, CancellationToken cancellation) =>
        meetings.PutAsync(MeetingsOf(source), SourceStore.Key(SourceIds.Same(link.SourceMeeting)), link, cancellation);

    /// <summary>Meetings here that are linked already.</summary>
    public async Task<HashSet<MeetingId>> TakenAsync(string source, CancellationToken cancellation) =>
        [.. await meetings.ScanAsync(MeetingsOf(source), cancellation).Select(one => one.Value.Meeting).ToListAsync(cancellation)];

    public async Task<MotionLink?> MotionAsync(string source, MotionId motion, CancellationToken cancellation) =>
        (await motions.LoadAsync(MotionsOf(source), motion.Value, cancellation))?.Value;

    public Task LinkAsync(string source, MotionLink link, CancellationToken cancellation) =>
        motions.PutAsync(MotionsOf(source), link.Motion.Value, link, cancellation);

    private static string MeetingsOf(string source) => $"meeting-links-{source}";

    private static string MotionsOf(string source) => $"motion-links-{source}";
}
