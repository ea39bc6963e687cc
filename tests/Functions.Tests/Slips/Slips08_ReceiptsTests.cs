using System.Text;
using System.Text.RegularExpressions;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Motions;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Functions.Tests.FollowUp;
using Wiedervorlage.Functions.Tests.Procedures;

namespace Wiedervorlage.Functions.Tests.Slips;

/// <summary>Who hands something in gets a receipt with what was understood, and a link by which to see and mend it.</summary>
public sealed partial class Slips08_ReceiptsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Report_UnitSeesAndReplacesIt_OfficeAndFactionOpenTextAndFile()
    {
        await using var city = await CityAsync();
        await city.OwesAsync("d1", "fb55", new Cadence.Quarterly());
        await city.UntilAsync(new(2026, 4, 10));
        await city.Get<IKeptFiles>().KeepAsync("d1/r1/bericht.pdf", new MemoryStream(Encoding.UTF8.GetBytes("Inhalt")), "application/pdf", Stop);
        await city.DoAsync(new DutyCommand.HandIn(new("d1"), "r1", ReportKind.Written, "Vier Büros sind offen.", "d1/r1/bericht.pdf", null, null, []));
        var receipt = Text(city, MailKind.ReportReceipt, "fb55@");
        Assert.Contains("Vier Büros sind offen.", receipt, StringComparison.Ordinal);
        Assert.Contains("Zeitraum: Q2/2026", receipt, StringComparison.Ordinal);
        foreach (var to in new[] { "sid-buero@", "geschaeftsstelle@spd" })
        {
            var token = Path().Match(Text(city, MailKind.ReportNotice, to)).Groups["token"].Value;
            var read = await city.AskAsync(request => city.Get<ReadPages>().Open(request, token, Stop));
            Assert.Contains("Vier B", read.Text, StringComparison.Ordinal);
            Assert.Equal("Inhalt", (await city.AskAsync(request => city.Get<ReadPages>().File(request, token, 1, Stop))).Text);
            Assert.Equal(404, (await city.AskAsync(request => city.Get<ReadPages>().File(request, token, 2, Stop))).Status);
        }

        var own = Path().Match(receipt).Groups["token"].Value;
        var page = await city.AskAsync(request => city.Get<ReportPages>().Open(request, own, Stop));
        Assert.Contains("Bisher abgegeben", page.Text, StringComparison.Ordinal);
        Assert.Contains("<option value=\"r1\"", page.Text, StringComparison.Ordinal);
        Assert.Equal(303, (await city.AskAsync(request => city.Get<ReportPages>().Send(request, own, Stop), "kind=written&text=F%C3%BCnf+B%C3%BCros&replaces=r1")).Status);
        await city.SettleAsync();
        var duty = await city.DutyAsync("d1");
        Assert.Equal("Fünf Büros", Assert.Single(duty.Standing()).Text);
        Assert.Equal(2, city.Sender.Got.Count(mail => mail.Kind == MailKind.ReportReceipt));
        await city.UntilAsync(new(2026, 6, 17));
        Assert.Equal(400, (await city.AskAsync(
            request => city.Get<ReportPages>().Send(request, own, Stop), $"kind=written&text=Sechs&replaces={duty.Reports[1].Id}")).Status);
    }

    [Fact]
    public async Task ReadLink_MadeUpOrOfAnotherKind_IsUnknown()
    {
        await using var city = await CityAsync();
        await city.OwesAsync("d1", "fb55", new Cadence.Quarterly());
        var other = city.Get<ViewLinks>().For(new("d1")).Split('/')[^1];
        foreach (var wrong in new[] { "abc", "abc.def", other })
            Assert.Equal(404, (await city.AskAsync(request => city.Get<ReadPages>().Open(request, wrong, Stop))).Status);
    }

    [Fact]
    public async Task Motion_TheFactionSaysItIsReadWrongly_TheOfficeMends_TheFactionHasItAnew()
    {
        await using var city = await CityAsync();
        var filed = await city.CallAsync(request => city.Get<MotionsApi>().File(request, city.Client, Stop),
            """{"body":"sid","factions":["spd"],"title":"Quartiersbüros","resolutionText":"Es wird berichtet.","reasons":"Darum.","receivedOn":"2026-04-01"}""");
        Assert.Equal(201, filed.Status);
        var id = filed.Json.GetProperty("id").GetString()!;
        await city.SettleAsync();
        var receipt = Text(city, MailKind.Receipt, "geschaeftsstelle@spd");
        Assert.Matches("(?s)auf Papier eingegangen.*Es wird berichtet.*Darum", receipt);
        var token = Path().Match(receipt).Groups["token"].Value;
        var pages = city.Get<UnderstandingPages>();
        Assert.Contains("Quartiersb", (await city.AskAsync(request => pages.Open(request, token, Stop))).Text, StringComparison.Ordinal);
        Assert.Null((await city.MotionAsync(id)).Understanding);
        Assert.Equal(400, (await city.AskAsync(request => pages.Send(request, token, city.Client, Stop), "answer=wrong&remark=")).Status);
        Assert.Equal(303, (await city.AskAsync(request => pages.Send(request, token, city.Client, Stop), "answer=wrong&remark=Der+zweite+Absatz+fehlt.")).Status);
        await city.UntilAsync(new(2026, 4, 2));
        Assert.Matches("(?s)nicht richtig gelesen.*Der zweite Absatz fehlt", Text(city, MailKind.OfficeLetter, "sid-buero@"));

        Assert.Null((await city.DoAsync(id, new MotionCommand.Mend(null, "Es wird berichtet.\n\nJedes Jahr.", null))).Refusal);
        Assert.Contains("Jedes Jahr.", Text(city, MailKind.Receipt, "geschaeftsstelle@spd"), StringComparison.Ordinal);
        Assert.Equal(303, (await city.AskAsync(request => pages.Send(request, token, city.Client, Stop), "answer=right")).Status);
        Assert.True((await city.MotionAsync(id)).Understanding!.Right);
    }

    private static Task<DutyCity> CityAsync() => DutyCity.NewAsync(
        new(2026, 4, 1), new Meeting(new("sid-1"), DutyCity.Sid, new(2026, 6, 16), new(16, 0), "Rathaus", MeetingState.Scheduled));

    private static string Text(DutyCity city, MailKind kind, string to) =>
        city.Sender.Got.Last(mail => mail.Kind == kind && mail.To.StartsWith(to, StringComparison.Ordinal)).Text;

    [GeneratedRegex(@"wiedervorlage\.example/(bericht|berichte|gelesen)/(?<token>[A-Za-z0-9_.-]+)")]
    private static partial Regex Path();
}
