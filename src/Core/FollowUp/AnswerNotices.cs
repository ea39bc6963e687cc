using System.Globalization;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail;

namespace Wiedervorlage.Core.FollowUp;

/// <summary>Who is told when a unit has answered. The key ends with the event's number: told once however often it is worked on.</summary>
public static class AnswerNotices
{
    /// <summary>How long facts that were stored before mails were owed by their own event (0023) may still wait for theirs: longer than a check lies in its queue.</summary>
    private static readonly Duration _longestWait = Duration.FromDays(8);

    /// <summary>The events as they are appended: with the mails that they owe, if any, as one more at the end. Only here the table is asked.</summary>
    /// <param name="duty">Before them; null: it arises.</param>
    /// <param name="events">What happened, in order.</param>
    /// <param name="after">Number of the last event before them.</param>
    public static ImmutableArray<DutyEvent> With(ReportingDuty? duty, ImmutableArray<DutyEvent> events, int after)
    {
        if (duty is null) return events;
        ImmutableArray<OwedMail> owed = [.. events.SelectMany((happened, index) => For(duty, happened, after + index + 1))];
        return owed.IsEmpty ? events : events.Add(new DutyEvent.MailsOwed(owed));
    }

    /// <summary>The office and the unit itself of every answer; each filing faction of a report; the other unit of a hand-over.</summary>
    /// <param name="duty">Whose events they are.</param>
    /// <param name="happened">The event.</param>
    /// <param name="number">The event's number, from 1.</param>
    public static ImmutableArray<OwedMail> For(ReportingDuty duty, DutyEvent happened, int number) => happened switch
    {
        DutyEvent.ReportHandedIn => [ToOffice(duty, number), Receipt(duty, number), .. ToFactions(duty, number)],
        DutyEvent.HandOverAsked or DutyEvent.MoreTimeAsked or DutyEvent.DelayExplained => [ToOffice(duty, number), Receipt(duty, number)],
        DutyEvent.HandedOver handedOver => [new($"dutyNotice.{duty.Id}.{number}", MailKind.DutyNotice, new Recipient.UnitMailbox(handedOver.To), duty.Id.Value)],
        _ => [],
    };

    /// <summary>Number of the event that a mail tells of.</summary>
    public static int EventOf(OwedMail mail) => int.Parse(mail.Key.AsSpan(mail.Key.LastIndexOf('.') + 1), CultureInfo.InvariantCulture);

    /// <summary>True for events stored so recently before owed mails were facts that their check may not have written them yet.</summary>
    public static bool MayWait(Instant at, Instant now) => now - at < _longestWait;

    private static OwedMail ToOffice(ReportingDuty duty, int number) =>
        new($"reportNotice.{duty.Id}.{number}", MailKind.ReportNotice, new Recipient.Office(duty.Body), duty.Id.Value);

    private static OwedMail Receipt(ReportingDuty duty, int number) =>
        new($"reportReceipt.{duty.Id}.{number}", MailKind.ReportReceipt, new Recipient.UnitMailbox(duty.Unit), duty.Id.Value);

    private static IEnumerable<OwedMail> ToFactions(ReportingDuty duty, int number) => duty.Origin.FiledBy.Distinct()
        .Select(faction => new OwedMail($"reportNotice.{faction}.{duty.Id}.{number}", MailKind.ReportNotice, new Recipient.FactionOffice(faction), duty.Id.Value));
}
