using Wiedervorlage.Core;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Checks;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Duties;

/// <summary>The duties' desk (partition = body).</summary>
internal sealed class DutyCommands(
    Facts<ReportingDuty, DutyEvent> duties, OwedToIndex owedTo, MasterData data, AnswerMails mails, CheckQueue checks, Publishing publishing,
    Clock clock, Settings settings)
    : Desk<ReportingDuty, DutyEvent, DutyCommand>(duties, checks, clock, settings)
{
    private readonly Facts<ReportingDuty, DutyEvent> _duties = duties;
    private readonly Clock _clock = clock;

    protected override string? CheckedAs => DutyCheck.Name;

    /// <summary>Opens a duty; one that is there already stays as it is.</summary>
    public Task<Answer<Done<ReportingDuty>>> OpenAsync(DutyCommand.Arise command, CancellationToken cancellation) =>
        OpenAsync(command, new($"open-{command.Id}", Actor.Time), cancellation);

    public async Task<Answer<Done<ReportingDuty>>> OpenAsync(DutyCommand.Arise command, Envelope sent, CancellationToken cancellation)
    {
        if (await data.BodyAsync(command.Body, cancellation) is null) return new Refusal.Unknown("das Gremium", command.Body.Value);
        return await owedTo.ClaimAsync(OwedToIndex.Duties, command.Id.Value, command.Body, cancellation)
            ? await RunAsync(new(command.Body.Value, command.Id.Value), command, sent, cancellation)
            : new Refusal.Invalid("id", $"Den Schlüssel „{command.Id}“ hat schon eine Pflicht gegenüber einem anderen Gremium.");
    }

    public async Task<Answer<Done<ReportingDuty>>> HandleAsync(DutyCommand command, Envelope sent, CancellationToken cancellation) =>
        await owedTo.FindAsync(OwedToIndex.Duties, command.Id.Value, cancellation) is { } body
            ? await RunAsync(new(body.Value, command.Id.Value), command, sent, cancellation)
            : new Refusal.Unknown("die Berichtspflicht", command.Id.Value);

    public async Task<Stored<ReportingDuty>?> FindAsync(DutyId id, CancellationToken cancellation) =>
        await owedTo.FindAsync(OwedToIndex.Duties, id.Value, cancellation) is { } body ? await _duties.LoadAsync(new(body.Value, id.Value), cancellation) : null;

    protected override async Task<Decision<DutyEvent>> DecideAsync(
        StreamKey key, DutyCommand command, Stored<ReportingDuty>? was, Envelope sent, CancellationToken cancellation) =>
        await data.CalendarAsync(new(key.Partition), cancellation) is { } calendar
            ? DutyDecider.Decide(command, was?.State, calendar, _clock.Today).With(events => AnswerNotices.With(was?.State, events, was?.Version ?? 0))
            : new Refusal.Unknown("das Gremium", key.Partition);

    protected override async Task<Stored<ReportingDuty>> FollowAsync(Stored<ReportingDuty> now, Envelope sent, CancellationToken cancellation)
    {
        var written = await mails.WriteAsync(now, cancellation);
        await publishing.ChangedAsync(now.State.Id, cancellation);
        return written;
    }

    protected override string German(DutyEvent happened) => DutyEventTexts.German(happened);

    protected override bool IsBookkeeping(DutyEvent happened) => DutyEventTexts.IsBookkeeping(happened);
}
