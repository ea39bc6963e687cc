using System.Globalization;
using Wiedervorlage.Core;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Duties;

/// <summary>All duties owed to a body, brought up to a date.</summary>
internal sealed class BodyDuties(Facts<ReportingDuty, DutyEvent> facts)
{
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

    public async Task<ImmutableArray<ReportingDuty>> AsStoredAsync(BodyId? body, CancellationToken cancellation) =>
        [.. (await AllAsync(body, cancellation)).Select(stored => stored.State)];

    /// <summary>The same with their versions.</summary>
    public async Task<ImmutableArray<Stored<ReportingDuty>>> AllAsync(BodyId? body, CancellationToken cancellation)
    {
        var duties = ImmutableArray.CreateBuilder<Stored<ReportingDuty>>();
        await foreach (var stored in facts.ScanAsync(body?.Value, cancellation)) duties.Add(stored);
        return duties.ToImmutable();
    }

    private Task<ReportingDuty> AdvanceAsync(Stored<ReportingDuty> stored, BodyCalendar calendar, Instant now, CancellationToken cancellation)
    {
        Stored<ReportingDuty>? was = stored;
        return Races.WinAsync($"duty {stored.Key.Stream}", async () =>
        {
            was ??= (await facts.LoadAsync(stored.Key, cancellation))!;
            var events = Events(was.State, calendar, now);
            if (events.IsEmpty) return was.State;
            var commandId = string.Create(CultureInfo.InvariantCulture, $"advance-{was.Version + 1}");
            var appended = await facts.AppendAsync(was.Key, was, events, commandId, Actor.Time, now, cancellation);
            was = null;
            return (appended as Appended<ReportingDuty>.Written)?.Now.State;
        });
    }

    private static ImmutableArray<DutyEvent> Events(ReportingDuty duty, BodyCalendar calendar, Instant now) =>
        DutyDecider.Decide(new DutyCommand.Advance(duty.Id), duty, calendar, Berlin.DateOf(now)).Events;
}
