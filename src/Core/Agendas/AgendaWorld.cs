using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Agendas;

/// <summary>What a decision on an agenda needs to know beside the agenda.</summary>
/// <param name="Meeting">As it stands.</param>
/// <param name="Rules">Of its body, on its day.</param>
/// <param name="Motions">Everything that is on this meeting by the motions' own facts, in the order filed.</param>
/// <param name="Standing">What stands on it by the body's rules and its duties, in order.</param>
/// <param name="Today">Local date.</param>
public sealed record AgendaWorld(Meeting Meeting, BodyRules Rules, ImmutableArray<MotionOnMeeting> Motions, ImmutableArray<StandingItem> Standing, LocalDate Today);

/// <summary>Where a motion is by its own facts: placed there, or read there. <paramref name="Item"/> is null while it has no number.</summary>
public sealed record MotionOnMeeting(MotionId Id, string? Item, PlacementMode Mode, MotionId? JoinedWith, bool Public)
{
    /// <summary>A result is recorded there: its number is that of the minutes, and the agenda gives it no other.</summary>
    public bool Read { get; init; }
}

/// <summary>An item that has to be on an agenda without anybody putting it there.</summary>
public sealed record StandingItem(string Id, string Title, bool Public, AgendaItemKind Kind);
