using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Functions.FollowUp;
using Wiedervorlage.Functions.Mail;
using Microsoft.Azure.Functions.Worker;

namespace Wiedervorlage.Functions.Tests.FollowUp;

/// <summary>A mail that cannot be delivered goes to the deputy once, and the office sees it.</summary>
public sealed class BounceTests
{
    private const string Letter = "quarterlyLetter.2026-Q3.fb55";
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("bounce")]
    [InlineData("dropped")]
    public async Task Bounced_GoesToTheDeputyOnce_AndTheOfficeIsTold(string what)
    {
        await using var city = await CityAsync();
        for (var time = 0; time < 3; time++) await city.EventAsync(Letter, what);
        await city.Get<Daily>().Run(new TimerInfo(), city.Client, Stop);
        await city.SettleAsync();

        Assert.Equal(["2026-07-01 quarterlyLetter.2026-Q3.fb55", "2026-07-01 quarterlyLetter.2026-Q3.fb55.deputy", "2026-07-01 bounceNotice.quarterlyLetter.2026-Q3.fb55"], city.Sent);
        var (original, copy, notice) = (city.Sender.Got[0], city.Sender.Got[1], city.Sender.Got[2]);
        Assert.Equal(("fb55-vertretung@stadt.example", original.Subject, original.Kind), (copy.To, copy.Subject, copy.Kind));
        Assert.StartsWith("Diese Mail konnte der Stelle nicht zugestellt werden.", copy.Text, StringComparison.Ordinal);
        Assert.EndsWith(original.Text, copy.Text, StringComparison.Ordinal);
        Assert.Contains("als Vertretung eingetragen ist.</p>", copy.Html, StringComparison.Ordinal);
        Assert.Equal(("sid-buero@stadt.example", MailKind.BounceNotice), (notice.To, notice.Kind));
        Assert.Contains("550 unknown", notice.Text, StringComparison.Ordinal);
        var shown = Assert.Single(await city.Get<Outbox>().AttentionAsync(Stop));
        Assert.Equal((Letter, new Recipient.UnitMailbox(new("fb55"))), (shown.Key, shown.Role));
    }

    [Fact]
    public async Task Bounced_TheDeputyToo_TheOfficeIsToldThatNobodyCanBeReached()
    {
        await using var city = await CityAsync();
        await city.EventAsync(Letter);
        await city.EventAsync($"{Letter}.deputy");
        Assert.Equal(4, city.Sent.Count);
        Assert.StartsWith("Niemand erreichbar: Vertretung von FB55", city.Sender.Got[^1].Subject, StringComparison.Ordinal);
        Assert.Equal(2, (await city.Get<Outbox>().AttentionAsync(Stop)).Length);
    }

    [Fact]
    public async Task Bounced_TheNoticeToTheOffice_StopsThere()
    {
        await using var city = await CityAsync();
        await city.EventAsync(Letter);
        await city.EventAsync($"bounceNotice.{Letter}");
        Assert.Equal(3, city.Sent.Count);
    }

    [Fact]
    public async Task Bounced_AndTheProcessDied_TheDailyRunSendsTheDeputysMail()
    {
        await using var city = await CityAsync();
        await city.Get<Outbox>().ApplyAsync(MailId.Of(Letter), new MailHappening.Seen.Bounced("550 unknown"), Stop);
        await city.UntilAsync(new(2026, 7, 2));
        Assert.Equal(["2026-07-02 quarterlyLetter.2026-Q3.fb55.deputy", "2026-07-02 bounceNotice.quarterlyLetter.2026-Q3.fb55"], city.Sent[1..]);
    }

    [Fact]
    public async Task Delivered_IsNoLongerLookedAt_AndForgottenAfterItsTime_ButNeverSentAgain()
    {
        await using var city = await CityAsync();
        await city.EventAsync(Letter, "delivered");
        Assert.Empty(await city.Get<OutboxStore>().OpenAsync(Stop).ToListAsync(Stop));
        Assert.NotNull(await city.Get<Outbox>().ReadAsync(MailId.Of(Letter), Stop));
        await city.OutageAsync(new(2027, 9, 15));
        await city.Get<Outbox>().ForgetAsync(Stop);
        Assert.Null(await city.Get<Outbox>().ReadAsync(MailId.Of(Letter), Stop));
        Assert.IsType<MailState.Delivered>((await city.Get<Outbox>().FindAsync(Letter, Stop))!.State);
        await city.Get<WriteQuarterlyLetter>().Run(new("2026-Q3", "part-000"), Stop);
        await city.SettleAsync();
        Assert.Single(city.Sent);
    }

    private static async Task<DutyCity> CityAsync()
    {
        var city = await DutyCity.NewAsync(new(2026, 6, 17), new Meeting(new("sid-05"), DutyCity.Sid, new(2026, 9, 22), new(17, 0), "Rathaus", MeetingState.Scheduled));
        await city.OwesAsync("d1", "fb55", new Cadence.Quarterly());
        return await city.UntilAsync(new(2026, 7, 1));
    }
}
