namespace Wiedervorlage.Core.Agendas;

/// <summary>absetzen, and taking that back: both with a reason, both stay in the history.</summary>
internal static class AgendaPulling
{
    public static Refusal? Pull(AgendaCommand.Pull command, AgendaDraft draft, AgendaWorld world)
    {
        if (draft.Now.Find(command.Item) is not { } item) return Unknown(command.Item);
        if (string.IsNullOrWhiteSpace(command.Reason)) return new Refusal.Invalid("reason", "Zum Absetzen gehört ein Grund.");
        if (item.Out is null) draft.Do(new AgendaEvent.ItemPulled(item.Id, command.Reason.Trim()) { Were = [.. world.Motions.Where(motion => item.Motions.Contains(motion.Id))] });
        return null;
    }

    public static Refusal? Restore(AgendaCommand.Restore command, AgendaDraft draft)
    {
        if (draft.Now.Find(command.Item) is not { } item) return Unknown(command.Item);
        if (string.IsNullOrWhiteSpace(command.Reason)) return new Refusal.Invalid("reason", "Zum Wiederaufnehmen gehört ein Grund.");
        if (item.Out is null) return null;
        if (Elsewhere(item, draft.Now) is { } other) return new Refusal.Invalid("item", $"Was darunter stand, wird inzwischen unter TOP {other.Number ?? "ohne Nummer"} behandelt; wird der abgesetzt, geht es wieder.");
        draft.Do(new AgendaEvent.ItemRestored(item.Id, command.Reason.Trim()));
        return null;
    }

    /// <summary>Where all its motions are dealt with by now.</summary>
    private static AgendaItem? Elsewhere(AgendaItem item, Agenda agenda) => !item.Motions.IsEmpty && item.Motions.All(motion => agenda.Of(motion) is not null) ? agenda.Of(item.Motions[0]) : null;

    private static Refusal.Unknown Unknown(string item) => new("der Tagesordnungspunkt", item);
}
