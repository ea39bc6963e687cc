using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Functions.Documents;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Lists;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Web.Letters;
using Wiedervorlage.Web.Letters.Duties;

namespace Wiedervorlage.Functions.FollowUp;

/// <summary>Writes the mails around a meeting or a missed date into the outbox; one that lies there already is not written again.</summary>
internal sealed class FollowUpMails(Mailroom mailroom, DutyLetterFactsSource names, ControllingLists lists, PublicLists known, Clock clock)
{
    public async Task WriteAsync(OwedMail owed, Meeting meeting, BodyCalendar calendar, ImmutableArray<ReportingDuty> duties, CancellationToken cancellation)
    {
        if (await mailroom.HasAsync(owed, cancellation)) return;
        if (owed.Kind == MailKind.ControllingList)
        {
            await WriteListAsync(owed, meeting, calendar, cancellation);
            return;
        }
        var group = Chasing.Missed(duties).FirstOrDefault(each => each.Meeting == meeting.Id && each.DueOn == meeting.On);
        var facts = await names.LoadAsync([meeting.Body], duties.Select(duty => duty.Unit), cancellation);
        var letter = owed.Kind switch
        {
            MailKind.Reminder => Reminder(owed, meeting, calendar, duties, facts),
            MailKind.ReplanNotice => Replanned(owed, meeting, calendar, duties, facts),
            _ => Missed(owed, group!, facts),
        };
        var concerned = Concerned(owed, meeting, duties, group);
        await mailroom.WriteAsync(owed, letter, concerned, owed.Kind == MailKind.OverdueNotice ? [] : DueDates.Of(concerned, clock, facts), cancellation);
    }

    /// <summary>What was missed on a day that was no meeting's.</summary>
    public async Task WriteAsync(OwedMail owed, MissedGroup group, CancellationToken cancellation)
    {
        if (await mailroom.HasAsync(owed, cancellation)) return;
        var facts = await names.LoadAsync([group.Body], group.Missed.Select(each => each.Duty.Unit), cancellation);
        await mailroom.WriteAsync(owed, Missed(owed, group, facts), OfUnit(owed, group), [], cancellation);
    }

    private Letter Reminder(OwedMail owed, Meeting meeting, BodyCalendar calendar, ImmutableArray<ReportingDuty> duties, DutyLetterFacts facts)
    {
        var unit = ((Recipient.UnitMailbox)owed.To).Unit;
        var missing = DutyLine.ByUrgency(Missing(unit, meeting, duties));
        return ChasingLetters.Reminder(meeting, calendar.PaperDeadline(meeting), clock.Today, missing, facts);
    }

    private static Letter Replanned(OwedMail owed, Meeting meeting, BodyCalendar calendar, ImmutableArray<ReportingDuty> duties, DutyLetterFacts facts)
    {
        var concerned = Replanned(((Recipient.UnitMailbox)owed.To).Unit, meeting, duties);
        var was = concerned.SelectMany(duty => duty.Periods).Select(period => period.Replans.LastOrDefault()).LastOrDefault(replan => replan?.Meeting == meeting.Id)?.Was;
        return MeetingLetters.Replanned(meeting, was, calendar.PaperDeadline(meeting), DutyLine.ByUrgency(concerned), facts);
    }

    /// <summary>The duties that a mail to a unit asks about; none of a mail to anybody else.</summary>
    private static ReportingDuty[] Concerned(OwedMail owed, Meeting meeting, ImmutableArray<ReportingDuty> duties, MissedGroup? group) => owed switch
    {
        { Kind: MailKind.OverdueNotice } => OfUnit(owed, group!),
        { Kind: MailKind.Reminder, To: Recipient.UnitMailbox mailbox } => Missing(mailbox.Unit, meeting, duties),
        { Kind: MailKind.ReplanNotice, To: Recipient.UnitMailbox mailbox } => Replanned(mailbox.Unit, meeting, duties),
        _ => [],
    };

    private static ReportingDuty[] OfUnit(OwedMail owed, MissedGroup group) =>
        owed.To is Recipient.UnitMailbox mailbox ? [.. group.Missed.Select(each => each.Duty).Where(duty => duty.Unit == mailbox.Unit).DistinctBy(duty => duty.Id)] : [];

    private static ReportingDuty[] Missing(UnitId unit, Meeting meeting, ImmutableArray<ReportingDuty> duties) =>
        [.. duties.Where(duty => duty.Unit == unit && duty.IsOpen && duty.Missing().Any(period => period.Due.Meeting == meeting.Id || period.IsOverdue))];

    private static ReportingDuty[] Replanned(UnitId unit, Meeting meeting, ImmutableArray<ReportingDuty> duties) =>
        [.. duties.Where(duty => duty.Unit == unit && duty.Periods.Any(period => period.Replans.LastOrDefault()?.Meeting == meeting.Id))];

    /// <summary>The list as it was fixed, with its public part as a document. The non-public part is never in a mail.</summary>
    private async Task WriteListAsync(OwedMail owed, Meeting meeting, BodyCalendar calendar, CancellationToken cancellation)
    {
        var list = await lists.PresentedAsync(meeting, cancellation) ?? throw new InvalidOperationException($"The list of {meeting.Id} was not fixed before its mail.");
        var units = list.Public.Concat(list.NonPublic).Select(line => line.Unit).OfType<UnitId>();
        var letter = MeetingLetters.Controlling(list, calendar.PaperDeadline(meeting), await names.LoadAsync([meeting.Body], units, cancellation));
        var document = ControllingDocument.Write(ControllingSheets.Of(list, await known.NamesAsync(cancellation), ListPart.Public));
        await mailroom.WriteAsync(owed, letter, [], [new($"controlling-{meeting.Id}-oeffentlich.docx", WordDocument.ContentType, Convert.ToBase64String(document))], cancellation);
    }

    private static Letter Missed(OwedMail owed, MissedGroup group, DutyLetterFacts facts) => owed.To switch
    {
        Recipient.UnitMailbox mailbox => ChasingLetters.Overdue(group, mailbox.Unit, facts),
        Recipient.HeadOfUnit head => ChasingLetters.Escalation(group, duty => duty.Unit == head.Unit, facts),
        Recipient.FactionOffice faction => ChasingLetters.Escalation(group, duty => duty.Origin.FiledBy.Contains(faction.Faction), facts),
        _ => ChasingLetters.Escalation(group, _ => true, facts),
    };
}
