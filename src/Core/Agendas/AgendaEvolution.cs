using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Agendas;

/// <summary>The one switch that says what each event makes of an agenda.</summary>
public static class AgendaEvolution
{
    /// <summary>The agenda after <paramref name="happened"/>; <paramref name="was"/> is null only before <see cref="AgendaEvent.Opened"/>.</summary>
    public static Agenda Evolve(Agenda? was, AgendaEvent happened)
    {
        if (was is null) return new(((AgendaEvent.Opened)happened).Meeting, false, [], [], 1, 0);
        var step = was.Events + 1;
        var now = Apply(was, happened, step);
        return now with
        {
            Items = [.. now.Items.OrderBy(item => item.SortKey, StringComparer.Ordinal)],
            Events = step,
            Changed = happened is AgendaEvent.MotionsTold ? was.Changed : step,
        };
    }

    private static Agenda Apply(Agenda was, AgendaEvent happened, int step) => happened switch
    {
        AgendaEvent.Opened => was,
        AgendaEvent.ItemAdded e => was with { Items = was.Items.Add(e.Item) },
        AgendaEvent.ItemChanged e => Change(was, e.Item, item => item with { Title = e.Title ?? item.Title, Note = e.Note ?? item.Note }),
        AgendaEvent.Renumbered e => Renumber(was, e, step),
        AgendaEvent.MotionJoined e => Change(was, e.Item, item => item with { Motions = item.Motions.Add(e.Motion) }) with { Owed = e.Tell ? Owing(was.Owed, [e.Motion], step) : was.Owed },
        AgendaEvent.MotionLeft e => Change(was, e.Item, item => Without(item, e.Motion)),
        AgendaEvent.ItemPulled e => Change(was, e.Item, item => item with { Out = e.Reason, Were = e.Were }) with { Owed = [.. was.Owed, .. was.Find(e.Item)!.Motions.Select(motion => new OwedToMotion.Leave(motion, step))] },
        AgendaEvent.ItemRestored e => Restore(was, e.Item, step),
        AgendaEvent.ItemLapsed e => Change(was, e.Item, item => item with { Out = e.Reason }),
        AgendaEvent.ItemRemoved e => was with { Items = [.. was.Items.Where(item => item.Id != e.Item)] },
        AgendaEvent.NumbersFixed => was with { Fixed = true },
        AgendaEvent.NumbersFreed => was with { Fixed = false },
        AgendaEvent.MotionsTold e => was with { Owed = [.. was.Owed.Where(owed => owed.Step > e.UpTo || !e.Motions.Contains(owed.Motion))] },
        _ => throw new InvalidOperationException($"No rule for {happened.GetType().Name}."),
    };

    private static Agenda Change(Agenda was, string id, Func<AgendaItem, AgendaItem> change) =>
        was with { Items = [.. was.Items.Select(item => item.Id == id ? change(item) : item)] };

    /// <summary>Motions that are dealt with under another item by now stay there; whom the pulling was not told yet is not told it any more.</summary>
    private static Agenda Restore(Agenda was, string id, int step)
    {
        ImmutableArray<MotionId> back = [.. was.Find(id)!.Motions.Where(motion => was.Of(motion) is null)];
        return Change(was, id, item => item with { Out = null, Motions = back }) with
        {
            Owed = [.. was.Owed.Where(owed => !back.Contains(owed.Motion)), .. back.Select(motion => new OwedToMotion.Return(motion, step))],
        };
    }

    private static Agenda Renumber(Agenda was, AgendaEvent.Renumbered renumbered, int step)
    {
        var numbers = renumbered.Numbers.ToDictionary(one => one.Item, one => one.Number);
        var touched = was.Items.Where(item => numbers.ContainsKey(item.Id) && item.Out is null).SelectMany(item => item.Motions);
        return was with
        {
            Items = [.. was.Items.Select(item => numbers.TryGetValue(item.Id, out var number) ? item with { Number = number } : item)],
            Owed = Owing(was.Owed, [.. touched], step),
        };
    }

    /// <summary>A number owed twice is told once: the one that stands when it is told.</summary>
    private static ImmutableArray<OwedToMotion> Owing(ImmutableArray<OwedToMotion> was, ImmutableArray<MotionId> motions, int step) =>
        [.. was.Where(owed => owed is not OwedToMotion.Number || !motions.Contains(owed.Motion)), .. motions.Select(motion => new OwedToMotion.Number(motion, step))];

    /// <summary>An item whose last motion has left, and which is kept for the items under it, is a heading from then on.</summary>
    private static AgendaItem Without(AgendaItem item, MotionId motion)
    {
        var left = item with { Motions = item.Motions.Remove(motion) };
        return left is { Motions.IsEmpty: true, Kind: AgendaItemKind.Motion } ? left with { Kind = AgendaItemKind.Free, Title = item.Title ?? AgendaNumbers.HeadingTitle } : left;
    }
}
