using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Duties;

/// <summary>Carries commands to the duties' facts (partition = body).</summary>
internal sealed class DutyCommands(Facts<ReportingDuty, DutyEvent> duties, MasterData data, TimeProvider time)
{
    /// <summary>Opens a duty; one that is there already stays as it is.</summary>
    public async Task<Handled<ReportingDuty>> OpenAsync(DutyCommand.Arise command, CancellationToken cancellation)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var calendar = await data.CalendarAsync(command.Body, cancellation) ?? throw new InvalidOperationException($"No body {command.Body}.");
        return await duties.HandleAsync(
            new(command.Body.Value, command.Id.Value), duty => DutyDecider.Decide(command, duty, calendar, Berlin.DateOf(now)), $"open-{command.Id}", "procedure", now, cancellation);
    }
}
