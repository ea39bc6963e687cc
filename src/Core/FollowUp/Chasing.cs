using NodaTime.Text;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.FollowUp;

/// <summary>What was missed on one day: of one meeting, or of a body when the due date was no meeting's day.</summary>
/// <param name="Body">To whom it was owed.</param>
/// <param name="Meeting">The meeting whose day it was; null: a date, the last working day of a period, or the end of granted time.</param>
/// <param name="DueOn">The day that was missed.</param>
/// <param name="Missed">Duty and period, each.</param>
public sealed record MissedGroup(BodyId Body, MeetingId? Meeting, LocalDate DueOn, ImmutableArray<(ReportingDuty Duty, DutyPeriod Period)> Missed)
{
    /// <summary>The units that missed it, each once. One to which a duty was given only after the day has been told by that, and is not chased for what it could not have done.</summary>
    public IEnumerable<UnitId> Units() => Missed.Select(each => each.Duty).Where(duty => duty.UnitSince is null || duty.UnitSince <= DueOn)
        .Select(duty => duty.Unit).Distinct().OrderBy(unit => unit.Value, StringComparer.Ordinal);

    /// <summary>Part of the keys of its mails.</summary>
    public string Anchor => $"{Meeting?.Value ?? Body.Value}.{LocalDatePattern.Iso.Format(DueOn)}";
}

/// <summary>Who is reminded of what, and told what was missed. Only what binds; a collapsed line of an import is listed but not chased.</summary>
public static class Chasing
{
    /// <summary>
    /// One reminder a unit for what is missing at a meeting, planned for the day <paramref name="on"/>; not for what a replan notice has told on or after that day.
    /// Keyed by the meeting's day: a moved meeting is reminded of anew.
    /// </summary>
    public static ImmutableArray<OwedMail> Reminders(Meeting meeting, IEnumerable<ReportingDuty> duties, LocalDate on) =>
    [
        .. duties.Where(duty => duty.Periods.Any(period =>
                IsChased(duty, period) && period.IsMissing && period.Due.Meeting == meeting.Id && !WasToldSince(on, period)))
            .Select(duty => duty.Unit).Distinct().OrderBy(unit => unit.Value, StringComparer.Ordinal)
            .Select(unit => new OwedMail(
                $"reminder.{meeting.Id}.{LocalDatePattern.Iso.Format(meeting.On)}.{unit}", MailKind.Reminder, new Recipient.UnitMailbox(unit), meeting.Id.Value)),
    ];

    /// <summary>Everything overdue and unanswered, by the day that was missed.</summary>
    public static ImmutableArray<MissedGroup> Missed(IEnumerable<ReportingDuty> duties) =>
    [
        .. from duty in duties
           where duty.IsOpen
           from period in duty.Periods
           where period.State == PeriodState.Overdue && IsChased(duty, period)
           let day = period.LastDay!.Value
           group (duty, period) by (duty.Body, Meeting: day == period.Due.MeetingOn ? period.Due.Meeting : null, day) into missed
           orderby missed.Key.day, missed.Key.Meeting?.Value
           select new MissedGroup(missed.Key.Body, missed.Key.Meeting, missed.Key.day, [.. missed]),
    ];

    /// <summary>One notice a unit.</summary>
    public static ImmutableArray<OwedMail> Notices(MissedGroup group) =>
    [
        .. group.Units()
            .Select(unit => new OwedMail($"overdueNotice.{group.Anchor}.{unit}", MailKind.OverdueNotice, new Recipient.UnitMailbox(unit), About(group))),
    ];

    /// <summary>One escalation for each head of a unit, for the chair, and for each filing faction.</summary>
    public static ImmutableArray<OwedMail> Escalations(MissedGroup group) =>
    [
        .. group.Units().Select(unit => Escalation(group, $"head.{unit}", new Recipient.HeadOfUnit(unit))),
        Escalation(group, "chair", new Recipient.Chair(group.Body)),
        .. group.Missed.SelectMany(each => each.Duty.Origin.FiledBy).Distinct().OrderBy(faction => faction.Value, StringComparer.Ordinal)
            .Select(faction => Escalation(group, $"faction.{faction}", new Recipient.FactionOffice(faction))),
    ];

    private static OwedMail Escalation(MissedGroup group, string whom, Recipient to) => new($"escalation.{group.Anchor}.{whom}", MailKind.Escalation, to, About(group));

    private static string About(MissedGroup group) => group.Meeting?.Value ?? group.Body.Value;

    private static bool WasToldSince(LocalDate day, DutyPeriod period) => period.Replans.Any(replan => replan.Meeting is not null && replan.On >= day);

    private static bool IsChased(ReportingDuty duty, DutyPeriod period) => duty.IsOpen && duty.Basis.IsBinding() && !period.Collapsed;

}
