using System.Globalization;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Motions;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Meetings.Agendas;

/// <summary>
/// Appends to each motion what its agenda owes it: a number, or that its item was pulled or taken back on; all motions of one step under one command id. Repeatable: a motion that has it
/// already, or has gone elsewhere, takes nothing twice.
/// </summary>
internal sealed class AgendaTelling(Facts<Agenda, AgendaEvent> agendas, MotionCommands motions, AgendaWorlds worlds)
{
    private const string By = "agenda";
    private const int MostRaces = 20;

    public async Task<Stored<Agenda>> TellAsync(Stored<Agenda> stored, DurableTaskClient client, CancellationToken cancellation)
    {
        for (var race = 0; race < MostRaces && !stored.State.Owed.IsEmpty; race++)
        {
            foreach (var owed in stored.State.Owed) await TellAsync(owed, stored.State, client, cancellation);
            var told = new AgendaEvent.MotionsTold([.. stored.State.Owed.Select(owed => owed.Motion).Distinct()], stored.Version);
            var commandId = string.Create(CultureInfo.InvariantCulture, $"told-{stored.Version}");
            stored = await agendas.AppendAsync(stored.Key, stored, [told], commandId, By, worlds.Now(), cancellation) is Appended<Agenda>.Written written
                ? written.Now
                : (await agendas.LoadAsync(stored.Key, cancellation))!;
        }
        return stored;
    }

    private async Task TellAsync(OwedToMotion owed, Agenda agenda, DurableTaskClient client, CancellationToken cancellation)
    {
        var commandId = string.Create(CultureInfo.InvariantCulture, $"agenda-{agenda.Meeting}-{owed.Step}");
        MotionCommand? command = owed switch
        {
            OwedToMotion.Leave => new MotionCommand.LeaveAgenda(agenda.Meeting),
            OwedToMotion.Return => Place(owed.Motion, agenda) is { } place ? new MotionCommand.ReturnToAgenda(place) : null,
            _ => agenda.Of(owed.Motion)?.Number is { } number ? new MotionCommand.TakeNumber(agenda.Meeting, number) : null,
        };
        if (command is null) return;
        if (await motions.HandleAsync(owed.Motion, command, commandId, By, client, cancellation) is Handled<Motion>.LostRace)
            throw new InvalidOperationException($"Motion {owed.Motion} changed under every attempt; the check will tell it.");
    }

    /// <summary>As it was on this agenda before; what was stored without that came in time.</summary>
    private static Placement? Place(MotionId motion, Agenda agenda) => agenda.Of(motion) is not { } item ? null
        : item.Were.FirstOrDefault(one => one.Id == motion) is { } was ? new(agenda.Meeting, item.Number, was.Mode, was.JoinedWith)
        : new(agenda.Meeting, item.Number, PlacementMode.Agenda, item.Motions[0] == motion ? null : item.Motions[0]);
}
