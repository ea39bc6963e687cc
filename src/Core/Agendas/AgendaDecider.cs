namespace Wiedervorlage.Core.Agendas;

/// <summary>
/// Decides what a person's command makes happen. First the agenda is brought up to what motions, duties and the meeting itself say by now, then the command is decided
/// upon that; all events are appended together.
/// </summary>
public static class AgendaDecider
{
    /// <param name="command">What is asked.</param>
    /// <param name="agenda">As stored; null: not begun.</param>
    /// <param name="world">What else counts.</param>
    /// <param name="seen">The version the caller has looked at; null: whatever stands.</param>
    public static Decision<AgendaEvent> Decide(AgendaCommand command, Agenda? agenda, AgendaWorld world, int? seen = null)
    {
        var draft = AgendaUpkeep.Begin(agenda, world);
        if (AgendaTransitions.Refuse(command, world.Meeting, draft.IsOpened && draft.Now.Fixed, world.Today) is { } refusal) return refusal;
        if (draft.Now.RefuseOutdated(seen) is { } outdated) return outdated;
        return Run(command, draft, world) is { } no ? no : draft.Events;
    }

    private static Refusal? Run(AgendaCommand command, AgendaDraft draft, AgendaWorld world)
    {
        switch (command)
        {
            case AgendaCommand.Add add: return AgendaAdding.Run(add, draft);
            case AgendaCommand.Change change: return AgendaChanging.Change(change, draft);
            case AgendaCommand.Move move: return AgendaMoving.Run(move, draft);
            case AgendaCommand.Pull pull: return AgendaPulling.Pull(pull, draft, world);
            case AgendaCommand.Restore restore: return AgendaPulling.Restore(restore, draft);
            case AgendaCommand.Remove remove: return AgendaChanging.Remove(remove, draft);
            case AgendaCommand.Renumber:
                AgendaRenumbering.Run(draft);
                return null;
            default: throw new InvalidOperationException($"No rule for {command.GetType().Name}.");
        }
    }
}
