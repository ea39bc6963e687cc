using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Agendas;

/// <summary>Numbers of items. A number is never used twice, and what has a number "8.1" has something above it at "8".</summary>
internal static class AgendaNumbers
{
    /// <summary>What stands over motions at "8.1" when nobody has put anything at "8".</summary>
    public const string HeadingTitle = "Anträge und Vorschläge zur Tagesordnung";

    /// <summary>The number after the last one of a part; before the invitation a public item goes before the non-public ones, which move on by one where they share one count.</summary>
    public static string FreeMain(AgendaDraft draft, bool isPublic)
    {
        var marked = !isPublic && draft.Numbering == NonPublicNumbering.Own;
        var counted = Mains(draft.Now, marked).ToArray();
        if (marked || draft.Numbering == NonPublicNumbering.Own || !isPublic || draft.Now.Fixed) return ItemNumber.Of(null, Highest(counted) + 1, marked);
        var free = Highest(counted.Where(item => item.Public)) + 1;
        if (counted.Any(item => !item.Public)) MoveOn(draft, counted.Where(item => !item.Public), free);
        return ItemNumber.Of(null, free);
    }

    /// <summary>The number after the last one under an item.</summary>
    public static string FreeUnder(Agenda agenda, string parent) =>
        ItemNumber.Of(parent, agenda.Items.Where(item => item.Number is { } number && ItemNumber.Parent(number) == parent).Select(item => ItemNumber.Last(item.Number!)).DefaultIfEmpty(0).Max() + 1);

    /// <summary>Headings for what stands above a number, where nothing does.</summary>
    public static void EnsureParents(AgendaDraft draft, string number, bool isPublic)
    {
        if (ItemNumber.Parent(number) is not { } parent || draft.Now.At(parent) is not null) return;
        EnsureParents(draft, parent, isPublic);
        draft.Do(new AgendaEvent.ItemAdded(new($"heading-{KeyOf(parent, draft.Now)}", parent, isPublic, AgendaItemKind.Free, HeadingTitle, null, [], draft.Now.Fixed, null)));
    }

    /// <summary>An item and all under it, from one number to another.</summary>
    public static IEnumerable<NewNumber> Taken(Agenda agenda, AgendaItem item, string to) =>
        [new(item.Id, to), .. agenda.Under(item).Select(below => new NewNumber(below.Id, to + below.Number![item.Number!.Length..]))];

    private static IEnumerable<AgendaItem> Mains(Agenda agenda, bool marked) => agenda.Items.Where(item => item.Number is { } number && number.StartsWith('N') == marked);

    private static int Highest(IEnumerable<AgendaItem> items) => items.Select(item => ItemNumber.Main(item.Number!)).DefaultIfEmpty(0).Max();

    private static void MoveOn(AgendaDraft draft, IEnumerable<AgendaItem> items, int free)
    {
        // One that a person has put among the public ones stays there.
        var mains = items.Where(item => ItemNumber.Level(item.Number!) == 1 && ItemNumber.Main(item.Number!) >= free).ToArray();
        if (mains.All(item => ItemNumber.Main(item.Number!) != free)) return;
        draft.Renumber([.. mains.SelectMany(item => Taken(draft.Now, item, ItemNumber.Of(null, ItemNumber.Main(item.Number!) + 1)))]);
    }

    /// <summary>The key of a heading: of its first number, and another when that is in use.</summary>
    private static string KeyOf(string number, Agenda agenda)
    {
        var key = number.Replace(' ', '-').Replace('.', '-').ToLowerInvariant();
        while (agenda.Find($"heading-{key}") is not null) key += "-a";
        return key;
    }
}
