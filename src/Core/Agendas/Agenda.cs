using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Agendas;

/// <summary>
/// The Tagesordnung of one meeting: it owns order and numbers. On which meeting a motion is, and under which item, the motion's own events say; what the agenda holds of
/// that can be built from them anew (<see cref="AgendaUpkeep"/>).
/// </summary>
/// <param name="Meeting">Whose agenda.</param>
/// <param name="Fixed">The invitation is out: numbers stay, only addenda come.</param>
/// <param name="Items">In the order shown.</param>
/// <param name="Owed">What motions have to be told and have not been yet.</param>
/// <param name="Events">How many events it was built from.</param>
/// <param name="Changed">Number of the last event that changed what people see.</param>
public sealed record Agenda(MeetingId Meeting, bool Fixed, ImmutableArray<AgendaItem> Items, ImmutableArray<OwedToMotion> Owed, int Events, int Changed)
{
    /// <summary>Null when nothing that people see has changed since the version that was <paramref name="seen"/> (null: the caller did not say).</summary>
    public Refusal.Outdated? RefuseOutdated(int? seen) => seen is { } version && (Changed > version || version > Events) ? new(version, Events) : null;

    /// <summary>The item with this key; null if there is none.</summary>
    public AgendaItem? Find(string id) => Items.FirstOrDefault(item => item.Id == id);

    /// <summary>The item with this number, also one that is out; null if there is none.</summary>
    public AgendaItem? At(string number) => Items.FirstOrDefault(item => item.Number is { } its && ItemNumber.AreSame(its, number));

    /// <summary>Where a motion is dealt with; null if it is not. An item that is out deals with nothing.</summary>
    public AgendaItem? Of(MotionId motion) => Items.FirstOrDefault(item => item.Out is null && item.Motions.Contains(motion));

    /// <summary>Items below an item, at any depth.</summary>
    public IEnumerable<AgendaItem> Under(AgendaItem item) => item.Number is { } number ? Items.Where(one => one.Number is { } its && ItemNumber.IsUnder(its, number)) : [];
}

/// <summary>What an agenda still has to tell a motion. Closed. <paramref name="Step"/> is the number of the event it follows from: one command id for all motions of a step.</summary>
public abstract record OwedToMotion(MotionId Motion, int Step)
{
    /// <summary>The number of its item.</summary>
    public sealed record Number(MotionId Motion, int Step) : OwedToMotion(Motion, Step);

    /// <summary>Its item was pulled: it goes to the next meeting.</summary>
    public sealed record Leave(MotionId Motion, int Step) : OwedToMotion(Motion, Step);

    /// <summary>Its item was pulled by mistake: it comes back.</summary>
    public sealed record Return(MotionId Motion, int Step) : OwedToMotion(Motion, Step);
}
