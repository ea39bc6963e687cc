namespace Wiedervorlage.Core.Agendas;

/// <summary>Other words, and taking off.</summary>
internal static class AgendaChanging
{
    public static Refusal? Change(AgendaCommand.Change command, AgendaDraft draft)
    {
        if (draft.Now.Find(command.Item) is not { } item) return Unknown(command.Item);
        if (command.Title is { } title && AgendaAdding.RefuseTitle(title) is { } refusal) return refusal;
        if (item.IsStanding && command.Title is { } other && other.Trim() != item.Title)
            return new Refusal.Invalid("title", "Der Titel eines ständigen Punkts kommt aus den Regeln des Gremiums oder aus der Berichtspflicht; hier kann nur die Erläuterung (note) ergänzt werden.");
        var changed = item with { Title = command.Title?.Trim() ?? item.Title, Note = command.Note ?? item.Note };
        if (changed != item) draft.Do(new AgendaEvent.ItemChanged(item.Id, command.Title?.Trim(), command.Note));
        return null;
    }

    public static Refusal? Remove(AgendaCommand.Remove command, AgendaDraft draft)
    {
        if (draft.Now.Find(command.Item) is not { } item) return null;
        if (item.IsStanding) return new Refusal.Invalid("item", "Ein ständiger Punkt bleibt auf jeder Tagesordnung des Gremiums; er kann für diese Sitzung abgesetzt werden (pull).");
        if (!item.Motions.IsEmpty) return new Refusal.Invalid("item", "Unter diesem Punkt steht ein Antrag. Er wird zurückgezogen, in eine andere Sitzung genommen, oder der Punkt wird abgesetzt (pull).");
        if (draft.Now.Under(item).Any()) return new Refusal.Invalid("item", $"Unter {item.Number} stehen noch Punkte; sie werden zuerst verschoben (position).");
        draft.Do(new AgendaEvent.ItemRemoved(item.Id));
        return null;
    }

    private static Refusal.Unknown Unknown(string item) => new("der Tagesordnungspunkt", item);
}
