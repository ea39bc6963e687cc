using Wiedervorlage.Core.Calendar;

namespace Wiedervorlage.Core.Duties;

/// <summary>One turn of a duty.</summary>
/// <param name="Key">A <see cref="CalendarPeriod"/>'s text, the meeting's id (every meeting), "next" (next meeting) or the date (by a date).</param>
/// <param name="OpenedOn">The day as of which the due meeting was fixed.</param>
/// <param name="Due">Where and when it is reported.</param>
/// <param name="State">Where it stands.</param>
public sealed record DutyPeriod(string Key, LocalDate OpenedOn, Due Due, PeriodState State)
{
    /// <summary>The first day on which it was overdue; stays when a late report comes. Null: never late so far.</summary>
    public LocalDate? OverdueSince { get; init; }

    /// <summary>More time was granted until this day, inclusive.</summary>
    public LocalDate? ExtendedUntil { get; init; }

    /// <summary>The day of its first report.</summary>
    public LocalDate? HandedInOn { get; init; }

    /// <summary>All that was missed before an import, in one line: listed, but neither reminded of nor escalated by itself.</summary>
    public bool Collapsed { get; init; }

    /// <summary>Each change of the due meeting, in order.</summary>
    public ImmutableArray<Replan> Replans { get; init; } = [];

    /// <summary>True while a report is owed.</summary>
    public bool IsMissing => State is PeriodState.Open or PeriodState.NoMeeting or PeriodState.Overdue;

    /// <summary>True from the first late day until reported or discharged: late stays late.</summary>
    public bool IsOverdue => State == PeriodState.Overdue || (State == PeriodState.HandedIn && OverdueSince is not null);

    /// <summary>The day after which a missing report is overdue: due date or granted extension, whichever is later.</summary>
    public LocalDate? LastDay => ExtendedUntil is { } until && until > Due.On ? until : Due.On;
}
