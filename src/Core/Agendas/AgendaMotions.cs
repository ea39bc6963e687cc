using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Agendas;

/// <summary>Follows the motions' own facts: who is on this meeting, and under which number.</summary>
internal static class AgendaMotions
{
    public static void Follow(AgendaDraft draft, AgendaWorld world)
    {
        foreach (var (item, motion) in draft.Now.Items.Where(item => item.Out is null).SelectMany(item => item.Motions.Select(motion => (item, motion))).ToArray())
            if (WhyGone(item, motion, draft.Now, world) is { } why)
                Leave(draft, item.Id, motion, why);
        foreach (var motion in world.Motions.OrderBy(one => one.Item is null ? "9" : ItemNumber.SortKey(one.Item), StringComparer.Ordinal).ThenBy(one => one.JoinedWith is not null))
            if (draft.Now.Of(motion.Id) is null && !IsOnItsWayOut(draft.Now, motion.Id) && !WasReadUnderWhatIsOut(draft.Now, motion))
                Take(draft, motion);
    }

    private static string? WhyGone(AgendaItem item, MotionId id, Agenda agenda, AgendaWorld world)
    {
        if (agenda.Owed.Any(owed => owed is OwedToMotion.Return && owed.Motion == id)) return null;
        if (world.Motions.FirstOrDefault(one => one.Id == id) is not { } motion) return "Der Antrag steht nicht mehr auf dieser Tagesordnung.";
        var isTold = agenda.Owed.All(owed => owed.Motion != id);
        return isTold && !ItemNumber.AreSame(motion.Item, item.Number) ? $"Der Antrag wird unter {(motion.Item is { } other ? $"TOP {other}" : "einem anderen Punkt")} behandelt." : null;
    }

    /// <summary>Its item was pulled and the motion does not know it yet.</summary>
    private static bool IsOnItsWayOut(Agenda agenda, MotionId motion) => agenda.Owed.Any(owed => owed is OwedToMotion.Leave && owed.Motion == motion);

    /// <summary>It cannot be told another number, so a new item for it would lapse and be made again without end.</summary>
    private static bool WasReadUnderWhatIsOut(Agenda agenda, MotionOnMeeting motion) => motion is { Read: true, Item: { } item } && agenda.At(item) is { Out: not null };

    private static void Leave(AgendaDraft draft, string id, MotionId motion, string why)
    {
        var item = draft.Now.Find(id)!;
        if (item.Kind != AgendaItemKind.Motion || item.Motions.Length > 1) draft.Do(new AgendaEvent.MotionLeft(id, motion));
        else if (draft.Now.Fixed) draft.Do(new AgendaEvent.ItemLapsed(id, why));
        else if (draft.Now.Under(item).Any()) draft.Do(new AgendaEvent.MotionLeft(id, motion));
        else draft.Do(new AgendaEvent.ItemRemoved(id));
    }

    private static void Take(AgendaDraft draft, MotionOnMeeting motion)
    {
        if (motion.Item is not { } given) TakeUnnumbered(draft, motion);
        else if (draft.Now.At(given) is not { } there) AddAt(draft, motion, ItemNumber.Normal(given));
        else if (there.Out is not null) AddAfter(draft, motion, there);
        else if (there is { IsStanding: true, Motions.IsEmpty: true } && motion.Mode == PlacementMode.Agenda && !draft.Now.Fixed) InsteadOf(draft, motion, there);
        else draft.Do(new AgendaEvent.MotionJoined(there.Id, motion.Id, Tell: false));
    }

    private static void TakeUnnumbered(AgendaDraft draft, MotionOnMeeting motion)
    {
        if (motion.JoinedWith is { } first && draft.Now.Of(first) is { } item) draft.Do(new AgendaEvent.MotionJoined(item.Id, motion.Id, Tell: item.Number is not null));
        else Add(draft, motion, null, motion.Public);
    }

    private static void AddAt(AgendaDraft draft, MotionOnMeeting motion, string number)
    {
        var isPublic = motion.Public && !number.StartsWith('N') && (ItemNumber.Parent(number) is not { } parent || draft.Now.At(parent) is not { Public: false });
        AgendaNumbers.EnsureParents(draft, number, !number.StartsWith('N'));
        Add(draft, motion, number, isPublic);
    }

    /// <summary>Its number is that of an item which is out: it takes the next free one, and is told.</summary>
    private static void AddAfter(AgendaDraft draft, MotionOnMeeting motion, AgendaItem there)
    {
        var id = Add(draft, motion, null, there.Public);
        var parent = ItemNumber.Parent(there.Number!);
        draft.Renumber([new(id, parent is null ? AgendaNumbers.FreeMain(draft, there.Public) : AgendaNumbers.FreeUnder(draft.Now, parent))]);
    }

    /// <summary>A standing item makes room for a motion that the office puts at its number.</summary>
    private static void InsteadOf(AgendaDraft draft, MotionOnMeeting motion, AgendaItem there)
    {
        var number = there.Number!;
        draft.Renumber([new(there.Id, ItemNumber.Parent(number) is { } parent ? AgendaNumbers.FreeUnder(draft.Now, parent) : AgendaNumbers.FreeMain(draft, there.Public))]);
        Add(draft, motion, number, there.Public && motion.Public);
    }

    private static string Add(AgendaDraft draft, MotionOnMeeting motion, string? number, bool isPublic)
    {
        var id = $"motion-{motion.Id}";
        while (draft.Now.Find(id) is not null) id += "-a";
        draft.Do(new AgendaEvent.ItemAdded(new(id, number, isPublic, AgendaItemKind.Motion, null, null, [motion.Id], draft.Now.Fixed, null)));
        return id;
    }
}
