using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Agendas;

/// <summary>A Tagesordnungspunkt; OParl <c>AgendaItem</c>. Its key never changes, its number may until the invitation.</summary>
/// <param name="Id">The key, unique on its agenda: a-z, 0-9 and hyphen.</param>
/// <param name="Number">"8.1", "N 2"; null while it has none. It says where the item stands: under "8", after "8.0".</param>
/// <param name="Public">False: in the non-public part (N).</param>
/// <param name="Kind">Why it is on the agenda.</param>
/// <param name="Title">One line, at most 1,000 characters; null: the title of its first motion.</param>
/// <param name="Note">What is to be said about it; null: nothing.</param>
/// <param name="Motions">What is dealt with there; several make a joint item.</param>
/// <param name="Addendum">Nachtrag: it came after the invitation.</param>
/// <param name="Out">Why it is not dealt with; it stays visible with its number. Null: it is dealt with.</param>
public sealed record AgendaItem(
    string Id, string? Number, bool Public, AgendaItemKind Kind, string? Title, AgendaNote? Note, ImmutableArray<MotionId> Motions, bool Addendum, string? Out)
{
    /// <summary>How its motions were on the agenda when it was pulled: so they come back if that was a mistake.</summary>
    public ImmutableArray<MotionOnMeeting> Were { get; init; } = [];

    /// <summary>True for what the body's rules or a duty put on the agenda, not a person.</summary>
    public bool IsStanding => Kind is AgendaItemKind.Standing or AgendaItemKind.Report or AgendaItemKind.Controlling;

    /// <summary>By part, then by number, those without a number last.</summary>
    public string SortKey => $"{(Public ? 0 : 1)}{(Number is null ? $"9{Id}" : ItemNumber.SortKey(Number))}";
}

/// <summary>Why an item is on an agenda. Stored: append only.</summary>
public enum AgendaItemKind
{
    /// <summary>One or more motions.</summary>
    Motion,

    /// <summary>ständiger Tagesordnungspunkt: of the body, or of a duty to report in every meeting.</summary>
    Standing,

    /// <summary>A report that is due at this meeting under an item of its own.</summary>
    Report,

    /// <summary>The Antrags- und Beschlusscontrolling, in every meeting of every body.</summary>
    Controlling,

    /// <summary>Anything else that the office puts on: "Mitteilungen", a heading over other items.</summary>
    Free,
}

/// <summary>A text about an item: short ones <paramref name="Here"/>, long ones <paramref name="Kept"/> elsewhere under this name. Exactly one is set.</summary>
public sealed record AgendaNote(string? Here, string? Kept);
