using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.FollowUp;

/// <summary>What is done for a meeting. Stored: append only.</summary>
public enum MeetingStep
{
    /// <summary>Units are asked for what is still missing.</summary>
    Reminder,

    /// <summary>The office gets the Antrags- und Beschlusscontrolling list.</summary>
    ControllingList,

    /// <summary>Units are told what they have missed; what was listed as done leaves the list.</summary>
    OverdueNotice,

    /// <summary>Head of unit, chair and filing factions are told.</summary>
    Escalation,
}

/// <summary>A step and its day; it is taken at 08:00 local time.</summary>
public sealed record PlannedStep(MeetingStep Step, LocalDate On)
{
    /// <summary>The instant at which it is due.</summary>
    public Instant At() => Berlin.Morning(On);
}

/// <summary>The days of the steps, by the rules of the body. Reminders that fall on a day without work move to the working day before; what comes after counts working days.</summary>
public static class MeetingSteps
{
    /// <summary>All steps of a meeting, by day.</summary>
    public static ImmutableArray<PlannedStep> Of(Meeting meeting, BodyCalendar calendar)
    {
        var (rules, days, deadline) = (calendar.Rules.On(meeting.On), calendar.WorkingDaysOn(meeting.On), calendar.PaperDeadline(meeting));
        var (notice, escalation) = AfterMissing(meeting.On, rules);
        return
        [
            .. new PlannedStep[]
            {
                new(MeetingStep.Reminder, days.Minus(deadline, rules.ReportReminderWorkingDays)),
                new(MeetingStep.ControllingList, days.Minus(deadline, rules.ControllingListWorkingDays)),
                new(MeetingStep.OverdueNotice, notice),
                new(MeetingStep.Escalation, escalation),
            }.OrderBy(step => step.On).ThenBy(step => step.Step),
        ];
    }

    /// <summary>The working day after a missed due date, and the day of the escalation.</summary>
    public static (LocalDate Notice, LocalDate Escalation) AfterMissing(LocalDate due, BodyRules rules)
    {
        var days = rules.WorkingDays();
        var notice = days.Next(due);
        return (notice, rules.EscalationWorkingDays == 0 ? notice : days.Plus(notice, rules.EscalationWorkingDays));
    }
}
