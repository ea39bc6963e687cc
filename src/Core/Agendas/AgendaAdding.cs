using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Agendas;

/// <summary>Putting an item on an agenda; after the invitation it is an addendum and takes the next free number.</summary>
internal static class AgendaAdding
{
    public static Refusal? Run(AgendaCommand.Add command, AgendaDraft draft)
    {
        if (draft.Now.Find(command.Id) is not null) return null;
        if (RefuseTitle(command.Title) is { } refusal) return refusal;
        var above = command.Under is { } under ? draft.Now.Find(under) : null;
        if (command.Under is { } unknown && above is null) return new Refusal.Unknown("der Tagesordnungspunkt", unknown);
        if (above is { Number: null }) return new Refusal.Invalid("under", "Der Oberpunkt hat selbst noch keine Nummer.");
        if (above?.Number is { } deep && ItemNumber.Level(deep) == ItemNumber.Deepest) return new Refusal.Invalid("under", $"Unter {deep} geht es nicht tiefer; Nummern haben höchstens {ItemNumber.Deepest} Stufen.");
        var isPublic = above?.Public ?? (command.Public && !(command.Number is { } its && ItemNumber.IsMarked(its)));
        if (command.Number is { } wanted && RefuseNumber(wanted, above, isPublic, draft) is { } no) return no;
        var number = command.Number is { } given ? InPart(given, isPublic, draft) : above is null ? AgendaNumbers.FreeMain(draft, isPublic) : AgendaNumbers.FreeUnder(draft.Now, above.Number!);
        draft.Do(new AgendaEvent.ItemAdded(new(command.Id, number, isPublic, AgendaItemKind.Free, command.Title.Trim(), command.Note, [], draft.Now.Fixed, null)));
        return null;
    }

    /// <summary>Each part has a number once: where the non-public one counts by itself, its 1 is "N 1".</summary>
    private static string InPart(string number, bool isPublic, AgendaDraft draft) =>
        isPublic || draft.Numbering != NonPublicNumbering.Own ? ItemNumber.Normal(number) : ItemNumber.Marked(number);

    public static Refusal.Invalid? RefuseTitle(string title) =>
        TitleCheck.Refuse(title, "Ein Tagesordnungspunkt", " Längeres gehört in die Erläuterung (note).");

    private static Refusal.Invalid? RefuseNumber(string wanted, AgendaItem? above, bool isPublic, AgendaDraft draft)
    {
        if (!ItemNumber.IsOne(wanted)) return new("number", $"„{wanted}“ ist keine Nummer eines Tagesordnungspunkts. Erwartet wird {ItemNumber.Allowed}.");
        if (!isPublic && wanted.StartsWith('Ö')) return new("number", $"„{wanted}“ steht im öffentlichen Teil; der Punkt ist nichtöffentlich.");
        var number = InPart(wanted, isPublic, draft);
        if (above is not null && ItemNumber.Parent(number) != above.Number) return new("number", $"„{number}“ steht nicht unter {above.Number}.");
        if (draft.Now.At(number) is { } there) return new("number", $"{number} ist schon vergeben („{there.Title ?? there.Id}“). Ohne Angabe wird die nächste freie Nummer genommen.");
        if (ItemNumber.Parent(number) is { } parent && draft.Now.At(parent) is null) return new("number", $"Zu {number} fehlt der Oberpunkt {parent}.");
        if (ItemNumber.Parent(number) is { } its && draft.Now.At(its)!.Public != isPublic) return new("number", $"{its} steht im anderen Teil der Tagesordnung.");
        if (!draft.Now.Fixed) return null;
        var free = ItemNumber.Parent(number) is { } up ? AgendaNumbers.FreeUnder(draft.Now, up) : AgendaNumbers.FreeMain(draft, isPublic);
        return number == free ? null : new("number", $"Nach der Einladung bekommt ein Nachtrag die nächste freie Nummer; das ist {free}.");
    }
}
