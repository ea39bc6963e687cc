using Wiedervorlage.Core;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Tests.House;

namespace Wiedervorlage.Functions.Tests.FollowUp;

/// <summary>All pages behind signed links: what opening them does (nothing), what sending them does, and the way on from a bad one.</summary>
public sealed class LinkPageTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_OfEveryLinkPage_ChangesNothing_AndGoesIntoNoLog()
    {
        await using var city = await CityAsync();
        var (report, work) = (ReportToken(city), await city.WorkAsync("i1", "fb55"));
        var settled = await SettledAsync(city);
        var before = await city.RowsAsync();
        foreach (var (token, status) in new[] { (report, 200), (settled, 410), ("abc.def", 404) })
            for (var time = 0; time < 2; time++) Assert.Equal(status, (await city.AskAsync(request => city.Get<ReportPages>().Open(request, token, Stop))).Status);
        foreach (var (token, status) in new[] { (work, 200), (report, 404), ("abc.def", 404) })
            for (var time = 0; time < 2; time++) Assert.Equal(status, (await city.AskAsync(request => city.Get<WorkPages>().Open(request, token, Stop))).Status);
        Assert.Equal(before, await city.RowsAsync());
        Assert.DoesNotContain(city.Log.Lines, line => line.Contains(report, StringComparison.Ordinal) || line.Contains(work, StringComparison.Ordinal) || line.Contains("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", StringComparison.Ordinal));
    }

    [Fact]
    public async Task View_OfANonPublicDuty_ShowsThatOneOnly_AsLongAsItIsOpen()
    {
        await using var city = await CityAsync();
        await city.OwesAsync("secret", "fb55", new Cadence.Quarterly(), isPublic: false);
        var token = city.Get<ViewLinks>().For(new("secret")).Split('/')[^1];
        var before = await city.RowsAsync();
        var (status, text) = await city.AskAsync(request => city.Get<ViewPages>().Open(request, token, Stop));
        Assert.Equal((200, true, true), (status, text.Contains("Sachstand secret", StringComparison.Ordinal), text.Contains("nichtöffentlich", StringComparison.Ordinal)));
        foreach (var wrong in new[] { ReportToken(city), token[..^2], "abc.def" }) Assert.Equal(404, (await city.AskAsync(request => city.Get<ViewPages>().Open(request, wrong, Stop))).Status);
        Assert.Equal(before, await city.RowsAsync());
        await city.DoAsync(new DutyCommand.Discharge(new("secret"), "Beschluss"));
        Assert.Equal(410, (await city.AskAsync(request => city.Get<ViewPages>().Open(request, token, Stop))).Status);
    }

    /// <summary>Keys stand in addresses, and so do signed links: neither host nor telemetry writes addresses down.</summary>
    [Fact]
    public void Host_WritesNoAddressesDown()
    {
        using var host = System.Text.Json.JsonDocument.Parse(Repository.Read("host.json"));
        var logging = host.RootElement.GetProperty("logging");
        Assert.Equal("Warning", logging.GetProperty("logLevel").GetProperty("default").GetString());
        Assert.False(logging.GetProperty("applicationInsights").GetProperty("httpAutoCollectionOptions").GetProperty("enableHttpTriggerExtendedInfoCollection").GetBoolean());
    }

    [Fact]
    public async Task Work_StateIsTakenFromTheForm_DelayNeedsItsReason()
    {
        await using var city = await CityAsync();
        var (token, pages) = (await city.WorkAsync("i1", "fb55"), city.Get<WorkPages>());
        Assert.Contains("Umsetzung i1", (await city.AskAsync(request => pages.Open(request, token, Stop))).Text, StringComparison.Ordinal);
        var without = await city.AskAsync(request => pages.Send(request, token, Stop), "state=Delayed&reason=");
        Assert.Equal(400, without.Status);
        Assert.Contains("der Grund", without.Text, StringComparison.Ordinal);
        Assert.Equal(400, (await city.AskAsync(request => pages.Send(request, token, Stop), "state=Perhaps")).Status);
        for (var time = 0; time < 2; time++)
            Assert.Equal(303, (await city.AskAsync(request => pages.Send(request, token, Stop), "state=Delayed&reason=Personal")).Status);
        Assert.Contains("verzögert", (await city.AskAsync(request => pages.Done(request, token, Stop))).Text, StringComparison.Ordinal);
        var work = (await city.Get<ImplementationCommands>().FindAsync(new("i1"), Stop))!;
        Assert.Equal((WorkState.Delayed, "Personal"), (work.State, work.ReasonForDelay));
    }

    [Fact]
    public async Task Work_OfAnotherUnitNow_IsGone()
    {
        await using var city = await CityAsync();
        var token = await city.WorkAsync("i1", "fb55");
        await city.Get<ImplementationCommands>().HandleAsync(new ImplementationCommand.ChangeUnit(new("i1"), new("fb61")), new("c1", Actor.Office), Stop);
        Assert.Equal(410, (await city.AskAsync(request => city.Get<WorkPages>().Open(request, token, Stop))).Status);
        Assert.Equal(410, (await city.AskAsync(request => city.Get<WorkPages>().Send(request, token, Stop), "state=Done")).Status);
        Assert.Equal(410, (await city.AskAsync(request => city.Get<WorkPages>().Done(request, token, Stop))).Status);
    }

    [Fact]
    public async Task BadLink_OffersAFreshMail_ToTheRegisteredAddress_OnceADay()
    {
        await using var city = await CityAsync();
        await city.WorkAsync("i1", "fb55");
        var bad = await city.AskAsync(request => city.Get<ReportPages>().Open(request, ReportToken(city)[..^3], Stop));
        Assert.Equal(404, bad.Status);
        Assert.Contains("action=\"/links/neu\"", bad.Text, StringComparison.Ordinal);
        for (var time = 0; time < 2; time++) Assert.Equal(200, (await city.AskAsync(request => city.Get<LinkPages>().Send(request, Stop), "unit=fb55")).Status);
        await city.SettleAsync();
        var fresh = Assert.Single(city.Sender.Got, mail => mail.Kind == MailKind.FreshLink);
        Assert.Equal("fb55@stadt.example", fresh.To);
        Assert.Contains("/bericht/", fresh.Text, StringComparison.Ordinal);
        Assert.Contains("/umsetzung/", fresh.Text, StringComparison.Ordinal);
        Assert.Equal(400, (await city.AskAsync(request => city.Get<LinkPages>().Send(request, Stop), "unit=fb99")).Status);
        Assert.Contains("nichts offen", (await city.AskAsync(request => city.Get<LinkPages>().Send(request, Stop), "unit=fb20")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Delayed_TheReasonIsListed_TheReportStaysOwed()
    {
        await using var city = await CityAsync();
        var (token, pages) = (ReportToken(city), city.Get<ReportPages>());
        Assert.Equal(400, (await city.AskAsync(request => pages.Send(request, token, Stop), "kind=delayed&text=")).Status);
        Assert.Equal(303, (await city.AskAsync(request => pages.Send(request, token, Stop), "kind=delayed&text=Personal+fehlt")).Status);
        var duty = await city.DutyAsync("d1");
        Assert.Contains("Grund der Verzögerung: Personal fehlt", Core.FollowUp.StateOfWorkTexts.StateOfWork(Core.FollowUp.DutyLine.Of(duty)), StringComparison.Ordinal);
        Assert.Single(duty.Missing());
        await city.ReportAsync("d1");
        Assert.Null((await city.DutyAsync("d1")).ReasonForDelay);
    }

    [Fact]
    public async Task Report_IsAPaperOfItsMeeting()
    {
        await using var city = await CityAsync();
        await city.ReportAsync("d1");
        var agenda = await city.AskAsync(request => city.Get<Functions.Agendas.AgendaApi>().Get(request, "sid-05", Stop));
        Assert.Contains("\"papers\":[{\"duty\":\"d1\"", agenda.Text, StringComparison.Ordinal);
    }

    private static async Task<string> SettledAsync(DutyCity city)
    {
        await city.OwesAsync("d2", "fb61", new Cadence.Quarterly());
        var token = city.Get<ReportLinks>().Token(new(new("d2"), "2026-Q3", new("fb61")));
        await city.ReportAsync("d2");
        await city.DoAsync(new DutyCommand.Settle(new("d2"), new("sid-05"), []));
        return token;
    }

    private static string ReportToken(DutyCity city) => city.Get<ReportLinks>().Token(new(new("d1"), "2026-Q3", new("fb55")));

    private static async Task<DutyCity> CityAsync()
    {
        var city = await DutyCity.NewAsync(new(2026, 6, 30), new Meeting(new("sid-05"), DutyCity.Sid, new(2026, 9, 22), new(17, 0), "Rathaus", MeetingState.Scheduled));
        await city.OwesAsync("d1", "fb55", new Cadence.Quarterly());
        return await city.UntilAsync(new(2026, 7, 1));
    }
}
