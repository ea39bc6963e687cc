using Wiedervorlage.Core.Agendas;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.OParl.Serving;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Checks;
using Wiedervorlage.Functions.FollowUp;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.OParl.Serving;

/// <summary>
/// Once a day everything is compared with what is served of it, by versions only: so a day that came, a crash or a lost table is made
/// good from
/// the facts. What differs is published by messages of its own.
/// </summary>
internal sealed class PublishedDaily(
    Facts<Motion, MotionEvent> motions, Facts<ReportingDuty, DutyEvent> duties, Facts<Implementation, ImplementationEvent> implementations,
    Facts<Agenda, AgendaEvent> agendas, MasterData data, Shelf shelf, Publishing publishing, Settings settings,
    Clock clock) : IDaily
{
    public Task RunAsync(DurableTaskClient client, CancellationToken cancellation) => RunAsync(all: false, cancellation);

    /// <param name="all">True: also what stands as the facts say.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task RunAsync(bool all, CancellationToken cancellation)
    {
        all |= await HasMovedAsync(cancellation);
        await publishing.MasterDataChangedAsync(cancellation);
        var followUps = new Dictionary<string, FollowUpVersion>(StringComparer.Ordinal);
        await foreach (var duty in duties.ScanAsync(null, cancellation))
            followUps[duty.State.Id.Value] =
                new(true, duty.Version, duty.State.Origin.Motion, duty.State.Public && duty.State.Basis != Basis.Proposal);
        await foreach (var work in implementations.ScanAsync(null, cancellation))
            followUps[$"{work.State.Id.Value}/"] = new(false, work.Version, work.State.Origin.Motion, work.State.Public);
        var hidden = await MotionsAsync(all, followUps, cancellation);
        var alone = followUps.Where(one => one.Value.Public && (one.Value.Motion is not { } motion || !hidden.Contains(motion)));
        await AloneAsync(all, alone, cancellation);
        await MeetingsAsync(all, cancellation);
    }

    /// <summary>The app is reached by another address now: every object has another id.</summary>
    private async Task<bool> HasMovedAsync(CancellationToken cancellation) =>
        await shelf.FindAsync(ServedType.System, Addresses.SystemKey, cancellation) is { } system
        && (string?)system.Value.Json["id"] != new Addresses(settings.BaseUrl).System;

    /// <summary>Takes out of the follow-ups what goes with a motion. Answers the motions that nobody may read.</summary>
    private async Task<HashSet<string>> MotionsAsync(
        bool all, Dictionary<string, FollowUpVersion> followUps, CancellationToken cancellation)
    {
        var served = await shelf.SourcesAsync(ServedType.Paper, cancellation);
        var hidden = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var motion in motions.ScanAsync(null, cancellation))
        {
            var versions = Ids(motion.State).Where(followUps.ContainsKey).ToArray();
            var source = Stamps.Of(motion.Version, versions.Select(id => followUps[id].Version));
            foreach (var id in versions) followUps.Remove(id);
            if (!motion.State.IsPublished()) hidden.Add(motion.State.Id.Value);
            var was = served.GetValueOrDefault(Shelf.ObjectKey(motion.State.Id.Value));
            if (motion.State.IsPublished() ? all || was != source : was is { Length: > 0 })
                await publishing.ChangedAroundAsync(motion.State.Id, cancellation);
        }
        return hidden;
    }

    private async Task AloneAsync(bool all, IEnumerable<KeyValuePair<string, FollowUpVersion>> alone, CancellationToken cancellation)
    {
        var served = await shelf.SourcesAsync(ServedType.ReportingDuty, cancellation);
        var works = await shelf.SourcesAsync(ServedType.Implementation, cancellation);
        foreach (var (id, one) in alone)
        {
            var key = id.TrimEnd('/');
            var source = one.IsDuty ? $"{one.Version}" : ServedWorks.SourceOf(one.Version);
            if (!all && (one.IsDuty ? served : works).GetValueOrDefault(Shelf.ObjectKey(key)) == source) continue;
            await (one.IsDuty
                ? publishing.ChangedAsync(new DutyId(key), cancellation)
                : publishing.ChangedAsync(new ImplementationId(key), cancellation));
        }
    }

    private async Task MeetingsAsync(bool all, CancellationToken cancellation)
    {
        var served = await shelf.SourcesAsync(ServedType.Meeting, cancellation);
        var versions = new Dictionary<string, int>(StringComparer.Ordinal);
        await foreach (var agenda in agendas.ScanAsync(null, cancellation)) versions[agenda.State.Meeting.Value] = agenda.Version;
        var bodies = (await data.AllBodiesAsync(cancellation)).ToDictionary(body => body.Versions[0].Value.Id);
        foreach (var meeting in await data.AllMeetingsAsync(cancellation))
        {
            var rules = bodies[meeting.Body].On(meeting.On).Rules;
            var source = PublishedMeetings.SourceOf(meeting, rules, versions.GetValueOrDefault(meeting.Id.Value), clock.Today);
            if (all || served.GetValueOrDefault(Shelf.ObjectKey(meeting.Id.Value)) != source)
                await publishing.ChangedAsync(meeting.Id, cancellation);
        }
    }

    /// <summary>In the order in which a motion is published.</summary>
    private static IEnumerable<string> Ids(Motion motion) => Enumerable.Range(1, motion.Readings.Length).SelectMany(number =>
        FollowUps.Duties(motion, number).Select(duty => duty.Id.Value)
            .Concat(FollowUps.Implementation(motion, number) is { } open ? [$"{open.Id.Value}/"] : []));

    private sealed record FollowUpVersion(bool IsDuty, int Version, string? Motion, bool Public);
}
