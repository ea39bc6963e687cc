using System.Globalization;
using Wiedervorlage.Core;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Functions.Checks;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Meetings.Agendas;

/// <summary>
/// The agendas' facts (partition = meeting). A check is queued, the facts are loaded, Core decides, the events are appended; then the motions are told their numbers, and
/// the check finishes what a crash left undone.
/// </summary>
internal sealed class AgendaKeeping(Facts<Agenda, AgendaEvent> agendas, AgendaWorlds worlds, AgendaTelling telling, CheckQueue checks, Settings settings) : IChecked, IMeetingListener
{
    public const string Name = "agenda";
    public const string Procedure = "procedure";
    private const int MostRaces = 20;

    public string Kind => Name;

    /// <summary>As it is by now, also where nobody has written that down yet. Null when nothing was ever on it, or there is no such meeting.</summary>
    public async Task<(Agenda? Agenda, AgendaWorld World)?> LookAsync(MeetingId id, CancellationToken cancellation)
    {
        if (await worlds.OfAsync(id, cancellation) is not { } world) return null;
        var stored = (await agendas.LoadAsync(StreamKey.Alone(id.Value), cancellation))?.State;
        return (AgendaUpkeep.Events(stored, world).Aggregate(stored, AgendaEvolution.Evolve), world);
    }

    public async Task<Handled<Agenda>> HandleAsync(MeetingId id, AgendaCommand command, string commandId, string by, int? seen, DurableTaskClient client, CancellationToken cancellation)
    {
        if (await worlds.OfAsync(id, cancellation) is not { } world) return new Handled<Agenda>.Refused(new Refusal.Unknown("die Sitzung", id.Value), null);
        await checks.EnqueueAsync(Name, id.Value, settings.CheckAfter(), cancellation);
        var handled = await agendas.HandleAsync(StreamKey.Alone(id.Value), agenda => AgendaDecider.Decide(command, agenda, world, seen), commandId, by, worlds.Now(), cancellation);
        return handled is Handled<Agenda>.Done done ? done with { Now = await telling.TellAsync(done.Now, client, cancellation) } : handled;
    }

    /// <summary>Writes down what has come by itself, and finishes what is owed to motions.</summary>
    public async Task KeepAsync(MeetingId id, DurableTaskClient client, CancellationToken cancellation)
    {
        for (var race = 0; race < MostRaces; race++)
        {
            if (await worlds.OfAsync(id, cancellation) is not { } world) return;
            var was = await agendas.LoadAsync(StreamKey.Alone(id.Value), cancellation);
            var events = AgendaUpkeep.Events(was?.State, world);
            if (!events.IsEmpty) await checks.EnqueueAsync(Name, id.Value, settings.CheckAfter(), cancellation);
            var commandId = string.Create(CultureInfo.InvariantCulture, $"keep-{(was?.Version ?? 0) + 1}");
            var appended = await agendas.AppendAsync(StreamKey.Alone(id.Value), was, events, commandId, Procedure, worlds.Now(), cancellation);
            var now = appended is Appended<Agenda>.Written written ? written.Now : appended is Appended<Agenda>.Nothing ? was : null;
            if (now is not null) await telling.TellAsync(now, client, cancellation);
            if (now is not null || appended is Appended<Agenda>.Nothing) return;
        }
        throw new InvalidOperationException($"The agenda of {id} changed under every attempt.");
    }

    public Task CheckAsync(string id, DurableTaskClient client, CancellationToken cancellation) => KeepAsync(new(id), client, cancellation);

    public Task ChangedAsync(Meeting meeting, DurableTaskClient client, CancellationToken cancellation) => KeepAsync(meeting.Id, client, cancellation);

    public async Task<ImmutableArray<Recorded<AgendaEvent>>> EventsAsync(MeetingId id, CancellationToken cancellation) => await agendas.EventsAsync(StreamKey.Alone(id.Value), cancellation);
}
