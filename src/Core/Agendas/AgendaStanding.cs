namespace Wiedervorlage.Core.Agendas;

/// <summary>What stands on an agenda without anybody putting it there comes by itself, and goes again before the invitation when its reason has gone.</summary>
internal static class AgendaStanding
{
    public static void Follow(AgendaDraft draft, ImmutableArray<StandingItem> wanted)
    {
        if (!draft.Now.Fixed)
            foreach (var item in draft.Now.Items.Where(item => item is { IsStanding: true, Out: null, Motions.IsEmpty: true } && !wanted.Any(one => Is(one, item)) && !draft.Now.Under(item).Any()).ToArray())
                draft.Do(new AgendaEvent.ItemRemoved(item.Id));
        foreach (var one in wanted)
            if (!draft.Now.Items.Any(item => Is(one, item)))
                draft.Do(new AgendaEvent.ItemAdded(new(one.Id, AgendaNumbers.FreeMain(draft, one.Public), one.Public, one.Kind, one.Title, null, [], draft.Now.Fixed, null)));
    }

    /// <summary>The same key, or an item of that name in the same part, whoever put it there.</summary>
    private static bool Is(StandingItem wanted, AgendaItem item) =>
        item.Id == wanted.Id || (item.Kind != AgendaItemKind.Motion && item.Public == wanted.Public && string.Equals(item.Title, wanted.Title, StringComparison.OrdinalIgnoreCase));
}
