using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.OParl.Sources;
using Wiedervorlage.Functions.OParl.Sources;
using Wiedervorlage.Functions.Tests.OParl.Sources;
using Wiedervorlage.Functions.Tests.Procedures;
using Wiedervorlage.Tests.OParl;

namespace Wiedervorlage.Functions.Tests.OParl;

/// <summary>Our own reader at our own server: what it gets is what is served.</summary>
public sealed class OwnReaderTests
{
    private const string Host = "https://ratsinfo.example";

    private static async Task<AppWorld> PublisherAsync()
    {
        var world = new AppWorld(new WorldSetup { Settings = [new("BaseUrl", Host)] });
        await (await (await world.BeginAsync()).FirstReadingAsync()).DecisionAsync();
        return world;
    }

    private static Task<AppWorld> ReaderAsync(OwnServer server) => SourceWorld.NewAsync(
        server, SourceWorld.City with { Name = "Wir", Address = $"{Host}/oparl/v1.1/system" }, begins: "2026-03-19T08:00:00+01:00");

    [Fact]
    public async Task FirstReading_GetsEverythingBackAsItIsServed()
    {
        await using var publisher = await PublisherAsync();
        await using var reader = await ReaderAsync(new(publisher));
        var state = await SourceWorld.ReadAsync(reader);
        Assert.Null(state.Problem);
        Assert.Equal((1, 1, 1, 5, 2), (state.Counts.Committees, state.Counts.Factions, state.Counts.Units, state.Counts.Meetings, state.Counts.Papers));
        var walk = await new OParlWalk(publisher.JsonAsync).FromAsync($"{Host}/oparl/v1.1/system");
        var served = walk.Objects.Values.Where(one => OParlSchema.Kind(one) is "Organization" or "Meeting" or "Paper").Select(Text).Order(StringComparer.Ordinal);
        var read = (await ObjectsAsync(reader)).Select(one => Text(one.Content)).Order(StringComparer.Ordinal);
        Assert.Equal(served, read);
        Assert.Contains(read, one => one.Contains("beschlossen; abgelehnt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SecondReading_WithoutAChange_IsAnsweredNotModified_AndAfterOneGetsOnlyThat()
    {
        await using var publisher = await PublisherAsync();
        var server = new OwnServer(publisher);
        await using var reader = await ReaderAsync(server);
        await SourceWorld.ReadAsync(reader);
        Assert.Equal(new SourceChanges(), (await SourceWorld.ReadAsync(reader, full: true)).Changes);
        Assert.True(server.NotModified > 0);

        await publisher.MoveToAsync(new(2026, 3, 20));
        var reading = (await publisher.MotionAsync("m-2")).Readings[1];
        Assert.Null((await publisher.DoAsync("m-2", new MotionCommand.Correct(2, reading with { Result = ReadingResult.Withdrawn, Ballots = [] }, "Zurückgezogen."))).Refusal);
        await publisher.PublishAsync();
        await reader.OutageUntilAsync(new(2026, 3, 21));
        var state = await SourceWorld.ReadAsync(reader);
        Assert.Null(state.Problem);
        Assert.Equal(0, state.Changes.NewMeetings + state.Changes.MovedMeetings + state.Changes.AddedItems + state.Changes.GoneItems + state.Changes.Gone);
        Assert.Contains(await ObjectsAsync(reader), one => Text(one.Content).Contains("beschlossen; zurückgezogen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TakenBack_IsGoneAtTheReader()
    {
        await using var publisher = await new AppWorld(new WorldSetup { Settings = [new("BaseUrl", Host)] }).StartAsync();
        await publisher.FileAsync();
        await publisher.DoAsync("m-1", ServedYear.Place("sid-3", "8.1"));
        await publisher.PublishAsync();
        await using var reader = await ReaderAsync(new(publisher));
        await SourceWorld.ReadAsync(reader);
        await publisher.MoveToAsync(new(2026, 3, 20));
        await publisher.DoAsync("m-1", new MotionCommand.LeaveAgenda(new("sid-3")));
        await publisher.PublishAsync();
        await reader.OutageUntilAsync(new(2026, 3, 21));
        Assert.Equal(1, (await SourceWorld.ReadAsync(reader)).Changes.Tombstones);
        Assert.Single(await ObjectsAsync(reader), one => one is { Content: SourceObject.Paper, GoneSince: not null });
    }

    private static async Task<List<KnownObject>> ObjectsAsync(AppWorld reader)
    {
        var all = new List<KnownObject>();
        foreach (var list in Enum.GetValues<SourceList>()) all.AddRange(await reader.Get<SourceStore>().ObjectsAsync(SourceWorld.Id, list, default).ToListAsync());
        return all;
    }

    /// <summary>What a reader keeps of an object, from what was served.</summary>
    private static string Text(JsonObject one) => OParlSchema.Kind(one) switch
    {
        "Organization" => $"{one["id"]} {one["name"]} {one["shortName"]}",
        "Meeting" => Join(
            $"{one["id"]} {one["name"]} {$"{one["start"]}"[..16]} {one["location"]?["description"]} {one["cancelled"]} {one["meetingState"]} {one["organization"]![0]}",
            All(one, "agendaItem").Select(item => $"{item["id"]} {item["number"]} {item["name"]} {item["result"]} {item["consultation"]}")),
        _ => Join(
            $"{one["id"]} {one["reference"]} {one["name"]} {one["paperType"]} {one["date"]} {one["web"]} {one["relatedPaper"]?[0]}",
            All(one, "consultation").Select(of => $"{of["id"]} {of["meeting"]} {of["agendaItem"]} {of["role"]} {of["authoritative"]} {of["organization"]![0]}")),
    };

    /// <summary>The same from what it has kept.</summary>
    private static string Text(SourceObject one) => one switch
    {
        SourceObject.Organization group => $"{group.Id} {group.Name} {group.ShortName}",
        SourceObject.Meeting meeting => Join(
            $"{meeting.Id} {meeting.Name} {meeting.On:uuuu-MM-dd}T{meeting.StartsAt:HH:mm} {meeting.Place} {(meeting.Cancelled ? "true" : "false")} "
            + $"{Core.Meetings.MeetingStates.German(meeting.State!.Value)} {meeting.Organizations[0]}",
            meeting.Items.Select(item => $"{item.Id} {item.Number} {item.Name} {item.Result} {item.Consultation}")),
        SourceObject.Paper paper => Join(
            $"{paper.Id} {paper.Reference} {paper.Name} {paper.PaperType} {paper.Date:uuuu-MM-dd} {paper.Web} {paper.RelatesTo.FirstOrDefault()}",
            paper.Consultations.Select(of => $"{of.Id} {of.Meeting} {of.Item} {of.Role} {(of.Authoritative == true ? "true" : "false")} {of.Organizations[0]}")),
        _ => one.Id,
    };

    private static string Join(string head, IEnumerable<string> lines) => string.Join('\n', lines.Prepend(head));

    private static IEnumerable<JsonNode> All(JsonObject one, string name) => (one[name]?.AsArray() ?? []).Select(each => each!);

    /// <summary>The publisher's own interface, asked as over HTTP.</summary>
    private sealed class OwnServer(AppWorld publisher) : HttpMessageHandler
    {
        public int NotModified { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var headers = request.Headers.Select(one => (one.Key, string.Join(", ", one.Value))).ToArray();
            var answer = await publisher.AskAsync($"{request.RequestUri}", "GET", headers);
            if (answer.Status == 304) NotModified++;
            var response = new HttpResponseMessage((HttpStatusCode)answer.Status) { Content = new StringContent(answer.Text, Encoding.UTF8, "application/json") };
            response.Headers.TryAddWithoutValidation("ETag", answer.ETag);
            return response;
        }
    }
}
