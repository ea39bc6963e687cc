namespace Wiedervorlage.Core.Mail;

/// <summary>
/// Every kind of mail the system sends. Stored in the outbox and compared with samples/expected-mails.csv in camelCase: append only, never
/// rename.
/// </summary>
public enum MailKind
{
    /// <summary>To the sender: a motion came by mail and is filed.</summary>
    Receipt,

    /// <summary>To the office: a mail could not be taken as a motion and waits for a person.</summary>
    InboxNotice,

    /// <summary>To the office: a timely motion wants a place on an agenda.</summary>
    AgendaRequest,

    /// <summary>To the office, once more before the motion deadline.</summary>
    AgendaReminder,

    /// <summary>To the office: a motion came after the deadline; table it, have urgency voted, or the next meeting.</summary>
    LateMotion,

    /// <summary>To the faction: the motion has its place.</summary>
    PlacementNotice,

    /// <summary>To the office: the meeting is over and a result is missing.</summary>
    ResultRequest,

    /// <summary>To the faction: first reading, postponed, referred, deferred, noted, settled: what comes next and when.</summary>
    ReadingNotice,

    /// <summary>To the office: a motion came back from a reading without a target.</summary>
    TargetRequest,

    /// <summary>To the faction: the motion comes back in a named meeting, or its meeting was cancelled or moved.</summary>
    ReturnNotice,

    /// <summary>To the faction: adopted, rejected or withdrawn, with what follows from it.</summary>
    DecisionNotice,

    /// <summary>To a unit: an implementation and duties have arisen from a decision; one mail per decision.</summary>
    DutyNotice,

    /// <summary>To a unit: the due meeting of open periods was moved or cancelled.</summary>
    ReplanNotice,

    /// <summary>To a unit: the quarter's letter with all it owes.</summary>
    QuarterlyLetter,

    /// <summary>To a unit, before the paper deadline: what is still missing for the meeting.</summary>
    Reminder,

    /// <summary>To a unit, on the working day after a missed due date.</summary>
    OverdueNotice,

    /// <summary>To the head of the unit, the chair and each filing faction.</summary>
    Escalation,

    /// <summary>To the office: a report has been handed in.</summary>
    ReportNotice,

    /// <summary>To the office: the meeting's Antrags- und Beschlusscontrolling list.</summary>
    ControllingList,

    /// <summary>To a unit's registered address: a fresh link in place of an expired one.</summary>
    FreshLink,

    /// <summary>To the office: a mail could not be delivered, and who gets it instead.</summary>
    BounceNotice,

    /// <summary>To the office: what does not add up in a recorded result, asked back once.</summary>
    ResultQuery,

    /// <summary>To the faction: the motion is given back for a formal defect, and how to mend it.</summary>
    DefectNotice,

    /// <summary>To the faction, again until the defect is mended.</summary>
    DefectReminder,

    /// <summary>To the faction: which bodies deal with the motion, in which order.</summary>
    SequenceNotice,

    /// <summary>To a unit: what was asked of it is not owed any more, since a result was corrected or a term ended.</summary>
    DutyEnded,

    /// <summary>To the office: a legislative term has ended; what is open waits for a carry-over.</summary>
    CarryOverRequest,

    /// <summary>To the faction: the motion goes on under the new term.</summary>
    CarryOverNotice,

    /// <summary>To a faction: a meeting on which its motions are was moved; one mail per faction and change.</summary>
    MeetingNotice,

    /// <summary>To the office: all that waits for it, in one mail; on a working day with something new, else once a week.</summary>
    OfficeLetter,

    /// <summary>To the chair: what the office was asked for again and again without an answer.</summary>
    OfficeEscalation,

    /// <summary>To a faction that a joint motion names and that has not sent it: whether it files it as well.</summary>
    ConsentRequest,

    /// <summary>To the office: a result was corrected; what changed, what ended, and who was written to.</summary>
    CorrectionNotice,

    /// <summary>To the unit: what it handed in or asked for, when, for which periods.</summary>
    ReportReceipt,

    /// <summary>To the chair: a motion in time was not put on the agenda of a meeting, not for the first time.</summary>
    MissedNotice,
}
