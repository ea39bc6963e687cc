using System.Globalization;
using Wiedervorlage.Core;
using Wiedervorlage.Core.Agendas;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Motions;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Agendas;

/// <summary>
/// Appends to each motion what its agenda owes it: a number, or that its item was pulled or taken back on; all motions of one step under one command id. Repeatable: a motion that has it
/// already, or has gone elsewhere, takes nothing twice.
/// </summary>
internal sealed class AgendaTelling(Facts<Agenda, AgendaEvent> agendas, MotionCommands motions, Clock clock)
{
    private static readonly Actor _by = new Actor.Procedure("agenda");

    public async Task<Stored<Agenda>> TellAsync(Stored<Agenda> stored, DurableTaskClient client, CancellationToken cancellation)
    {
        var now = stored;
        return await Races.WinAsync($"what the agenda {stored.Key.Stream} tells its motions", async () =>
        {
            if (now.State.Owed.IsEmpty) return now;
            foreach (var owed in now.State.Owed) await TellAsync(owed, now.State, client, cancellation);
            var told = new AgendaEvent.MotionsTold([.. now.State.Owed.Select(owed => owed.Motion).Distinct()], now.Version);
            var commandId = string.Create(CultureInfo.InvariantCulture, $"told-{now.Version}");
            var appended = await agendas.AppendAsync(now.Key, now, [told], commandId, _by, clock.Now, cancellation);
            now = appended is Appended<Agenda>.Written written ? written.Now : (await agendas.LoadAsync(now.Key, cancellation))!;
            return now.State.Owed.IsEmpty ? now : null;
        });
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
        if ((await motions.HandleAsync(owed.Motion, command, new(commandId, _by, client), cancellation)).Refusal is Refusal.LostRace)
            throw new InvalidOperationException($"Motion {owed.Motion} changed under every attempt; the check will tell it.");
    }

    /// <summary>As it was on this agenda before; what was stored without that came in time.</summary>
    private static Placement? Place(MotionId motion, Agenda agenda) => agenda.Of(motion) is not { } item ? null
        : item.Were.FirstOrDefault(one => one.Id == motion) is { } was ? new(agenda.Meeting, item.Number, was.Mode, was.JoinedWith)
        : new(agenda.Meeting, item.Number, PlacementMode.Agenda, item.Motions[0] == motion ? null : item.Motions[0]);
}
