using System.Text.Json.Nodes;
using Wiedervorlage.Core.Agendas;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.OParl.Serving;
using Wiedervorlage.Functions.Agendas;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.OParl.Serving;

/// <summary>A motion's consultations, files, duties and implementations, and after its meetings the paper that holds them.</summary>
internal sealed class PublishedMotions(
    Facts<Motion, MotionEvent> motions, Facts<Agenda, AgendaEvent> agendas, Facts<ReportingDuty, DutyEvent> duties,
    Facts<Implementation, ImplementationEvent> implementations, AgendaKeeping keeping, MasterData data, Shelf shelf,
    PublishedObjects objects, PublishedRelations relations, Clock clock)
{
    /// <summary>
    /// All of it but the paper. Null when there is no such motion, when it neither is nor was published, or (unless <paramref
    /// name="again"/>) when
    /// all of it stands as the facts say.
    /// </summary>
    public async Task<MotionParts?> PartsAsync(MotionId id, bool again, CancellationToken cancellation)
    {
        var paper = await shelf.FindAsync(ServedType.Paper, id.Value, cancellation);
        if (await motions.LoadAsync(StreamKey.Alone(id.Value), cancellation) is not { } first) return null;
        if (paper is null ? !first.State.IsPublished() : !again && Stamps.IsOf(paper.Value.Source, first.Version)) return null;
        var consultations = await shelf.FindAllAsync(ServedType.Consultation, $"{id}.", cancellation);
        var files = await shelf.FindAllAsync(ServedType.File, $"{id}.", cancellation);
        var stored = (await motions.LoadAsync(StreamKey.Alone(id.Value), cancellation))!;
        var motion = stored.State;
        var owed = await FollowUpsAsync(motion, cancellation);
        var drafts = motion.IsPublished() ? await ConsultationsAsync(motion, owed, cancellation) : [];
        return new(
            motion, paper,
            await objects.PutAllAsync(consultations, drafts, cancellation),
            await objects.PutAllAsync(files, motion.IsPublished() ? ServedFiles.Of(motion, objects.To) : [], cancellation),
            owed, Stamps.Of(stored.Version, owed.Select(one => one.Version)),
            [.. consultations.Values.Select(one => one.Value).SelectMany(MeetingsOf).Concat(MeetingsOf(motion)).Distinct()]);
    }

    /// <summary>The paper, last: only when it stands all of it does.</summary>
    public async Task PaperAsync(MotionParts parts, CancellationToken cancellation)
    {
        var motion = parts.Motion;
        var related = await relations.OfAsync(motion, cancellation);
        var isPublished = motion.IsPublished();
        if (isPublished != (parts.Paper is { Value.Deleted: false })) await relations.TellAsync(motion, cancellation);
        var embedded = new PaperParts(Json(parts.Files), Json(parts.Consultations), Served(parts.Owed));
        var draft = isPublished ? ServedPapers.Of(motion, embedded, related, objects.To) with { Source = parts.Source } : null;
        await objects.PutAsync(parts.Paper, draft, cancellation);
    }

    private async Task<ImmutableArray<Draft>> ConsultationsAsync(Motion motion, ImmutableArray<Owed> owed, CancellationToken cancellation)
    {
        var placed = motion.Place() is { } place ? (await data.MeetingAsync(place.Meeting, cancellation))?.Body : null;
        var drafts = ImmutableArray.CreateBuilder<Draft>();
        foreach (var turn in ServedTurn.Of(motion, placed ?? motion.Body))
        {
            var readings = Enumerable.Range(1, motion.Readings.Length).Where(number => motion.Readings[number - 1].Meeting == turn.Meeting);
            var its = Served(owed.Where(one => readings.Contains(one.Reading)));
            drafts.Add(ServedConsultations.Of(motion, turn, await ItemAsync(turn.Meeting, motion.Id, cancellation), its, objects.To));
        }
        drafts.AddRange(ServedConsultations.Ahead(motion, objects.To));
        return drafts.ToImmutable();
    }

    /// <summary>By the agenda as it was written down, where the motion stands on that; else as it is by now.</summary>
    private async Task<string?> ItemAsync(MeetingId id, MotionId motion, CancellationToken cancellation)
    {
        if (await data.MeetingAsync(id, cancellation) is not { } meeting) return null;
        if (!PublicAgenda.IsOut(meeting, await data.RulesAsync(meeting, cancellation), clock.Today)) return null;
        var agenda = (await agendas.LoadAsync(StreamKey.Alone(id.Value), cancellation))?.State;
        if (agenda?.Items.Any(item => item.Motions.Contains(motion)) != true) agenda = (await keeping.LookAsync(id, cancellation))?.Agenda;
        return PublicAgenda.Of(agenda, motion)?.Id;
    }

    /// <summary>Duties and implementations of its readings that have been opened, each published by itself first.</summary>
    private async Task<ImmutableArray<Owed>> FollowUpsAsync(Motion motion, CancellationToken cancellation)
    {
        var all = ImmutableArray.CreateBuilder<Owed>();
        for (var number = 1; number <= motion.Readings.Length; number++)
        {
            foreach (var duty in FollowUps.Duties(motion, number))
                if (await DutyAsync(duty.Body, duty.Id, motion, cancellation) is { } owed) all.Add(owed with { Reading = number });
            if (FollowUps.Implementation(motion, number) is { } open
                && await WorkAsync(open.Body, open.Id, motion, cancellation) is { } work)
                all.Add(work with { Reading = number });
        }
        return all.ToImmutable();
    }

    public async Task<Owed?> DutyAsync(BodyId body, DutyId id, Motion? motion, CancellationToken cancellation)
    {
        var was = await shelf.FindAsync(ServedType.ReportingDuty, id.Value, cancellation);
        if (await duties.LoadAsync(new(body.Value, id.Value), cancellation) is not { } stored) return null;
        return new(
            ServedType.ReportingDuty, stored.Version,
            await objects.PutAsync(was, ServedDuties.Of(stored.State, motion, objects.To, stored.Version), cancellation));
    }

    public async Task<Owed?> WorkAsync(BodyId body, ImplementationId id, Motion? motion, CancellationToken cancellation)
    {
        var was = await shelf.FindAsync(ServedType.Implementation, id.Value, cancellation);
        if (await implementations.LoadAsync(new(body.Value, id.Value), cancellation) is not { } stored) return null;
        return new(
            ServedType.Implementation, stored.Version,
            await objects.PutAsync(was, ServedWorks.Of(stored.State, motion, objects.To, stored.Version), cancellation));
    }

    private static FollowUpsServed Served(IEnumerable<Owed> all)
    {
        var there = all.Where(one => one.Served is not null).ToLookup(one => one.Type, one => one.Served!.Json);
        return new([.. there[ServedType.ReportingDuty]], [.. there[ServedType.Implementation]]);
    }

    private static ImmutableArray<JsonObject> Json(ImmutableArray<Served> all) => [.. all.Select(one => one.Json)];

    private static IEnumerable<MeetingId> MeetingsOf(Motion motion) =>
        motion.Readings.Select(reading => reading.Meeting).Concat(motion.Place() is { } place ? [place.Meeting] : []);

    /// <summary>Also of one that is gone: the meeting is told.</summary>
    private static IEnumerable<MeetingId> MeetingsOf(Served consultation) => consultation.Shelves
        .Where(shelf => shelf.StartsWith(ServedConsultations.ShelfOf(new("")), StringComparison.Ordinal))
        .Select(shelf => new MeetingId(shelf[ServedConsultations.ShelfOf(new("")).Length..]));
}

/// <summary>A motion's parts as they are served now.</summary>
internal sealed record MotionParts(
    Motion Motion, Kept? Paper, ImmutableArray<Served> Consultations, ImmutableArray<Served> Files, ImmutableArray<Owed> Owed,
    string Source, ImmutableArray<MeetingId> Meetings);

/// <summary>A duty or an implementation; null served: it is not public.</summary>
internal sealed record Owed(ServedType Type, int Version, Served? Served)
{
    public int Reading { get; init; }
}

/// <summary>Of which versions of the facts a paper was made.</summary>
internal static class Stamps
{
    public static string Of(int motion, IEnumerable<int> followUps) =>
        $"{motion}+{string.Join(',', followUps.Select(ServedWorks.SourceOf))}";

    public static bool IsOf(string stamp, int motion) => stamp.StartsWith($"{motion}+", StringComparison.Ordinal);
}
