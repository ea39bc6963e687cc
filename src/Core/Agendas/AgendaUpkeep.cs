using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Agendas;

/// <summary>
/// Brings an agenda up to what motions, duties, the body's rules and the meeting itself say by now. From nothing it builds it anew, but for the free items and their
/// order, which only the agenda knows. Doing it again changes nothing.
/// </summary>
public static class AgendaUpkeep
{
    /// <summary>The events that are missing; empty when all is well. The agenda of a cancelled meeting stays as it was.</summary>
    public static ImmutableArray<AgendaEvent> Events(Agenda? agenda, AgendaWorld world) => Begin(agenda, world).Events;

    internal static AgendaDraft Begin(Agenda? agenda, AgendaWorld world)
    {
        var draft = new AgendaDraft(agenda, world.Rules.NonPublicNumbering);
        if (!world.Meeting.TakesPlace) return draft;
        if (!draft.IsOpened) draft.Do(new AgendaEvent.Opened(world.Meeting.Id));
        if (draft.Now.Fixed && world.Meeting.State == MeetingState.Scheduled) draft.Do(new AgendaEvent.NumbersFreed(world.Today));
        AgendaMotions.Follow(draft, world);
        if (world.Meeting.State != MeetingState.Held && world.Meeting.On >= world.Today) AgendaStanding.Follow(draft, world.Standing);
        Fix(draft, world);
        return draft;
    }

    private static void Fix(AgendaDraft draft, AgendaWorld world)
    {
        if (world.Meeting.State == MeetingState.Scheduled) return;
        AgendaRenumbering.NumberTheRest(draft);
        if (!draft.Now.Fixed) draft.Do(new AgendaEvent.NumbersFixed(world.Today));
    }
}
