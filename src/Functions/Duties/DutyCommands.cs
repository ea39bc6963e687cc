using Wiedervorlage.Core;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Duties;

/// <summary>Carries commands to the duties' facts (partition = body): a check is queued, the facts are loaded, Core decides, the events are appended, and the mails that follow are written.</summary>
internal sealed class DutyCommands(
    Facts<ReportingDuty, DutyEvent> duties, OwedToIndex owedTo, MasterData data, AnswerMails mails, CheckQueue checks, Settings settings, TimeProvider time)
{
    /// <summary>Opens a duty; one that is there already stays as it is.</summary>
    public Task<Handled<ReportingDuty>> OpenAsync(DutyCommand.Arise command, CancellationToken cancellation) =>
        OpenAsync(command, $"open-{command.Id}", "procedure", cancellation);

    public async Task<Handled<ReportingDuty>> OpenAsync(DutyCommand.Arise command, string commandId, string by, CancellationToken cancellation)
    {
        if (await data.CalendarAsync(command.Body, cancellation) is not { } calendar)
            return new Handled<ReportingDuty>.Refused(new Refusal.Unknown("das Gremium", command.Body.Value), null);
        if (!await owedTo.ClaimAsync(OwedToIndex.Duties, command.Id.Value, command.Body, cancellation))
            return new Handled<ReportingDuty>.Refused(new Refusal.Invalid("id", $"Den Schlüssel „{command.Id}“ hat schon eine Pflicht gegenüber einem anderen Gremium."), null);
        return await DecideAsync(command, calendar, commandId, by, cancellation);
    }

    public async Task<Handled<ReportingDuty>> HandleAsync(DutyCommand command, string commandId, string by, CancellationToken cancellation)
    {
        if (await owedTo.FindAsync(OwedToIndex.Duties, command.Id.Value, cancellation) is not { } body || await data.CalendarAsync(body, cancellation) is not { } calendar)
            return new Handled<ReportingDuty>.Refused(new Refusal.Unknown("die Berichtspflicht", command.Id.Value), null);
        await checks.EnqueueAsync(DutyCheck.Name, command.Id.Value, settings.CheckAfter(), cancellation);
        var handled = await DecideAsync(command, calendar, commandId, by, cancellation);
        if (handled is Handled<ReportingDuty>.Done { NewEvents: > 0 and var count } done) await mails.WriteAsync(done.Now, done.Now.Version - count, cancellation);
        return handled;
    }

    public async Task<Stored<ReportingDuty>?> FindAsync(DutyId id, CancellationToken cancellation) =>
        await owedTo.FindAsync(OwedToIndex.Duties, id.Value, cancellation) is { } body ? await duties.LoadAsync(new(body.Value, id.Value), cancellation) : null;

    private Task<Handled<ReportingDuty>> DecideAsync(DutyCommand command, BodyCalendar calendar, string commandId, string by, CancellationToken cancellation)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        return duties.HandleAsync(
            new(calendar.Body.Value, command.Id.Value), duty => DutyDecider.Decide(command, duty, calendar, Berlin.DateOf(now)), commandId, by, now, cancellation);
    }
}
