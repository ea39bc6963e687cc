using System.Globalization;
using Wiedervorlage.Core;
using Wiedervorlage.Core.Agendas;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Checks;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Agendas;

/// <summary>The agendas' desk (partition = meeting); the motions on an agenda are told their numbers, and the check finishes what a crash left undone.</summary>
internal sealed class AgendaKeeping(
    Facts<Agenda, AgendaEvent> agendas, AgendaWorlds worlds, AgendaTelling telling, CheckQueue checks, Publishing publishing, Clock clock,
    Settings settings)
    : Desk<Agenda, AgendaEvent, AgendaCommand>(agendas, checks, clock, settings), IChecked, IMeetingListener
{
    public const string Name = "agenda";

    private readonly Facts<Agenda, AgendaEvent> _agendas = agendas;
    private readonly CheckQueue _checks = checks;
    private readonly Clock _clock = clock;
    private readonly Settings _settings = settings;

    public string Kind => Name;

    protected override string? CheckedAs => Name;

    /// <summary>As it is by now, also where nobody has written that down yet. Null when nothing was ever on it, or there is no such meeting.</summary>
    public async Task<(Agenda? Agenda, AgendaWorld World)?> LookAsync(MeetingId id, CancellationToken cancellation)
    {
        if (await worlds.OfAsync(id, cancellation) is not { } world) return null;
        var stored = (await _agendas.LoadAsync(StreamKey.Alone(id.Value), cancellation))?.State;
        return (AgendaUpkeep.Events(stored, world).Aggregate(stored, AgendaEvolution.Evolve), world);
    }

    public Task<Answer<Done<Agenda>>> HandleAsync(MeetingId id, AgendaCommand command, Envelope sent, CancellationToken cancellation) =>
        RunAsync(StreamKey.Alone(id.Value), command, sent, cancellation);

    /// <summary>For what is decided upon an agenda without being its command (the invitation): null when it stands as the caller has seen it.</summary>
    public async Task<Refusal?> OutdatedAsync(MeetingId id, int? seen, CancellationToken cancellation) =>
        seen is { } version && await LookAsync(id, cancellation) is { Agenda: { } agenda } && agenda.RefuseOutdated(seen) is { } outdated
            ? outdated with { Since = await SinceAsync(StreamKey.Alone(id.Value), version, cancellation) }
            : null;

    /// <summary>Writes down what has come by itself, and finishes what is owed to motions.</summary>
    public async Task KeepAsync(MeetingId id, DurableTaskClient client, CancellationToken cancellation)
    {
        var key = StreamKey.Alone(id.Value);
        var kept = await Races.WinAsync($"the agenda of {id}", async () =>
        {
            if (await worlds.OfAsync(id, cancellation) is not { } world) return new Kept(null);
            var was = await _agendas.LoadAsync(key, cancellation);
            var events = AgendaUpkeep.Events(was?.State, world);
            if (events.IsEmpty) return new Kept(was);
            await _checks.EnqueueAsync(Name, id.Value, _settings.CheckAfter(), cancellation);
            var commandId = string.Create(CultureInfo.InvariantCulture, $"keep-{(was?.Version ?? 0) + 1}");
            return await _agendas.AppendAsync(key, was, events, commandId, Actor.Time, _clock.Now, cancellation) is Appended<Agenda>.Written written
                ? new Kept(written.Now)
                : null;
        });
        if (kept.Now is not { } now) return;
        await publishing.ChangedAsync(id, cancellation);
        await telling.TellAsync(now, client, cancellation);
    }

    public Task CheckAsync(string id, DurableTaskClient client, CancellationToken cancellation) => KeepAsync(new(id), client, cancellation);

    public Task ChangedAsync(Meeting meeting, DurableTaskClient client, CancellationToken cancellation) => KeepAsync(meeting.Id, client, cancellation);

    protected override async Task<Decision<AgendaEvent>> DecideAsync(
        StreamKey key, AgendaCommand command, Stored<Agenda>? was, Envelope sent, CancellationToken cancellation) =>
        await worlds.OfAsync(new(key.Stream), cancellation) is { } world
            ? AgendaDecider.Decide(command, was?.State, world, sent.Seen)
            : new Refusal.Unknown("die Sitzung", key.Stream);

    /// <summary>What has come by itself counts as well: the decider looks at the agenda once that is on it.</summary>
    protected override Task<Refusal.Outdated?> OutdatedAsync(Stored<Agenda>? was, int? seen, CancellationToken cancellation) => Task.FromResult<Refusal.Outdated?>(null);

    protected override async Task<Stored<Agenda>> FollowAsync(Stored<Agenda> now, Envelope sent, CancellationToken cancellation)
    {
        await publishing.ChangedAsync(now.State.Meeting, cancellation);
        return await telling.TellAsync(now, sent.Client!, cancellation);
    }

    protected override string German(AgendaEvent happened) => AgendaEventTexts.German(happened);

    protected override bool IsBookkeeping(AgendaEvent happened) => happened is AgendaEvent.MotionsTold;

    private sealed record Kept(Stored<Agenda>? Now);
}
