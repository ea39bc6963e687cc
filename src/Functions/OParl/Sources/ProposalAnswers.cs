using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.OParl.Sources;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Meetings;
using Wiedervorlage.Functions.Motions;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.OParl.Sources;

/// <summary>
/// Carries out what a person has said to a proposal, through the same doors as a person's own command; once more does nothing.
/// </summary>
internal sealed class ProposalAnswers(
    Documents<SourceProposal> proposals, SourceLinks links, MasterData data, MeetingChanges meetings, MotionCommands motions,
        Facts<Motion, MotionEvent> facts, Clock clock)
{
    /// <summary>Null when it is done; else in German why not, which is kept with the proposal.</summary>
    /// <param name="source">Whose proposal.</param>
    /// <param name="id">Which.</param>
    /// <param name="filing">Who submits a motion that is to be filed, and to which body; null for all others.</param>
    /// <param name="by">Who accepts, with the client that wakes what waits.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<string?> AcceptAsync(string source, string id, MotionFiler? filing, Envelope by, CancellationToken cancellation)
    {
        if (await proposals.LoadAsync(SourceProposing.PartitionOf(source), id,
            cancellation) is not { } found) return $"Den Vorschlag „{id}“ gibt es nicht (mehr).";
        if (found.Value.State == ProposalState.Accepted) return null;
        var problem = await CarryOutAsync(source, found.Value, filing, by with { CommandId = $"{source}-{id}" }, cancellation);
        await DecideAsync(found, problem is null ? ProposalState.Accepted : found.Value.State, problem, cancellation);
        return problem;
    }

    /// <summary>"Stimmt hier": it is not asked again.</summary>
    public async Task<string?> DeclineAsync(string source, string id, CancellationToken cancellation)
    {
        if (await proposals.LoadAsync(SourceProposing.PartitionOf(source), id,
            cancellation) is not { } found) return $"Den Vorschlag „{id}“ gibt es nicht (mehr).";
        if (found.Value.State == ProposalState.Accepted) return "Dieser Vorschlag ist schon übernommen.";
        await DecideAsync(found, ProposalState.Declined, null, cancellation);
        return null;
    }

    private Task<Document<SourceProposal>> DecideAsync(
        Document<SourceProposal> found, ProposalState state, string? problem, CancellationToken cancellation) => proposals.PutAsync(
        found.Partition, found.Id, found.Value with { State = state, Problem = problem, DecidedAt = state == ProposalState.Open ? null
            : clock.Now }, cancellation);

    private async Task<string?> CarryOutAsync(string source, SourceProposal proposal, MotionFiler? filing, Envelope by,
        CancellationToken cancellation)
    {
        switch (proposal.Action)
        {
            case ProposalAction.LinkMeeting link:
                await links.LinkAsync(source, new MeetingLink(link.SourceMeeting, link.Meeting, null), cancellation);
                return null;
            case ProposalAction.TakeMeeting take: return await SaveAsync(source, take.SourceMeeting, null, take.Meeting, by, cancellation);
            case ProposalAction.ChangeMeeting change: return await SaveAsync(source, change.SourceMeeting, change.Was, change.Now, by,
                cancellation);
            case ProposalAction.LinkMotion link:
                await links.LinkAsync(source, new MotionLink(link.Motion, link.Paper, link.Web), cancellation);
                return null;
            case ProposalAction.PlaceMotion place:
                return (await motions.HandleAsync(place.Motion, new MotionCommand.Place(place.Placement, null), by,
                    cancellation)).Refusal?.Text;
            case ProposalAction.RecordResult result: return await RecordAsync(result, by, cancellation);
            case ProposalAction.FileMotion file: return await FileAsync(source, file, filing, by, cancellation);
            default: return null;
        }
    }

    /// <summary>What somebody has changed since the proposal was made is left.</summary>
    private async Task<string?> SaveAsync(string source, string theirs, Meeting? was, Meeting now, Envelope by,
        CancellationToken cancellation)
    {
        var there = await data.MeetingAsync(now.Id, cancellation);
        if (there != now)
        {
            if (there != was) return "Hier hat inzwischen jemand etwas anderes eingetragen; das bleibt.";
            if ((await meetings.SaveAsync(now, by.Client!, cancellation)).Refusal is { } refusal) return refusal.Text;
        }
        await links.LinkAsync(source, new MeetingLink(theirs, now.Id, now), cancellation);
        return null;
    }

    /// <summary>A motion that was dealt with without a place here lay on the table there.</summary>
    private async Task<string?> RecordAsync(ProposalAction.RecordResult result, Envelope by, CancellationToken cancellation)
    {
        if (await facts.LoadAsync(StreamKey.Alone(result.Motion.Value),
            cancellation) is not { State: var motion }) return $"Den Antrag „{result.Motion}“ gibt es nicht.";
        if (motion.Place()?.Meeting != result.Meeting)
        {
            var tabled = new MotionCommand.Place(new(result.Meeting, result.Item, PlacementMode.Tabled, null), null);
            if ((await motions.HandleAsync(result.Motion, tabled, by with { CommandId = $"{by.CommandId}-place" },
                cancellation)).Refusal is { } no) return no.Text;
            motion = (await facts.LoadAsync(StreamKey.Alone(result.Motion.Value), cancellation))!.State;
        }
        var reading = new Core.Motions.Reading(
            result.Meeting, default, default, motion.Place()?.Item ?? result.Item, result.Result, null, null, [], [], null,
                $"Nach der Quelle: „{result.Wording}“.", null, []);
        return (await motions.HandleAsync(result.Motion, new MotionCommand.RecordReading(reading), by, cancellation)).Refusal?.Text;
    }

    private async Task<string?> FileAsync(string source, ProposalAction.FileMotion file, MotionFiler? filing, Envelope by,
        CancellationToken cancellation)
    {
        if (filing is not { Factions.IsEmpty: false } || (filing.Body ?? file.Body) is not { } body)
            return "Zum Anlegen fehlt, wer den Antrag gestellt hat (factions) oder bei welchem Gremium (body).";
        var id = new MotionId($"m-{SourceStore.Key(SourceIds.Same(file.Paper))[..24]}");
        var content = new MotionContent(
            filing.Factions, MotionKind.Motion, file.Title, filing.ResolutionText
                ?? "Der Beschlussvorschlag steht in der Vorlage der Quelle.", "", null, true, null, null);
        if ((await motions.HandleAsync(id, new MotionCommand.File(id, body, content, clock.Now), by,
            cancellation)).Refusal is { } refusal) return refusal.Text;
        if (file.Reference is { } reference
            && (await motions.HandleAsync(id, new MotionCommand.AssignReference(reference),
                by with { CommandId = $"{by.CommandId}-number" }, cancellation)).Refusal is { } no)
            return no.Text;
        await links.LinkAsync(source, new MotionLink(id, file.Paper, null), cancellation);
        return null;
    }
}

/// <summary>What the source does not say of a motion.</summary>
internal sealed record MotionFiler(ImmutableArray<FactionId> Factions, BodyId? Body, string? ResolutionText);
