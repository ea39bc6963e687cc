using System.Globalization;
using Wiedervorlage.Core;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Duties;

/// <summary>All duties owed to a body, brought up to a date.</summary>
internal sealed class BodyDuties(Facts<ReportingDuty, DutyEvent> facts)
{
    private const int MostRaces = 8;

    /// <summary>Appends what time and the calendar have brought, to each duty.</summary>
    public async Task<ImmutableArray<ReportingDuty>> AdvanceAsync(BodyCalendar calendar, Instant now, CancellationToken cancellation)
    {
        var duties = ImmutableArray.CreateBuilder<ReportingDuty>();
        await foreach (var stored in facts.ScanAsync(calendar.Body.Value, cancellation)) duties.Add(await AdvanceAsync(stored, calendar, now, cancellation));
        return duties.ToImmutable();
    }

    /// <summary>The same, only looked at: nothing is written.</summary>
    public async Task<ImmutableArray<ReportingDuty>> PreviewAsync(BodyCalendar calendar, Instant now, CancellationToken cancellation)
    {
        var duties = ImmutableArray.CreateBuilder<ReportingDuty>();
        await foreach (var stored in facts.ScanAsync(calendar.Body.Value, cancellation)) duties.Add(Events(stored.State, calendar, now).Aggregate(stored.State, ReportingDuty.Evolve));
        return duties.ToImmutable();
    }

    public async Task<ImmutableArray<ReportingDuty>> AsStoredAsync(BodyId? body, CancellationToken cancellation)
    {
        var duties = ImmutableArray.CreateBuilder<ReportingDuty>();
        await foreach (var stored in facts.ScanAsync(body?.Value, cancellation)) duties.Add(stored.State);
        return duties.ToImmutable();
    }

    private async Task<ReportingDuty> AdvanceAsync(Stored<ReportingDuty> stored, BodyCalendar calendar, Instant now, CancellationToken cancellation)
    {
        for (var race = 0; race < MostRaces; race++)
        {
            var events = Events(stored.State, calendar, now);
            if (events.IsEmpty) return stored.State;
            var commandId = string.Create(CultureInfo.InvariantCulture, $"advance-{stored.Version + 1}");
            if (await facts.AppendAsync(stored.Key, stored, events, commandId, "procedure", now, cancellation) is Appended<ReportingDuty>.Written written) return written.Now.State;
            stored = (await facts.LoadAsync(stored.Key, cancellation))!;
        }
        throw new InvalidOperationException($"Duty {stored.State.Id} changed under every attempt.");
    }

    private static ImmutableArray<DutyEvent> Events(ReportingDuty duty, BodyCalendar calendar, Instant now) =>
        DutyDecider.Decide(new DutyCommand.Advance(duty.Id), duty, calendar, Berlin.DateOf(now)).Events;
}
