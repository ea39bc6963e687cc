using Wiedervorlage.Core;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Web.Letters.Delivery;
using Wiedervorlage.Web.Letters.Duties;
using Wiedervorlage.Web.Letters.Motions;

namespace Wiedervorlage.Functions.Tests.Letters;

/// <summary>The letters about reports, implementations and the mails themselves.</summary>
internal static class DutySamples
{
    private static readonly MissedGroup _missed = new(Town.Sid, Town.September.Id, Town.September.On, [(Town.Quarterly, Town.Quarterly.Periods[0]), (Town.Secret, Town.Secret.Periods[0])]);
    private static readonly ReportingDuty[] _atDecember = [Town.Quarterly, Town.Wish, Town.Promise, Town.Secret];

    private static readonly Report _written = new(
        "r1", ReportKind.Written, Town.Today, "Die Netzwerke sind in vier Sozialräumen eingerichtet.", "d1/r1/bericht.pdf", null, null, ["2026-Q3"]);

    public static IEnumerable<Sample> All() =>
    [
        new("quarterlyLetter", MailKind.QuarterlyLetter, QuarterlyLetterText.Write(CalendarPeriod.Parse("2026-Q4")!.Value, Everything, Town.Facts), Dates(Everything.Duties)),
        new("quarterlyLetter-oneThing", MailKind.QuarterlyLetter, QuarterlyLetterText.Write(CalendarPeriod.Parse("2026-Q4")!.Value, new([Town.Promise], []), Town.Facts), Dates([Town.Promise])),
        new("reminder", MailKind.Reminder, ChasingLetters.Reminder(Town.December, new(2026, 11, 17), new(2026, 11, 10), DutyLine.ByUrgency(_atDecember), Town.Facts), Dates(_atDecember)),
        new("reminder-afterDeadline", MailKind.Reminder, ChasingLetters.Reminder(Town.December, new(2026, 11, 17), new(2026, 11, 20), DutyLine.ByUrgency([Town.Promise]), Town.Facts)),
        new("overdueNotice", MailKind.OverdueNotice, ChasingLetters.Overdue(_missed, Town.Social, Town.Facts)),
        new("escalation", MailKind.Escalation, ChasingLetters.Escalation(_missed, _ => true, Town.Facts)),
        new("escalation-faction", MailKind.Escalation, ChasingLetters.Escalation(_missed, duty => duty.Origin.FiledBy.Contains(new("spd")), Town.Facts)),
        new("meetingNotice", MailKind.MeetingNotice, MovedMeetingLetter.Write(Town.December, new(Town.Now, new(2026, 11, 24), new(16, 0), "Rathaus an der Volme", Core.Meetings.MeetingState.Scheduled), Town.Body.Name, Town.Url)),
        new("replanNotice", MailKind.ReplanNotice, MeetingLetters.Replanned(Town.December, new(2026, 11, 24), new(2026, 11, 17), DutyLine.ByUrgency([Town.Quarterly]), Town.Facts), Dates([Town.Quarterly])),
        new("replanNotice-cancelled", MailKind.ReplanNotice, MeetingLetters.Replanned(Town.December with { State = Core.Meetings.MeetingState.Cancelled }, new(2026, 11, 24), new(2026, 11, 17), DutyLine.ByUrgency([Town.Old]), Town.Facts)),
        new("controllingList", MailKind.ControllingList, MeetingLetters.Controlling(ControllingList.Of(Town.December, [], [], [Town.Work], _atDecember), new(2026, 11, 17), Town.Facts)),
        new("dutyNotice-handedOver", MailKind.DutyNotice, ReportLetters.HandedOver(Town.Promise, Town.Facts), Dates([Town.Promise])),
        new("freshLink", MailKind.FreshLink, ReportLetters.FreshLink(Town.Quarterly, Town.Facts)),
        new("freshLink-all", MailKind.FreshLink, ReportLetters.FreshLinks(Everything, Town.Facts)),
        .. Answers(),
        new("bounceNotice", MailKind.BounceNotice, BounceLetters.ToOffice("Q4/2026: 2 Berichtspflichten", "quarterlyLetter.2026-Q4.fb55", "Fachbereich Jugend und Soziales", "bounce: 550 5.1.1 User unknown", BounceFate.ToDeputy)),
        new("bounceNotice-nobody", MailKind.BounceNotice, BounceLetters.ToOffice("Q4/2026: 2 Berichtspflichten", "quarterlyLetter.2026-Q4.fb55.deputy", "Vertretung von Fachbereich Jugend und Soziales", "dropped: Bounced Address", BounceFate.UnitUnreachable)),
        new("bounceNotice-faction", MailKind.BounceNotice, BounceLetters.ToOffice("Eingegangen: Antrag „Sozialräume entwickeln“", "receipt.m-1", "Absender des Antrags", "blocked: mailbox full", BounceFate.NobodyElse)),
    ];

    private static OpenWork Everything { get; } = new(
        [.. _atDecember, Town.Old], [Town.Work, Town.Work with { Id = new("m-3.1"), Public = false, State = WorkState.Open, Origin = Town.Secret.Origin }]);

    private static IEnumerable<Sample> Answers() =>
    [
        Answer("reportNotice", _written),
        Answer("reportNotice-noChange", new("r2", ReportKind.NoChange, Town.Today, null, null, null, null, ["2026-Q3"])),
        Answer("reportNotice-done", new("r3", ReportKind.Done, Town.Today, "Alle Büros sind eröffnet.", null, null, null, ["2026-Q3"])),
        Answer("reportNotice-handOver", new("r4", ReportKind.HandOver, Town.Today, "Das liegt seit Juli bei der Stadtentwicklung.", null, new("fb61"), null, [])),
        Answer("reportNotice-moreTime", new("r5", ReportKind.MoreTime, Town.Today, "Die Zahlen des Landes fehlen noch.", null, null, new(2026, 11, 16), ["2026-Q3"])),
        Answer("reportNotice-delayed", new("r6", ReportKind.Delayed, Town.Today, "Eine Stelle ist nicht besetzt.", null, null, null, ["2026-Q3"])),
        new("reportReceipt", MailKind.ReportReceipt, ReportLetters.Receipt(Town.Quarterly, _written, Town.Facts)),
        new("reportReceipt-moreTime", MailKind.ReportReceipt, ReportLetters.Receipt(
            Town.Quarterly, new("r5", ReportKind.MoreTime, Town.Today, "Die Zahlen des Landes fehlen noch.", null, null, new(2026, 11, 16), ["2026-Q3"]), Town.Facts)),
        new("reportNotice-nonPublic", MailKind.ReportNotice, ReportLetters.HandedIn(Town.Secret, new("r7", ReportKind.Written, Town.Today, "Verkauft.", null, null, null, ["2026-H2"]), Town.Facts)),
        new("reportNotice-faction", MailKind.ReportNotice, ReportLetters.ForFaction(Town.Quarterly, new("r1", ReportKind.Written, Town.Today, "Die Netzwerke …", null, null, null, ["2026-Q3"]), Town.Facts)),
    ];

    private static Sample Answer(string name, Report report) => new(name, MailKind.ReportNotice, ReportLetters.HandedIn(Town.Quarterly, report, Town.Facts));

    private static MailAttachment? Dates(IEnumerable<ReportingDuty> duties) => DueCalendar.Of(duties, Town.Today, Town.Now, Town.Facts);
}
