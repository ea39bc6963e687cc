using Wiedervorlage.Core;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail.Inbound;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Motions;

namespace Wiedervorlage.Functions.Inbound;

/// <summary>Completes what was read of motions with what a person says, and asks the rules before anything is written.</summary>
internal sealed class InboxReleases(MasterData data, MotionWorlds worlds, DutyCommands duties)
{
    /// <summary>As the motion that was read in the mail; all of them, where there are several.</summary>
    public async Task<Answer<InboxEntry>> ReleaseAsync(InboxEntry entry, ReleaseInput input, CancellationToken cancellation)
    {
        var factions = input.AllFactions();
        if (factions.IsEmpty) return new Refusal.Invalid("faction", "Für welche Fraktion die Mail freigegeben wird (faction), fehlt.");
        foreach (var faction in factions)
            if (await data.FactionAsync(faction, cancellation) is null) return new Refusal.Invalid(
                "faction", $"Eine Fraktion „{faction}“ ist nicht eingetragen.");
        if ((input.Body ?? entry.Body) is not { } body)
            return new Refusal.Invalid("body", "Für welches Gremium der Antrag ist (body), war nicht zu erkennen und ist anzugeben.");
        if (await worlds.OfAsync(body, cancellation) is not { } world) return new Refusal.Invalid(
            "body", $"Ein Gremium „{body}“ ist nicht eingetragen.");
        var (chosen, refusal) = input.Chosen(entry);
        if (refusal is not null) return refusal;
        var filings = chosen.Select(one => new InboxFiling(
            body, one.Content(entry, factions, input.Meeting ?? Intake.MeetingNamed(one.Draft, world.Calendar, entry.ReceivedAt))))
                .ToList();
        var released = InboxRules.Release(entry, filings[0], [.. filings.Skip(1)]);
        return released.Refusal is null && Refused(released.Value, world) is { } no ? no : released;
    }

    /// <summary>As the report on the duties that a person names, whichever they are.</summary>
    public async Task<Answer<InboxEntry>> ReportAsync(InboxEntry entry, ImmutableArray<DutyId> named, CancellationToken cancellation)
    {
        foreach (var id in named)
            if (await duties.FindAsync(id, cancellation) is null) return new Refusal.Unknown("die Berichtspflicht", id.Value);
        return InboxRules.Report(entry, [.. named.Distinct()]);
    }

    /// <summary>All or none: what one of several lacks is said by its number.</summary>
    private static Refusal? Refused(InboxEntry released, MotionWorld world)
    {
        var filings = released.Filings();
        foreach (var (index, (motion, filing)) in filings.Index())
            if (MotionDecider.Decide(
                new MotionCommand.File(motion, filing.Body, filing.Content, released.ReceivedAt), null, world).Refusal is { } refusal)
                return refusal is Refusal.Invalid invalid && filings.Length > 1
                    ? invalid with { Why = $"{index + 1}. Antrag von {filings.Length} in dieser Mail: {invalid.Why}" }
                    : refusal;
        return null;
    }
}
