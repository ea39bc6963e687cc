using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail;

namespace Wiedervorlage.Core.FollowUp;

/// <summary>Who is told when a unit has answered. The key carries the event's number: told once however often it is worked on.</summary>
public static class AnswerNotices
{
    /// <summary>The office of every answer; each filing faction of a report; the other unit of a hand-over.</summary>
    /// <param name="duty">As it stands.</param>
    /// <param name="happened">The event.</param>
    /// <param name="number">The event's number, from 1.</param>
    public static ImmutableArray<OwedMail> For(ReportingDuty duty, DutyEvent happened, int number) => happened switch
    {
        DutyEvent.ReportHandedIn => [ToOffice(duty, number), .. ToFactions(duty, number)],
        DutyEvent.HandOverAsked or DutyEvent.MoreTimeAsked or DutyEvent.DelayExplained => [ToOffice(duty, number)],
        DutyEvent.HandedOver handedOver => [new($"dutyNotice.{duty.Id}.{number}", MailKind.DutyNotice, new Recipient.UnitMailbox(handedOver.To), duty.Id.Value)],
        _ => [],
    };

    private static OwedMail ToOffice(ReportingDuty duty, int number) =>
        new($"reportNotice.{duty.Id}.{number}", MailKind.ReportNotice, new Recipient.Office(duty.Body), duty.Id.Value);

    private static IEnumerable<OwedMail> ToFactions(ReportingDuty duty, int number) => duty.Origin.FiledBy.Distinct()
        .Select(faction => new OwedMail($"reportNotice.{faction}.{duty.Id}.{number}", MailKind.ReportNotice, new Recipient.FactionOffice(faction), duty.Id.Value));
}
