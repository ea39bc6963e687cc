using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.FollowUp;

/// <summary>What has been done for a meeting: the facts that let a restarted process go on where it was.</summary>
/// <param name="Meeting">Which meeting.</param>
/// <param name="PlannedFor">The meeting's day by which the steps are planned.</param>
/// <param name="Taken">Steps taken for that day.</param>
/// <param name="Stage">Whether anything is left to do.</param>
public sealed record Preparation(MeetingId Meeting, LocalDate PlannedFor, ImmutableArray<MeetingStep> Taken, PreparationStage Stage)
{
    /// <summary>How many changes of the meeting the factions of its motions know of.</summary>
    public int ChangesTold { get; init; }

    /// <summary>The day on which the controlling list was fixed for <see cref="PlannedFor"/>; null: not yet.</summary>
    public LocalDate? ListedOn { get; init; }

    /// <summary>What the events so far and one more add up to.</summary>
    public static Preparation Evolve(Preparation? was, PreparationEvent happened) => (was, happened) switch
    {
        (_, PreparationEvent.Planned planned) => new(planned.Meeting, planned.For, [], PreparationStage.UnderWay) { ChangesTold = was?.ChangesTold ?? 0 },
        (not null, PreparationEvent.ChangesTold told) => was with { ChangesTold = told.Changes },
        (not null, PreparationEvent.ListPresented listed) => was with { ListedOn = listed.On },
        (not null, PreparationEvent.StepTaken taken) => was with { Taken = was.Taken.Add(taken.Step) },
        (not null, PreparationEvent.Done) => was with { Stage = PreparationStage.Done },
        (not null, PreparationEvent.Cancelled) => was with { Stage = PreparationStage.Cancelled },
        _ => throw new InvalidOperationException($"{happened.GetType().Name} before the meeting was planned."),
    };
}

/// <summary>Whether anything is left to do for a meeting.</summary>
public enum PreparationStage
{
    /// <summary>Steps are left.</summary>
    UnderWay,

    /// <summary>All steps are taken.</summary>
    Done,

    /// <summary>The meeting was cancelled; it begins anew if it is to take place after all.</summary>
    Cancelled,
}

/// <summary>What happened in the preparation of a meeting. A closed hierarchy; the names are stored: append only.</summary>
public abstract record PreparationEvent
{
    private PreparationEvent() { }

    /// <summary>The steps are planned for the meeting's day; again when it was moved or is to take place after all.</summary>
    public sealed record Planned(MeetingId Meeting, LocalDate For) : PreparationEvent;

    /// <summary>The controlling list as it goes to the office on <paramref name="On"/>: what the meeting is shown, and what the next list is compared with.</summary>
    public sealed record ListPresented(LocalDate On, ControllingList List) : PreparationEvent;

    /// <summary>A step was taken on <paramref name="On"/>; <paramref name="Mails"/> are the keys of what went out for it, none when it was overtaken.</summary>
    public sealed record StepTaken(MeetingStep Step, LocalDate On, ImmutableArray<string> Mails) : PreparationEvent;

    /// <summary>The factions of its motions have been told of this many changes of the meeting.</summary>
    public sealed record ChangesTold(int Changes) : PreparationEvent;

    /// <summary>All steps are taken.</summary>
    public sealed record Done(LocalDate On) : PreparationEvent;

    /// <summary>The meeting was cancelled.</summary>
    public sealed record Cancelled(LocalDate On) : PreparationEvent;
}
