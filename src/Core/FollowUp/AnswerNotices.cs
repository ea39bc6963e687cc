using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail;

namespace Wiedervorlage.Core.FollowUp;

/// <summary>Who is told when a unit has answered. The key carries the event's number: told once however often it is worked on.</summary>
public static class AnswerNotices
{
    /// <param name="duty">As it stands.</param>
    /// <param name="happened">The event.</param>
    /// <param name="number">The event's number, from 1.</param>
    public static OwedMail? For(ReportingDuty duty, DutyEvent happened, int number) => happened switch
    {
        DutyEvent.ReportHandedIn or DutyEvent.HandOverAsked or DutyEvent.MoreTimeAsked =>
            new($"reportNotice.{duty.Id}.{number}", MailKind.ReportNotice, new Recipient.Office(duty.Body), duty.Id.Value),
        DutyEvent.HandedOver handedOver => new($"dutyNotice.{duty.Id}.{number}", MailKind.DutyNotice, new Recipient.UnitMailbox(handedOver.To), duty.Id.Value),
        _ => null,
    };
}
