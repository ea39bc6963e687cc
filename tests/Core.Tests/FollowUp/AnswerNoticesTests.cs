using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Tests.Calendar;

namespace Wiedervorlage.Core.Tests.FollowUp;

/// <summary>Who hears of what a unit answers (domain section 4, "what units really answer").</summary>
public sealed class AnswerNoticesTests
{
    private static readonly ReportingDuty _duty = MeetingStory.With("2026-09-22").Owes("d1", "fb55", new Cadence.Quarterly(), "2026-06-30").Duties[0];

    [Theory]
    [InlineData(ReportKind.Written)]
    [InlineData(ReportKind.Oral)]
    [InlineData(ReportKind.NoChange)]
    [InlineData(ReportKind.Done)]
    public void Report_OfficeAndFilingFactionAreTold_Once(ReportKind kind) =>
        Assert.Equal(["reportNotice.d1.7", "reportReceipt.d1.7", "reportNotice.spd.d1.7"], Keys(new DutyEvent.ReportHandedIn(Report(kind))));

    [Fact]
    public void Requests_OnlyTheOfficeIsAsked_AndTheUnitHasAReceipt()
    {
        Assert.Equal(["reportNotice.d1.7", "reportReceipt.d1.7"], Keys(new DutyEvent.HandOverAsked(Report(ReportKind.HandOver))));
        Assert.Equal(["reportNotice.d1.7", "reportReceipt.d1.7"], Keys(new DutyEvent.MoreTimeAsked(Report(ReportKind.MoreTime))));
        Assert.Equal(["reportNotice.d1.7", "reportReceipt.d1.7"], Keys(new DutyEvent.DelayExplained(Report(ReportKind.Delayed))));
    }

    [Fact]
    public void HandedOver_TheOtherUnitIsTold() =>
        Assert.Equal(new Recipient.UnitMailbox(new("fb61")), AnswerNotices.For(_duty, new DutyEvent.HandedOver(Dates.Day("2026-07-01"), new("fb55"), new("fb61")), 7).Single().To);

    [Fact]
    public void Bounced_UnitsMailGoesToTheDeputy_TheOfficesOwnStopsThere()
    {
        var mail = new OwedMail("reminder.x", MailKind.Reminder, new Recipient.UnitMailbox(new("fb55")), "x");
        Assert.Equal(("reminder.x.deputy", new Recipient.DeputyOfUnit(new("fb55"))), (Bounces.ToDeputy(mail)!.Key, (Recipient.DeputyOfUnit)Bounces.ToDeputy(mail)!.To));
        Assert.Null(Bounces.ToDeputy(Bounces.ToDeputy(mail)!));
        Assert.Equal("bounceNotice.reminder.x", Bounces.ToOffice(mail, Some.Sid)!.Key);
        Assert.Null(Bounces.ToOffice(mail with { To = new Recipient.Office(Some.Sid) }, Some.Sid));
        Assert.Null(Bounces.ToDeputy(mail with { To = new Recipient.FactionOffice(new("spd")) }));
    }

    private static Report Report(ReportKind kind) => new("r1", kind, Dates.Day("2026-07-10"), "Text", null, null, null, []);

    private static IEnumerable<string> Keys(DutyEvent happened) => AnswerNotices.For(_duty, happened, 7).Select(mail => mail.Key);
}
