using Wiedervorlage.Core.Bodies;

namespace Wiedervorlage.Core.Meetings;

/// <summary>A meeting's key, e.g. "sid-2026-01". Never its date: a meeting moves and stays the same meeting. At most 64 of a-z, 0-9 and hyphen.</summary>
public readonly record struct MeetingId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>A Sitzung; OParl <c>Meeting</c>. <paramref name="On"/> and <paramref name="StartsAt"/> are local to Europe/Berlin.</summary>
public sealed record Meeting(MeetingId Id, BodyId Body, LocalDate On, LocalTime StartsAt, string Place, MeetingState State)
{
    /// <summary>True unless cancelled: the meeting takes place, or is meant to.</summary>
    public bool TakesPlace => State != MeetingState.Cancelled;
}

/// <summary>Where a meeting stands.</summary>
public enum MeetingState
{
    /// <summary>terminiert</summary>
    Scheduled,

    /// <summary>eingeladen</summary>
    Invited,

    /// <summary>durchgeführt</summary>
    Held,

    /// <summary>abgesagt</summary>
    Cancelled,
}
