using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Motions;

/// <summary>When a motion comes back after a reading that did not decide it. Closed.</summary>
public abstract record ReturnTarget
{
    private ReturnTarget() { }

    /// <summary>Nobody named one: shown and asked for until a person sets it.</summary>
    public sealed record Open : ReturnTarget;

    /// <summary>The body's next meeting that takes place.</summary>
    public sealed record Next : ReturnTarget;

    /// <summary>A named meeting.</summary>
    public sealed record InMeeting(MeetingId Meeting) : ReturnTarget;

    /// <summary>After something that a person ticks off ("nach der Haushaltsberatung"); from <paramref name="ExpectedOn"/> on it is asked for.</summary>
    public sealed record Occasion(string Name, LocalDate ExpectedOn) : ReturnTarget;
}
