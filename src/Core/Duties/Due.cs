using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Duties;

/// <summary>Where and when a period is due.</summary>
/// <param name="Meeting">Where it is reported; null: no meeting of the period can take it.</param>
/// <param name="MeetingOn">The meeting's day when this was fixed: a move is noticed by it.</param>
/// <param name="On">The last day, inclusive, on which a report is not late: the meeting's day, or a date. Null while the next meeting has no date yet.</param>
public readonly record struct Due(MeetingId? Meeting, LocalDate? MeetingOn, LocalDate? On)
{
    /// <summary>Due at a meeting; null: at the next one, which has no date yet.</summary>
    public static Due At(Meeting? meeting) => new(meeting?.Id, meeting?.On, meeting?.On);

    /// <summary>Due by a date, to be reported at a meeting on or before it if there is one.</summary>
    public static Due By(LocalDate on, Meeting? meeting = null) => new(meeting?.Id, meeting?.On, on);
}

/// <summary>A due meeting was moved or cancelled.</summary>
/// <param name="On">The day on which it was noticed.</param>
/// <param name="Meeting">The meeting that was moved or cancelled; null: there was none yet.</param>
/// <param name="Was">The due date before.</param>
/// <param name="MeetingNowOn">The meeting's new day; null: cancelled.</param>
public sealed record Replan(LocalDate On, MeetingId? Meeting, LocalDate? Was, LocalDate? MeetingNowOn);
