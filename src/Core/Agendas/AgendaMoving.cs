using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Agendas;

/// <summary>
/// Another order before the invitation. The numbers of a group stay the same set: its items share them out anew, and what stands under an item goes along. An item that
/// comes from elsewhere brings the group the next free number; gaps are closed only by numbering anew.
/// </summary>
internal static class AgendaMoving
{
    public static Refusal? Run(AgendaCommand.Move command, AgendaDraft draft)
    {
        if (draft.Now.Find(command.Item) is not { } item) return new Refusal.Unknown("der Tagesordnungspunkt", command.Item);
        var before = command.Before is { } sibling ? draft.Now.Find(sibling) : null;
        if (command.Before is { } unknown && before is null) return new Refusal.Unknown("der Tagesordnungspunkt", unknown);
        var above = command.Under is { } parent ? draft.Now.Find(parent) : before?.Number is { } number && ItemNumber.Parent(number) is { } up ? draft.Now.At(up) : null;
        if (command.Under is { } none && above is null) return new Refusal.Unknown("der Tagesordnungspunkt", none);
        if (Refuse(item, above, before, draft.Now) is { } refusal) return refusal;
        Place(item, above, before, draft);
        return null;
    }

    private static Refusal.Invalid? Refuse(AgendaItem item, AgendaItem? above, AgendaItem? before, Agenda agenda)
    {
        if (above?.Public != item.Public && above is not null || before is not null && before.Public != item.Public)
            return new("item", "Ein Punkt bleibt in seinem Teil der Tagesordnung, öffentlich oder nichtöffentlich.");
        if (before is { Number: null } || above is { Number: null }) return new("before", "Ein Punkt ohne Nummer steht noch nirgends; erst neu nummerieren (numbering).");
        if (above is not null && (above.Id == item.Id || agenda.Under(item).Any(below => below.Id == above.Id))) return new("under", "Ein Punkt steht nicht unter sich selbst.");
        if (before is not null && above is not null && ItemNumber.Parent(before.Number!) != above.Number) return new("before", $"{before.Number} steht nicht unter {above.Number}.");
        var depth = agenda.Under(item).Select(below => ItemNumber.Level(below.Number!)).DefaultIfEmpty(ItemNumber.Level(item.Number ?? "1")).Max() - ItemNumber.Level(item.Number ?? "1");
        return (above is null ? 0 : ItemNumber.Level(above.Number!)) + 1 + depth > ItemNumber.Deepest ? new("under", $"So tief geht es nicht; Nummern haben höchstens {ItemNumber.Deepest} Stufen.") : null;
    }

    private static void Place(AgendaItem item, AgendaItem? above, AgendaItem? before, AgendaDraft draft)
    {
        if (before?.Id == item.Id) return;
        var isThere = item.Number is { } its && ItemNumber.Parent(its) == above?.Number;
        var number = isThere ? item.Number! : above is null ? AgendaNumbers.FreeMain(draft, item.Public) : AgendaNumbers.FreeUnder(draft.Now, above.Number!);
        var group = draft.Now.Items.Where(one => one.Public == item.Public && one.Id != item.Id && one.Number is { } other && ItemNumber.Parent(other) == above?.Number).ToList();
        var pool = group.Select(one => one.Number!).Append(number).OrderBy(ItemNumber.SortKey, StringComparer.Ordinal).ToArray();
        group.Insert(before is null ? group.Count : group.FindIndex(one => one.Id == before.Id), item);
        // What moves may have stood under one of its new neighbours: it does not go along with that one.
        var moving = draft.Now.Under(item).Append(item).Select(one => one.Id).ToHashSet();
        draft.Renumber([.. group.Zip(pool).SelectMany(pair => Moved(draft.Now, pair.First, pair.Second).Where(one => pair.First.Id == item.Id || !moving.Contains(one.Item)))]);
    }

    private static IEnumerable<NewNumber> Moved(Agenda agenda, AgendaItem item, string to) => item.Number is null ? [new(item.Id, to)] : AgendaNumbers.Taken(agenda, item, to);
}
