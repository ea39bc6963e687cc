using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.OParl.Sources;
using Wiedervorlage.Core.Papers;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Motions;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.OParl.Sources;

/// <summary>
/// Makes proposals of what a source says of meetings ahead and of motions here. Asked again it makes the same ones; what a person has
/// decided stays decided, and what the source no longer says is no longer open.
/// </summary>
internal sealed class SourceProposing(
    SourceStore store, SourceLinks links, Documents<SourceProposal> proposals, Documents<MotionSummary> summaries,
        Facts<Motion, MotionEvent> motions,
    MasterData data, PaperNumbering numbering, Clock clock)
{
    public static string PartitionOf(string source) => $"proposals-{source}";

    /// <returns>Those that follow the source by themselves and are open.</returns>
    public async Task<ImmutableArray<SourceProposal>> RefreshAsync(Source source, IEnumerable<KnownObject> also,
        CancellationToken cancellation)
    {
        var made = new List<SourceProposal>();
        var abouts = new HashSet<string>();
        foreach (var known in (await AheadAsync(source, cancellation)).Concat(also).Where(one => one.List == SourceList.Meetings)
            .DistinctBy(one => SourceIds.Same(one.Content.Id)))
        {
            abouts.Add(AboutOf(known.Content.Id));
            made.AddRange(await OfMeetingAsync(source, known, cancellation));
        }
        await foreach (var summary in summaries.ScanAsync(MotionSummary.Partition, cancellation))
            if (!summary.Value.Finished && summary.Value.Reference is not null) made
                .AddRange(await OfMotionAsync(source, summary.Value.Id, cancellation));
        foreach (var paper in also.Where(one => one is { List: SourceList.Papers, GoneSince: null }))
            if (await NewMotionAsync(source, (SourceObject.Paper)paper.Content, cancellation) is { } motion) made.Add(motion);
        return await StoreAsync(source, made, abouts, cancellation);
    }

    private async Task<ImmutableArray<SourceProposal>> StoreAsync(Source source, List<SourceProposal> made, HashSet<string> meetings,
        CancellationToken cancellation)
    {
        var partition = PartitionOf(source.Id);
        var stored = await proposals.ScanAsync(partition, cancellation).ToDictionaryAsync(one => one.Id, cancellationToken: cancellation);
        var now = made.Select(one => one.Id).ToHashSet();
        foreach (var old in stored.Values.Where(one => one.Value.State == ProposalState.Open && !now.Contains(one.Id)))
            if (old.Value.Motion is not null || meetings.Contains(old.Value.About)) await proposals.DeleteAsync(old, cancellation);
        var added = made.DistinctBy(one => one.Id).Where(one => !stored.ContainsKey(one.Id)).ToArray();
        await proposals.InsertAllAsync(partition, added.Select(one => (one.Id, one)), cancellation);
        return [.. made.Where(one => one.Follows && (!stored.TryGetValue(one.Id, out var was) || was.Value.State == ProposalState.Open))
            .DistinctBy(one => one.Id)];
    }

    private async Task<IEnumerable<SourceProposal>> OfMeetingAsync(Source source, KnownObject known, CancellationToken cancellation)
    {
        if (known.Content is not SourceObject.Meeting meeting || MeetingProposals.BodyOf(source, meeting) is not { } body) return [];
        if (await data.CalendarAsync(body, cancellation) is not { } calendar) return [];
        var link = await links.MeetingAsync(source.Id, meeting.Id, cancellation);
        var taken = await links.TakenAsync(source.Id, cancellation);
        return MeetingProposals.Of(source, known, link,
            [.. calendar.Meetings.Where(one => one.Id == link?.Meeting || !taken.Contains(one.Id))], clock.Today);
    }

    private async Task<IEnumerable<SourceProposal>> OfMotionAsync(Source source, MotionId id, CancellationToken cancellation)
    {
        if (await motions.LoadAsync(StreamKey.Alone(id.Value),
            cancellation) is not { State: { Reference: { } reference } motion }) return [];
        var link = await links.MotionAsync(source.Id, id, cancellation);
        var paper = link?.Paper ?? (await store.Numbers
            .LoadAsync(SourceStore.NumbersOf(source.Id), SourceStore.Key(numbering.KeyOf(reference)), cancellation))?.Value.Paper;
        if (paper is null || await store.ObjectAsync(source.Id, SourceList.Papers, paper, cancellation) is not { } known) return [];
        var places = await PlacesAsync(source, (SourceObject.Paper)known.Content, cancellation);
        return MotionProposals.Of(source, motion, known, link, places, clock.Today);
    }

    private async Task<List<ConsultedAt>> PlacesAsync(Source source, SourceObject.Paper paper, CancellationToken cancellation)
    {
        var places = new List<ConsultedAt>();
        foreach (var consultation in paper.Consultations.Where(one => one.Meeting is not null && one.Item is not null)
            .DistinctBy(one => one.Key))
        {
            if (await store.ObjectAsync(source.Id, SourceList.Meetings, consultation.Meeting!, cancellation) is not { GoneSince: null,
                Content: SourceObject.Meeting meeting }) continue;
            var item = meeting.Items.FirstOrDefault(one => SourceIds.Same(one.Id) == SourceIds.Same(consultation.Item!));
            if (item is null || await HereAsync(source, meeting, cancellation) is not { } here) continue;
            places.Add(new(item, here, consultation.Role, consultation.Authoritative));
        }
        return places;
    }

    /// <summary>The meeting here: linked, or the only one of that body on that day.</summary>
    private async Task<Meeting?> HereAsync(Source source, SourceObject.Meeting meeting, CancellationToken cancellation)
    {
        if (await links.MeetingAsync(source.Id, meeting.Id, cancellation) is { } link) return await data
            .MeetingAsync(link.Meeting, cancellation);
        if (MeetingProposals.BodyOf(source, meeting) is not { } body || await data
            .CalendarAsync(body, cancellation) is not { } calendar) return null;
        return MeetingProposals.Same(meeting, calendar.Meetings);
    }

    /// <summary>A paper of a kind that the office has called a motion, without one here of its number.</summary>
    private async Task<SourceProposal?> NewMotionAsync(Source source, SourceObject.Paper paper, CancellationToken cancellation)
    {
        if (paper.PaperType is not { } type || !source.MotionTypes.Contains(type)) return null;
        await foreach (var summary in summaries.ScanAsync(MotionSummary.Partition, cancellation))
            if (numbering.AreSame(summary.Value.Reference, paper.Reference)) return null;
        var body = paper.Consultations.SelectMany(one => one.Organizations).Select(source.BodyOf).FirstOrDefault(one => one is not null);
        return SourceProposal.Of(
            ProposalKind.Motion, paper.Id,
                $"{type} {paper.Reference ?? "ohne Nummer"} „{paper.Name}“ der Quelle gibt es hier nicht. "
                + "Wer ihn gestellt hat, sagt die Quelle nicht.",
            new ProposalAction.FileMotion(paper.Id, paper.Reference, paper.Name, body), clock.Today);
    }

    private async Task<List<KnownObject>> AheadAsync(Source source, CancellationToken cancellation)
    {
        var ahead = new List<KnownObject>();
        foreach (var meeting in (await store.StateAsync(source.Id, cancellation)).Ahead)
            if (await store.ObjectAsync(source.Id, SourceList.Meetings, meeting.Id, cancellation) is { } known) ahead.Add(known);
        return ahead;
    }

    private string AboutOf(string id) => SourceProposal.Of(ProposalKind.Meeting, id, "", new ProposalAction.Look(), clock.Today).About;
}
