using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Wiedervorlage.Core;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.FollowUp;
using Wiedervorlage.Functions.Inbound.Attachments;

namespace Wiedervorlage.Functions.Tests.FollowUp;

/// <summary>The controlling list from meeting to meeting, as the office gets it and as it is shown afterwards.</summary>
public sealed class ControllingStoryTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Meeting Sitting(string id, int month, int day) => new(new(id), DutyCity.Sid, new(2026, month, day), new(17, 0), "Rathaus", MeetingState.Scheduled);

    [Fact]
    public async Task DoneAfterTheListWasSent_StandsOnTheNextOneAsDone_AndThenLeaves()
    {
        await using var city = await CityAsync();
        await city.UntilAsync(new(2026, 9, 8));
        await ChangeAsync(city, WorkState.Done);
        await city.UntilAsync(new(2026, 9, 24));
        Assert.Null((await WorkAsync(city)).ListedDoneIn);
        var shown = await GetAsync(city, "sid-05", (api, request) => api.Html(request, "sid-05", Stop));
        Assert.Contains("wie zur Sitzung vorgelegt", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("erledigt am", shown, StringComparison.Ordinal);
        await city.UntilAsync(new(2026, 12, 3));
        Assert.Equal("sid-06", (await WorkAsync(city)).ListedDoneIn?.Value);
        var next = await GetAsync(city, "sid-06", (api, request) => api.Csv(request, "sid-06", Stop));
        Assert.Contains("erledigt am 08.09.2026", next, StringComparison.Ordinal);
        Assert.Contains("erledigt 1", await GetAsync(city, "sid-06", (api, request) => api.Html(request, "sid-06", Stop)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PublicPart_NeverShowsWhatIsNot_InNoForm()
    {
        await using var city = await CityAsync();
        await (await city.OwesAsync("geheim", "fb61", new Cadence.Quarterly(), isPublic: false)).UntilAsync(new(2026, 9, 8));
        var mail = city.Sender.Got.Single(one => one.Kind == MailKind.ControllingList);
        var attached = DocxText.Of(Convert.FromBase64String(Assert.Single(mail.Attachments).Base64));
        string[] forms =
        [
            attached, mail.Text, mail.Html,
            await GetAsync(city, "?part=public", (api, request) => api.Html(request, "sid-05", Stop)), await GetAsync(city, "?part=public", (api, request) => api.Csv(request, "sid-05", Stop)),
            await GetAsync(city, "?part=public", (api, request) => api.Json(request, "sid-05", Stop)), DocxText.Of(await BytesAsync(city, "?part=public", (api, request) => api.Docx(request, "sid-05", Stop))),
        ];
        Assert.All(forms, form => Assert.DoesNotContain("geheim", form, StringComparison.Ordinal));
        Assert.Contains("Netzwerke", attached, StringComparison.Ordinal);
        Assert.Contains("geheim", DocxText.Of(await BytesAsync(city, "", (api, request) => api.Docx(request, "sid-05", Stop))), StringComparison.Ordinal);
        Assert.Contains("Diesen Teil gibt es nicht", await GetAsync(city, "?part=x", (api, request) => api.Json(request, "sid-05", Stop)), StringComparison.Ordinal);
    }

    private static async Task<DutyCity> CityAsync()
    {
        var city = await DutyCity.NewAsync(new(2026, 6, 17), Sitting("sid-05", 9, 22), Sitting("sid-06", 12, 1));
        await city.Get<ImplementationCommands>().OpenAsync(new(new("i1"), DutyCity.Sid, new("fb61"), "Netzwerke", new("Beschluss", new(2026, 3, 17), "0067/2026", null, []), true), Stop);
        await ChangeAsync(city, WorkState.Delayed, "Fördermittel fehlen");
        return city;
    }

    private static Task ChangeAsync(DutyCity city, WorkState state, string? reason = null) =>
        city.Get<ImplementationCommands>().HandleAsync(new ImplementationCommand.ChangeState(new("i1"), state, reason), new($"to-{state}", Actor.Office), Stop);

    private static async Task<Implementation> WorkAsync(DutyCity city) => (await city.Get<ImplementationCommands>().AllAsync(null, Stop)).Single();

    private static async Task<string> GetAsync(DutyCity city, string query, Func<ControllingListApi, HttpRequest, Task<IResult>> ask) => Encoding.UTF8.GetString(await BytesAsync(city, query, ask));

    private static async Task<byte[]> BytesAsync(DutyCity city, string query, Func<ControllingListApi, HttpRequest, Task<IResult>> ask)
    {
        using var scope = city.Get<IServiceScopeFactory>().CreateScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        (context.Request.Scheme, context.Request.Host, context.Response.Body) = ("https", new("wiedervorlage.example"), new MemoryStream());
        if (query.StartsWith('?')) context.Request.QueryString = new(query);
        await (await ask(ActivatorUtilities.CreateInstance<ControllingListApi>(scope.ServiceProvider), context.Request)).ExecuteAsync(context);
        return ((MemoryStream)context.Response.Body).ToArray();
    }
}
