using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Agendas;

/// <summary>Moving an item by one place among those it stands beside: in its part and under the same item.</summary>
public static class AgendaSteps
{
    /// <summary>Before the one above it; null: it is the first, has no number, or is not there.</summary>
    public static AgendaCommand.Move? Up(Agenda agenda, string item) =>
        Beside(agenda, item) is var (all, at) && at > 0 ? new(item, Under(agenda, item), all[at - 1].Id) : null;

    /// <summary>Behind the one below it; null: it is the last, has no number, or is not there.</summary>
    public static AgendaCommand.Move? Down(Agenda agenda, string item) =>
        Beside(agenda, item) is var (all, at) && at < all.Length - 1
            ? new(item, Under(agenda, item), at + 2 < all.Length ? all[at + 2].Id : null)
            : null;

    private static (ImmutableArray<AgendaItem> All, int At)? Beside(Agenda agenda, string id)
    {
        if (agenda.Find(id) is not { Number: { } number } item) return null;
        ImmutableArray<AgendaItem> all =
            [.. agenda.Items.Where(one => one.Public == item.Public && one.Number is { } its
                && ItemNumber.Parent(its) == ItemNumber.Parent(number))];
        return (all, all.IndexOf(item));
    }

    private static string? Under(Agenda agenda, string id) =>
        ItemNumber.Parent(agenda.Find(id)!.Number!) is { } parent ? agenda.At(parent)?.Id : null;
}
