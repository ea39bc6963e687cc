namespace Wiedervorlage.Core.Duties;

/// <summary>Where a period stands. Stored and in the API in camelCase: append only.</summary>
public enum PeriodState
{
    /// <summary>A report is owed for its due meeting.</summary>
    Open,

    /// <summary>A report is there; the meeting is still ahead.</summary>
    HandedIn,

    /// <summary>Handed in by the day of the meeting, which has come.</summary>
    Reported,

    /// <summary>On an agenda and noted by the body.</summary>
    Settled,

    /// <summary>The due date has passed without a report.</summary>
    Overdue,

    /// <summary>A report is owed, and no meeting of the period can take it.</summary>
    NoMeeting,

    /// <summary>The body has discharged the duty, or the meeting it was for was cancelled.</summary>
    Discharged,
}
