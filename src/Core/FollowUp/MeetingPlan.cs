using NodaTime.Text;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.FollowUp;

/// <summary>What is due for a meeting now.</summary>
/// <param name="Mails">To write; those whose key is known were written before.</param>
/// <param name="Events">To append to its <see cref="Preparation"/>, once the mails lie in the outbox.</param>
/// <param name="Next">When to look again, an instant gone by: at once; null: nothing is left.</param>
/// <param name="NextStep">What is to be done then; null: nothing is left.</param>
public sealed record MeetingDue(ImmutableArray<OwedMail> Mails, ImmutableArray<PreparationEvent> Events, Instant? Next, MeetingStep? NextStep);

/// <summary>
/// The preparation of a meeting. Steps missed in an outage collapse: once the meeting is over nobody is reminded of it or sent its list, and what is overdue is told
/// once. A moved meeting is planned anew under new keys; what a replan notice has told is not reminded of again.
/// </summary>
public static class MeetingPlan
{
    /// <param name="preparation">What has been done; null: nothing yet.</param>
    /// <param name="meeting">As it stands.</param>
    /// <param name="calendar">Of its body.</param>
    /// <param name="duties">All duties owed to the body, advanced to now with the same calendar.</param>
    /// <param name="now">Domain time.</param>
    /// <returns>All steps that are due.</returns>
    public static MeetingDue Advance(Preparation? preparation, Meeting meeting, BodyCalendar calendar, ImmutableArray<ReportingDuty> duties, Instant now) =>
        Take(Enum.GetValues<MeetingStep>(), preparation, meeting, calendar, duties, now);

    /// <summary>The same, but of the steps only those of <paramref name="steps"/> that are due; with none of them it is only planned, and told whom a change concerns.</summary>
    public static MeetingDue Take(
        IReadOnlyCollection<MeetingStep> steps, Preparation? preparation, Meeting meeting, BodyCalendar calendar, ImmutableArray<ReportingDuty> duties, Instant now)
    {
        var today = Berlin.DateOf(now);
        var replans = ReplanNotices.Owed(meeting, duties);
        if (!meeting.TakesPlace) return new(replans, Cancelled(preparation, meeting, today, told: !replans.IsEmpty), null, null);
        var standing = Standing(preparation, meeting);
        if (standing is { Stage: PreparationStage.Done }) return new(replans, [], null, null);

        var left = MeetingSteps.Of(meeting, calendar).Where(step => standing is null || !standing.Taken.Contains(step.Step)).ToArray();
        var due = left.Where(step => step.At() <= now && steps.Contains(step.Step)).ToArray();
        var taken = due.Select(step => (step.Step, Mails: Mails(step, meeting, duties, today))).ToArray();
        var next = left.Except(due).FirstOrDefault();
        PreparationEvent[] begun = standing is null ? [new PreparationEvent.Planned(meeting.Id, meeting.On)] : [];
        PreparationEvent[] done = taken.Length == left.Length ? [new PreparationEvent.Done(today)] : [];
        return new(
            [.. replans, .. taken.SelectMany(each => each.Mails)],
            [.. begun, .. taken.Select(each => new PreparationEvent.StepTaken(each.Step, today, [.. each.Mails.Select(mail => mail.Key)])), .. done],
            next?.At(), next?.Step);
    }

    /// <summary>What fixes the list of a meeting before the mail with it is written; empty when it is fixed for this day of the meeting already.</summary>
    public static ImmutableArray<PreparationEvent> Present(Preparation? preparation, Meeting meeting, ControllingList list, LocalDate today)
    {
        var standing = Standing(preparation, meeting);
        if (standing?.ListedOn is not null) return [];
        PreparationEvent[] begun = standing is null ? [new PreparationEvent.Planned(meeting.Id, meeting.On)] : [];
        return [.. begun, new PreparationEvent.ListPresented(today, list with { PresentedOn = today })];
    }

    /// <summary>True when a process has to be under way for the meeting on <paramref name="today"/>: a step is due by the next day, or something changed. A meeting long past is none of ours unless something was missed there.</summary>
    public static bool NeedsProcess(Preparation? preparation, Meeting meeting, BodyCalendar calendar, ImmutableArray<ReportingDuty> duties, LocalDate today)
    {
        if (IsOver(preparation, meeting)) return false;
        var due = Advance(preparation, meeting, calendar, duties, Berlin.Morning(today.PlusDays(1)));
        if (preparation is not null) return !due.Events.IsEmpty;
        return due.Mails.Length > 0 || (meeting.On >= today && due.Events.Any(each => each is PreparationEvent.StepTaken));
    }

    /// <summary>All was done for the day on which it is, or it is cancelled as before.</summary>
    private static bool IsOver(Preparation? preparation, Meeting meeting) => preparation?.Stage switch
    {
        PreparationStage.Done => meeting.TakesPlace && preparation.PlannedFor == meeting.On,
        PreparationStage.Cancelled => !meeting.TakesPlace,
        _ => false,
    };

    /// <summary>What was done for the meeting's day as it is now.</summary>
    private static Preparation? Standing(Preparation? preparation, Meeting meeting) =>
        preparation?.PlannedFor == meeting.On && preparation.Stage != PreparationStage.Cancelled ? preparation : null;

    private static ImmutableArray<PreparationEvent> Cancelled(Preparation? preparation, Meeting meeting, LocalDate today, bool told) => preparation switch
    {
        { Stage: PreparationStage.Cancelled } => [],
        null when told => [new PreparationEvent.Planned(meeting.Id, meeting.On), new PreparationEvent.Cancelled(today)],
        null => [],
        _ => [new PreparationEvent.Cancelled(today)],
    };

    private static ImmutableArray<OwedMail> Mails(PlannedStep step, Meeting meeting, ImmutableArray<ReportingDuty> duties, LocalDate today) => step.Step switch
    {
        MeetingStep.Reminder => today > meeting.On ? [] : Chasing.Reminders(meeting, duties, step.On),
        MeetingStep.ControllingList => today > meeting.On ? [] : [ControllingList(meeting)],
        MeetingStep.OverdueNotice => [.. MissedAt(meeting, duties).SelectMany(group => Chasing.Notices(group))],
        _ => [.. MissedAt(meeting, duties).SelectMany(group => Chasing.Escalations(group))],
    };

    private static IEnumerable<MissedGroup> MissedAt(Meeting meeting, ImmutableArray<ReportingDuty> duties) => Chasing.Missed(duties).Where(group => group.Meeting == meeting.Id);

    private static OwedMail ControllingList(Meeting meeting) => new(
        $"controllingList.{meeting.Id}.{LocalDatePattern.Iso.Format(meeting.On)}", MailKind.ControllingList, new Recipient.Office(meeting.Body), meeting.Id.Value);
}
