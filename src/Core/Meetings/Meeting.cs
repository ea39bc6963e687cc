using Wiedervorlage.Core.Bodies;

namespace Wiedervorlage.Core.Meetings;

/// <summary>A meeting's key, e.g. "sid-2026-01". Never its date: a meeting moves and stays the same meeting. At most 64 of a-z, 0-9 and hyphen.</summary>
public readonly record struct MeetingId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>
/// A Sitzung; OParl <c>Meeting</c>. <paramref name="On"/> and <paramref name="StartsAt"/> are local to Europe/Berlin. Two are equal when they stand alike, whatever they
/// were before.
/// </summary>
public sealed record Meeting(MeetingId Id, BodyId Body, LocalDate On, LocalTime StartsAt, string Place, MeetingState State)
{
    /// <summary>How it stood before each change, oldest first.</summary>
    public ImmutableArray<MeetingBefore> Before { get; init; } = [];

    /// <summary>Keys under which files and calendars name it, beside its own: they met it by body, day and hour.</summary>
    public ImmutableArray<string> AlsoKnownAs { get; init; } = [];

    /// <summary>True unless cancelled: the meeting takes place, or is meant to.</summary>
    public bool TakesPlace => State != MeetingState.Cancelled;

    /// <inheritdoc/>
    public bool Equals(Meeting? other) =>
        other is not null && StandsLike(other) && AlsoKnownAs.SequenceEqual(other.AlsoKnownAs);

    private bool StandsLike(Meeting other) => (Id, Body, On, StartsAt, Place, State) == (other.Id, other.Body, other.On, other.StartsAt, other.Place, other.State);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Body, On, StartsAt, Place, State);

    /// <summary>This meeting as it was changed from <paramref name="was"/> at <paramref name="at"/>.</summary>
    public Meeting ChangedFrom(Meeting was, Instant at) =>
        StandsLike(was) ? this with { Before = was.Before } : this with { Before = was.Before.Add(new(at, was.On, was.StartsAt, was.Place, was.State)) };
}

/// <summary>How a meeting stood until it was changed at <paramref name="Until"/>.</summary>
public sealed record MeetingBefore(Instant Until, LocalDate On, LocalTime StartsAt, string Place, MeetingState State);

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
