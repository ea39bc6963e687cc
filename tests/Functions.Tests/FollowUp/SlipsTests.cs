using System.Text.RegularExpressions;
using Wiedervorlage.Core;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Functions.Duties;

namespace Wiedervorlage.Functions.Tests.FollowUp;

/// <summary>What slipped through when people tried it (issue 10), where people see it: letters and pages about duties, in moved time.</summary>
public sealed class SlipsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Slips06_LateReportThroughTheLink_LeavesTheRunningPeriodOpen()
    {
        await using var city = await LateAsync();
        var token = city.Get<ReportLinks>().Token(new(new("d1"), "2026-Q3", new("fb55")));
        var page = await city.AskAsync(request => city.Get<ReportPages>().Open(request, token, Stop));
        Assert.Matches("""value="2026-Q2" checked""", page.Text);
        Assert.DoesNotMatch("""value="2026-Q3" checked""", page.Text);
        Assert.Equal(303, (await city.AskAsync(request => city.Get<ReportPages>().Send(request, token, Stop), "kind=written&text=Nachgeholt")).Status);
        Assert.Equal(["2026-Q2"], Assert.Single((await city.DutyAsync("d1")).Reports).Periods);
        Assert.Equal(PeriodState.Open, (await city.DutyAsync("d1")).Find("2026-Q3")!.State);
    }

    [Fact]
    public async Task Slips07_EveryLetterAboutWhatIsOverdue_NamesItsOwnDate()
    {
        await using var city = await LateAsync();
        var (notice, escalation) = (Text(city, MailKind.OverdueNotice), Text(city, MailKind.Escalation));
        Assert.All([notice, escalation], text =>
        {
            Assert.Contains("überfällig seit Q2/2026, war fällig zur Sitzung am 16.06.2026", text, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"22\.09\.2026", text);
        });
        var letter = Text(city, MailKind.QuarterlyLetter);
        var lines = letter.Split('\n').Where(line => Regex.IsMatch(line, "Q[23]/2026")).ToArray();
        Assert.Equal(2, lines.Length);
        Assert.Contains("16.06.2026", lines[0], StringComparison.Ordinal);
        Assert.Contains("Q3/2026: Bericht fällig zur Sitzung am 22.09.2026. Abzugeben bis Dienstag, 08.09.2026", lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain("22.09.2026", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slips15_RegularDuty_TheOfficeIsAskedUntilItsIntervalIsSet()
    {
        await using var city = await DutyCity.NewAsync(new(2026, 4, 1), At("sid-1", 6, 16));
        await city.OwesAsync("d1", "fb55", new Cadence.Regular());
        await city.UntilAsync(new(2026, 4, 20));
        var letters = city.Sender.Got.Where(mail => mail.Kind == MailKind.OfficeLetter).ToArray();
        Assert.Equal(3, letters.Length);
        Assert.All(letters, letter => Assert.Matches(@"Berichtspflicht „Sachstand d1“(.|\n)*berichtspflicht/[A-Za-z0-9_.-]+", letter.Text));
        Assert.Null((await city.DoAsync(new DutyCommand.Confirm(new("d1"), new Cadence.Quarterly(), null))).Refusal);
        await city.UntilAsync(new(2026, 5, 20));
        Assert.Equal(3, city.Sender.Got.Count(mail => mail.Kind == MailKind.OfficeLetter));
    }

    [Fact]
    public async Task Slips01_NobodyLeads_TheOfficeIsAskedThenTheChair_AndWhoGetsTheLeadIsWrittenTo()
    {
        await using var city = await DutyCity.NewAsync(new(2026, 4, 1), At("sid-1", 6, 16));
        var works = city.Get<ImplementationCommands>();
        var origin = new Origin("Beschluss vom 17.03.2026", new(2026, 3, 17), "0067/2026", null, []);
        await works.OpenAsync(new(new("w1"), DutyCity.Sid, null, "Quartiersbüros", origin, true), Stop);
        await city.UntilAsync(new(2026, 4, 30));
        Assert.Equal((4, 1), (Count(city, MailKind.OfficeLetter), Count(city, MailKind.OfficeEscalation)));
        Assert.Contains("Federführung offen", Text(city, MailKind.OfficeLetter), StringComparison.Ordinal);
        var given = await works.HandleAsync(new ImplementationCommand.ChangeUnit(new("w1"), new("fb61")), new("give", Actor.Office), Stop);
        Assert.Empty(given.Value.Now.State.Owed);
        await city.SettleAsync();
        var letter = Assert.Single(city.Sender.Got, mail => mail.Kind == MailKind.DutyNotice);
        Assert.Equal("fb61@stadt.example", letter.To);
        Assert.Matches(@"Quartiersbüros(.|\n)*https://wiedervorlage.example/umsetzung/", letter.Text);
        await city.RunChecksAsync();
        await city.UntilAsync(new(2026, 5, 20));
        Assert.Equal((4, 1), (Count(city, MailKind.OfficeLetter), Count(city, MailKind.DutyNotice)));
    }

    private static int Count(DutyCity city, MailKind kind) => city.Sender.Got.Count(mail => mail.Kind == kind);

    private static string Text(DutyCity city, MailKind kind) => city.Sender.Got.Last(mail => mail.Kind == kind).Text;

    /// <summary>The report of the second quarter did not come; a meeting lies between today and that of the third.</summary>
    private static async Task<DutyCity> LateAsync()
    {
        var city = await DutyCity.NewAsync(new(2026, 4, 1), At("sid-1", 6, 16), At("sid-2", 8, 25), At("sid-3", 9, 22));
        await city.OwesAsync("d1", "fb55", new Cadence.Quarterly());
        return await city.UntilAsync(new(2026, 7, 3));
    }

    private static Meeting At(string id, int month, int day) => new(new(id), DutyCity.Sid, new(2026, month, day), new(16, 0), "Rathaus", MeetingState.Scheduled);
}
