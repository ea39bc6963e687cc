using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Functions.Duties;

namespace Wiedervorlage.Functions.Tests.FollowUp;

/// <summary>Handing in by signed link: opening changes nothing, a wrong or expired link has a clear answer and a way on.</summary>
public sealed partial class ReportLinkTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Link_FromTheLetter_TakesTheReport_OnceHoweverOftenItIsSent()
    {
        await using var city = await CityAsync();
        var token = Token(city);
        var pages = city.Get<ReportPages>();
        var page = await city.AskAsync(request => pages.Open(request, token, Stop));
        Assert.Equal(200, page.Status);
        Assert.Contains("Sachstand d1", page.Text, StringComparison.Ordinal);
        Assert.Empty((await city.DutyAsync("d1")).Reports);
        var report = ReportId().Match(page.Text).Groups[1].Value;
        for (var time = 0; time < 2; time++)
            Assert.Equal(303, (await city.AskAsync(request => pages.Send(request, token, Stop), $"report={report}&kind=written&text=Es+geht+voran")).Status);
        Assert.Contains("Es geht voran", (await city.AskAsync(request => pages.Done(request, token, report, Stop))).Text, StringComparison.Ordinal);
        Assert.Equal(410, (await city.AskAsync(request => pages.Done(request, token, "r-0", Stop))).Status);
        Assert.Equal("Es geht voran", Assert.Single((await city.DutyAsync("d1")).Reports).Text);
        await city.SettleAsync();
        Assert.Equal(
            ["geschaeftsstelle@spd-fraktion.example", "sid-buero@stadt.example"],
            city.Sender.Got.Where(mail => mail.Kind == MailKind.ReportNotice).Select(mail => mail.To).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("kind=written&text=", "Text oder eine Datei")]
    [InlineData("text=abc", "Art der Antwort")]
    [InlineData("kind=moreTime&text=Personal", "Bis wann")]
    [InlineData("kind=handOver", "Wer soll")]
    [InlineData("kind=handOver&unit=fb99", "Unbekannt")]
    [InlineData("kind=moreTime&text=Personal&until=31.2.2027", "kein Datum")]
    public async Task Send_Incomplete_ShowsTheFormAgainWithTheReason(string form, string reason)
    {
        await using var city = await CityAsync();
        var (status, text) = await city.AskAsync(request => city.Get<ReportPages>().Send(request, Token(city), Stop), form);
        Assert.Equal(400, status);
        Assert.Contains(reason, text, StringComparison.Ordinal);
        Assert.Contains("<title>Fehler: ", text, StringComparison.Ordinal);
        Assert.Empty((await city.DutyAsync("d1")).Reports);
    }

    [Fact]
    public async Task Send_Refused_KeepsEverythingTyped_AndLeadsToTheField()
    {
        await using var city = await CityAsync();
        const string sent = "kind=moreTime&text=Personal+fehlt&until=31.2.2027&unit=fb61";
        var (_, text) = await city.AskAsync(request => city.Get<ReportPages>().Send(request, Token(city), Stop), sent);
        Assert.All(
            ["Personal fehlt</textarea>", "value=\"31.2.2027\"", "value=\"fb61\" selected", "href=\"#until\"", "aria-describedby=\"until-fehler\""],
            part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Link_MadeUpOrChanged_IsUnknown()
    {
        await using var city = await CityAsync();
        var token = Token(city);
        foreach (var wrong in new[] { "abc", "abc.def", token[..^2], "A" + token[1..], $"{token}.x", token.Split('.')[0] + ".AAAAAAAAAAAAAAAAAAAAAA" })
            Assert.Equal(404, (await city.AskAsync(request => city.Get<ReportPages>().Open(request, wrong, Stop))).Status);
    }

    [Fact]
    public async Task Link_ExpiredWhenSettled_OffersAFreshOne_OneADay()
    {
        await using var city = await CityAsync();
        var token = Token(city);
        await city.ReportAsync("d1");
        await city.DoAsync(new DutyCommand.Settle(new("d1"), new("sid-05"), []));
        await city.UntilAsync(new(2026, 10, 1));
        var pages = city.Get<ReportPages>();
        Assert.Equal(410, (await city.AskAsync(request => pages.Open(request, token, Stop))).Status);
        Assert.Equal(410, (await city.AskAsync(request => pages.Send(request, token, Stop), "kind=oral")).Status);
        for (var time = 0; time < 2; time++) Assert.Equal(200, (await city.AskAsync(request => pages.Renew(request, token, Stop), "")).Status);
        await city.SettleAsync();
        var fresh = Assert.Single(city.Sender.Got, mail => mail.Kind == MailKind.FreshLink);
        Assert.Equal("fb55@stadt.example", fresh.To);
        Assert.Equal(200, (await city.AskAsync(request => pages.Open(request, Link().Match(fresh.Text).Groups[1].Value, Stop))).Status);
    }

    [Fact]
    public async Task Link_OfAUnitThatHandedOver_IsNoLongerGood_AndTheOtherUnitIsTold()
    {
        await using var city = await CityAsync();
        var token = Token(city);
        await city.AskAsync(request => city.Get<ReportPages>().Send(request, token, Stop), "kind=handOver&unit=fb61&text=Bauamt");
        Assert.Equal("fb55", (await city.DutyAsync("d1")).Unit.Value);
        await city.DoAsync(new DutyCommand.HandOver(new("d1"), new("fb61")));
        Assert.Equal(410, (await city.AskAsync(request => city.Get<ReportPages>().Open(request, token, Stop))).Status);
        var told = Assert.Single(city.Sender.Got, mail => mail.Kind == MailKind.DutyNotice);
        Assert.Equal("fb61@stadt.example", told.To);
        Assert.Equal(200, (await city.AskAsync(request => city.Get<ReportPages>().Open(request, Link().Match(told.Text).Groups[1].Value, Stop))).Status);
    }

    private static async Task<DutyCity> CityAsync()
    {
        var city = await DutyCity.NewAsync(new(2026, 6, 17), new Meeting(new("sid-05"), DutyCity.Sid, new(2026, 9, 22), new(17, 0), "Rathaus", MeetingState.Scheduled));
        await city.OwesAsync("d1", "fb55", new Cadence.Quarterly());
        return await city.UntilAsync(new(2026, 7, 1));
    }

    private static string Token(DutyCity city) => Link().Match(city.Sender.Got.First(mail => mail.Kind == MailKind.QuarterlyLetter).Text).Groups[1].Value;

    [GeneratedRegex(@"wiedervorlage\.example/bericht/([A-Za-z0-9_.-]+)")]
    private static partial Regex Link();

    [GeneratedRegex("name=\"report\" value=\"(r-[0-9a-f]{32})\"")]
    private static partial Regex ReportId();
}
