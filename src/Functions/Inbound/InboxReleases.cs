using Wiedervorlage.Core;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail.Inbound;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Motions;

namespace Wiedervorlage.Functions.Inbound;

/// <summary>Completes what was read of a motion with what a person says, and asks the rules before anything is written.</summary>
internal sealed class InboxReleases(MasterData data, MotionWorlds worlds, DutyCommands duties)
{
    public async Task<Answer<InboxEntry>> ReleaseAsync(InboxEntry entry, ReleaseInput input, CancellationToken cancellation)
    {
        var factions = input.AllFactions();
        if (factions.IsEmpty) return new Refusal.Invalid("faction", "Für welche Fraktion die Mail freigegeben wird (faction), fehlt.");
        foreach (var faction in factions)
            if (await data.FactionAsync(faction, cancellation) is null) return new Refusal.Invalid("faction", $"Eine Fraktion „{faction}“ ist nicht eingetragen.");
        if ((input.Body ?? entry.Body) is not { } body) return new Refusal.Invalid("body", "Für welches Gremium der Antrag ist (body), war nicht zu erkennen und ist anzugeben.");
        if (await worlds.OfAsync(body, cancellation) is not { } world) return new Refusal.Invalid("body", $"Ein Gremium „{body}“ ist nicht eingetragen.");
        var filing = new InboxFiling(body, Content(entry, input, factions, input.Meeting ?? Intake.MeetingNamed(entry.Draft, world.Calendar, entry.ReceivedAt)));
        var released = InboxRules.Release(entry, filing);
        if (released.Refusal is not null) return released;
        var file = new MotionCommand.File(released.Value.Motion!.Value, body, filing.Content, entry.ReceivedAt);
        return MotionDecider.Decide(file, null, world).Refusal is { } no ? no : released;
    }

    /// <summary>As the report on the duties that a person names, whichever they are.</summary>
    public async Task<Answer<InboxEntry>> ReportAsync(InboxEntry entry, ImmutableArray<DutyId> named, CancellationToken cancellation)
    {
        foreach (var id in named)
            if (await duties.FindAsync(id, cancellation) is null) return new Refusal.Unknown("die Berichtspflicht", id.Value);
        return InboxRules.Report(entry, [.. named.Distinct()]);
    }

    private static MotionContent Content(InboxEntry entry, ReleaseInput input, ImmutableArray<FactionId> factions, MeetingId? meeting) => new(
        factions, input.Kind ?? entry.Draft?.Kind ?? MotionKind.Motion, (input.Title ?? entry.Draft?.Title ?? "").Trim(),
        (input.ResolutionText ?? entry.Draft?.ResolutionText ?? "").Trim(), (input.Reasons ?? entry.Draft?.Reasons ?? "").Trim(), input.RelatesTo,
        input.Public ?? entry.Draft?.Public ?? true, meeting, entry.Mail?.From is { Length: > 0 } ? entry.Id : null);
}

/// <summary>What a person says when releasing a mail as a motion (all but the faction may be missing where the mail itself said it), or as the report on <paramref name="Duties"/>.</summary>
internal sealed record ReleaseInput(
    FactionId? Faction, ImmutableArray<FactionId> Factions, BodyId? Body, MeetingId? Meeting, string? Title, string? ResolutionText, string? Reasons, MotionKind? Kind, MotionId? RelatesTo, bool? Public,
    ImmutableArray<DutyId> Duties)
{
    public ImmutableArray<FactionId> AllFactions() => [.. (Faction is { } one ? Factions.Prepend(one) : Factions).Distinct()];
}
