using Microsoft.AspNetCore.Http;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Minutes;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Functions.Tests.Procedures;

namespace Wiedervorlage.Functions.Tests.Minutes;

/// <summary>Whole minutes through the office's pages: a list to tick, then one form after the other; each step answers 303 or keeps what was typed.</summary>
public sealed class ItemByItemTests
{
    private const string Minutes = """
        Niederschrift über die Sitzung des Ausschusses für Soziales vom 10.02.2026

        Tagesordnung
        TOP 1 Eröffnung
        TOP 8.1 Sozialräume
        TOP 9 Verschiedenes

        TOP 1 Eröffnung

        Der Vorsitzende eröffnet die Sitzung um 17:00 Uhr.

        TOP 8.1 Sozialräume
        0123/2026

        Beschluss:

        Das Konzept wird beschlossen.

        Mit Mehrheit beschlossen

        Dafür: 9
        Dagegen: 4
        Enthaltungen: 1

        TOP 9 Verschiedenes

        Die Sitzung endet um 19:00 Uhr.
        """;

    [Fact]
    public async Task ADocument_GoesFromTheListThroughItsTickedItems_AndIsRecorded()
    {
        await using var world = await OneMotionAsync();
        var (status, list, _) = await SendAsync(world, "", [new("step", "lesen"), new("text", Minutes)]);
        Assert.Equal(303, status);
        var id = list![(list!.LastIndexOf('/') + 1)..];

        var page = await GetAsync(world, id, null);
        Assert.Contains("3 Punkte gefunden, 1 davon angekreuzt", page, StringComparison.Ordinal);
        Assert.Contains("9 Ja, 4 Nein, 1 Enth.", page, StringComparison.Ordinal);
        var ticks = HtmlForm.Of(page);
        Assert.Equal(["i1.take"], ticks.Where(field => field.Key.EndsWith(".take", StringComparison.Ordinal)).Select(field => field.Key));

        var (chosen, item, _) = await SendAsync(world, id, ticks);
        Assert.Equal((303, $"/buero/niederschrift/{id}/1"), (chosen, item));
        var form = HtmlForm.Of(await GetAsync(world, id, 1));

        var (refused, _, kept) = await SendAsync(world, $"{id}/1", form.With("m0.result", "").With("m0.note", "Was ich getippt habe").With("step", "eintragen"));
        Assert.Equal(400, refused);
        Assert.Contains("Was ich getippt habe", kept, StringComparison.Ordinal);
        Assert.Empty((await MotionAsync(world)).Readings);

        var (saved, back, problem) = await SendAsync(world, $"{id}/1", form.With("step", "eintragen"));
        Assert.True(saved == 303, problem);
        Assert.Equal($"/buero/niederschrift/{id}", back);
        Assert.Contains("1 eingetragen", await GetAsync(world, id, null), StringComparison.Ordinal);
        var reading = Assert.Single((await MotionAsync(world)).Readings);
        Assert.Equal((ReadingResult.Adopted, "8.1", "Das Konzept wird beschlossen.", 9), (reading.Result, reading.Item, reading.ResolutionText, reading.Ballots.Single().Stated?.Yes ?? 0));
    }

    [Fact]
    public async Task ADraftThatIsGone_IsUnknown()
    {
        await using var world = await OneMotionAsync();
        Assert.Equal(404, (await SendAsync(world, "nichts", [new("i0.take", "ja")])).Status);
    }

    private static async Task<AppWorld> OneMotionAsync()
    {
        var world = await new AppWorld("off").StartAsync();
        await world.FileAsync("m-1");
        await world.DoAsync("m-1", new MotionCommand.AssignReference("0123/2026"));
        await world.DoAsync("m-1", new MotionCommand.Place(new(new("sid-1"), "8.1", PlacementMode.Agenda, null), null));
        await world.MoveToAsync(new(2026, 2, 11));
        return world;
    }

    private static async Task<string> GetAsync(AppWorld world, string id, int? at)
    {
        var pages = Pages(world);
        var stop = TestContext.Current.CancellationToken;
        var (status, body) = await Requests.SendAsync(world, request => at is { } item ? pages.Open(request, id, item, stop) : pages.List(request, id, stop), [], null);
        Assert.Equal(200, status);
        return body;
    }

    private static async Task<(int Status, string? Location, string Body)> SendAsync(AppWorld world, string place, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var (pages, stop) = (Pages(world), TestContext.Current.CancellationToken);
        HttpResponse? response = null;
        var parts = place.Split('/');
        var (status, body) = await Requests.SendFormAsync(world, request =>
        {
            response = request.HttpContext.Response;
            return place.Length == 0 ? world.Get<MinutesPages>().Send(request, world.Client, stop)
                : parts.Length == 1 ? pages.Choose(request, place, stop) : pages.Send(request, parts[0], int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture), world.Client, stop);
        }, fields);
        return (status, response!.Headers.Location.ToString() is { Length: > 0 } location ? location : null, body);
    }

    private static MinutesItemPages Pages(AppWorld world) => world.Get<MinutesItemPages>();

    private static async Task<Motion> MotionAsync(AppWorld world) => (await world.Get<Facts<Motion, MotionEvent>>().LoadAsync(StreamKey.Alone("m-1"), default))!.State;
}
