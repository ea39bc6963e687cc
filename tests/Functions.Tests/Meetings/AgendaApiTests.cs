using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Agendas;
using Wiedervorlage.Functions.Pages;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Functions.Tests.Procedures;

namespace Wiedervorlage.Functions.Tests.Meetings;

/// <summary>The agenda through its endpoints, with the whole app behind them.</summary>
public sealed class AgendaApiTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    private static MotionCommand.Place At(string? item, string meeting = "sid-1") => new(new(new(meeting), item, PlacementMode.Agenda, null), null);

    [Fact]
    public async Task Agenda_HasControllingAndMotions_IsNumberedAnew_AndTheMotionsKnow()
    {
        await using var world = await StartAsync("8.1", "8.3");
        Assert.Equal("1=controlling 8=heading-8 8.1=motion-m-1 8.3=motion-m-2", (await GetAsync(world)).Shown());
        var renumbered = await world.AskAsync(request => world.Get<AgendaApi>().Renumber(request, "sid-1", world.Client, Stop), "{}");
        Assert.Equal((200, "1=controlling 2=heading-8 2.1=motion-m-1 2.2=motion-m-2"), (renumbered.Status, renumbered.Shown()));
        Assert.Equal(("2.1", "2.2"), (await ItemAsync(world, "m-1"), await ItemAsync(world, "m-2")));
    }

    [Fact]
    public async Task TwoOfficersAtOnce_TheSecondIsToldWhatTheFirstDid()
    {
        await using var world = await StartAsync("8.1");
        var seen = (await GetAsync(world)).ETag;
        Assert.Equal(201, (await AddAsync(world, """{"title":"Mitteilungen"}""", seen)).Status);
        var second = await AddAsync(world, """{"title":"Anfragen"}""", seen);
        Assert.Equal(412, second.Status);
        Assert.Contains("Mitteilungen", second.Json()["changes"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(201, (await AddAsync(world, """{"title":"Anfragen"}""", (await GetAsync(world)).ETag)).Status);
    }

    [Fact]
    public async Task SameIdempotencyKey_AddsOnce()
    {
        await using var world = await StartAsync();
        await AddAsync(world, """{"title":"Mitteilungen"}""", key: "k");
        Assert.Equal(200, (await AddAsync(world, """{"title":"Mitteilungen"}""", key: "k")).Status);
        Assert.Equal(2, (await GetAsync(world)).Json()["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task AfterTheInvitation_409SaysWhatIsAllowed_AndAnAddendumTakesTheNextNumber()
    {
        await using var world = await StartAsync("2");
        var invited = await world.AskAsync(request => world.Get<AgendaApi>().Invite(request, "sid-1", world.Client, Stop), "{}");
        Assert.Equal((200, "invited", true), (invited.Status, invited.Json()["meeting"]!["state"]!.GetValue<string>(), invited.Json()["fixed"]!.GetValue<bool>()));
        var refused = await world.AskAsync(request => world.Get<AgendaApi>().Renumber(request, "sid-1", world.Client, Stop), "{}");
        Assert.Equal((409, """["items","pull","restoration"]"""), (refused.Status, refused.Json()["allowed"]!.ToJsonString()));
        var added = (await AddAsync(world, """{"title":"Nachtrag"}""")).Json()["items"]!.AsArray().Last()!;
        Assert.Equal(("3", true), (added["number"]!.GetValue<string>(), added["addendum"]!.GetValue<bool>()));
    }

    [Fact]
    public async Task PulledItem_StaysVisible_ItsMotionGoesToTheNextMeeting_AndTheFactionIsTold()
    {
        await using var world = await StartAsync("2");
        var pulled = await world.AskAsync(request => world.Get<AgendaItemsApi>().Pull(request, "sid-1", "motion-m-1", world.Client, Stop), """{"reason":"Nicht beratungsreif."}""");
        var item = pulled.Json()["items"]!.AsArray().Single(one => one!["id"]!.GetValue<string>() == "motion-m-1")!;
        Assert.Equal(("Nicht beratungsreif.", "2"), (item["out"]!.GetValue<string>(), item["number"]!.GetValue<string>()));
        Assert.Equal(new MotionState.AwaitingPlace(new("sid-2"), false), (await MotionAsync(world, "m-1")).State);
        Assert.Equal(1, world.Count(Core.Mail.MailKind.ReturnNotice));
        await world.MeetAsync("sid-1", new(2026, 2, 10), MeetingState.Invited);
        Assert.Contains("Nicht beratungsreif.", (await world.AskAsync(request => world.Get<PublicMeetingPages>().Meeting(request, "sid-1", Stop))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PublicPage_NothingNonPublicAppears_AndTheOfficeSeesBothParts()
    {
        await using var world = await StartAsync("2");
        await AddAsync(world, """{"title":"Grundstück am Markt","note":"Kaufpreis","public":false}""");
        await AddAsync(world, """{"title":"Mitteilungen der Verwaltung","note":"Zwei Mitteilungen"}""");
        await world.MeetAsync("sid-1", new(2026, 2, 10), MeetingState.Invited);
        var publicPage = (await world.AskAsync(request => world.Get<PublicMeetingPages>().Meeting(request, "sid-1", Stop))).Text;
        foreach (var shown in new[] { "Mitteilungen der Verwaltung", "Zwei Mitteilungen", "Sozialräume entwickeln", "Antrags- und Beschlusscontrolling" }) Assert.Contains(shown, publicPage, StringComparison.Ordinal);
        foreach (var secret in new[] { "Grundstück", "Kaufpreis", "N 1" }) Assert.DoesNotContain(secret, publicPage, StringComparison.Ordinal);
        var office = (await world.AskAsync(request => world.Get<AgendaApi>().Html(request, "sid-1", Stop))).Text;
        Assert.Contains("Grundstück am Markt", office, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoHundredItemsWithLongTexts_AreKeptAndShownWhole()
    {
        await using var world = await new AppWorld("off").StartAsync();
        for (var number = 1; number < 200; number++)
            await AddAsync(world, Json.Write(new { title = $"{number} {new string('ü', 480)}", note = $"{number} {string.Concat(Enumerable.Repeat("Ä\"€ ", number % 9 == 0 ? 3000 : 3))}" }));
        var agenda = (await GetAsync(world)).Json()["items"]!.AsArray();
        Assert.Equal((200, "9 ".Length + 12_000), (agenda.Count, agenda[9]!["note"]!.GetValue<string>().Length));
        Assert.Equal(Enumerable.Range(1, 200).Select(number => $"{number}"), agenda.Select(item => item!["number"]!.GetValue<string>()));
        await world.MeetAsync("sid-1", new(2026, 2, 10), MeetingState.Invited);
        Assert.Contains("199 üü", (await world.AskAsync(request => world.Get<PublicMeetingPages>().Meeting(request, "sid-1", Stop))).Text, StringComparison.Ordinal);
    }

    internal static async Task<AppWorld> StartAsync(params string[] items)
    {
        var world = await new AppWorld().StartAsync();
        for (var number = 1; number <= items.Length; number++)
        {
            await world.FileAsync($"m-{number}");
            await world.DoAsync($"m-{number}", At(items[number - 1]));
        }
        return world;
    }

    internal static async Task<Motion> MotionAsync(AppWorld world, string id) => (await world.Get<Facts<Motion, MotionEvent>>().LoadAsync(StreamKey.Alone(id)))!.State;

    private static async Task<string?> ItemAsync(AppWorld world, string id) => (await MotionAsync(world, id)).Place()?.Item;

    private static Task<(int Status, string Text, string? ETag)> GetAsync(AppWorld world) => world.AskAsync(request => world.Get<AgendaApi>().Get(request, "sid-1", Stop));

    private static Task<(int Status, string Text, string? ETag)> AddAsync(AppWorld world, string json, string? ifMatch = null, string? key = null) =>
        world.AskAsync(request => world.Get<AgendaItemsApi>().Add(request, "sid-1", world.Client, Stop), json, ifMatch, key);
}
