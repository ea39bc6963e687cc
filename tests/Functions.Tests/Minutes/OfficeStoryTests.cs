using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Voting;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Minutes;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Functions.Tests.Procedures;

namespace Wiedervorlage.Functions.Tests.Minutes;

/// <summary>From the pasted page to what is recorded: nothing without the confirmed form, and nothing adopted that was only printed.</summary>
public sealed class OfficeStoryTests
{
    [Fact]
    public async Task OwnExcerpt_ConfirmedAsRead_IsOnBothMotionsAsFirstReading()
    {
        await using var world = await TwoMotionsAsync("0123/2026");
        await ConfirmAsync(world, SamplePages.FirstReading);
        await CheckAsync(world, new(4, 0, 0), "Die Linke", SamplePages.Printed);
    }

    [Fact]
    public async Task FirstPage_ConfirmedAsRead_IsOnBothMotionsAsFirstReading_ByItsRealNumbers()
    {
        Assert.SkipWhen(SamplePages.Seed() is null, "The page is not beside the project.");
        await using var world = await TwoMotionsAsync("0067/2026");
        await ConfirmAsync(world, SamplePages.Seed()!);
        await CheckAsync(world, new(14, 0, 0), "Die Linke", "Im Rahmen der Handlungsstrategie zum Umgang");
    }

    [Fact]
    public async Task DiscussionOfThePage_StandsInTheForm_ForTheMotionOfThePage()
    {
        await using var world = await TwoMotionsAsync("0123/2026");
        var form = await ReadAsync(world, "TOP 8.1 Sozialräume\n0123/2026\nEntscheidung\nvertagt\n\nVerlauf der Beratung:\n\nFrau Beispiel stellt den Antrag vor.\n\nEs wird beraten.\n");
        Assert.Equal("Frau Beispiel stellt den Antrag vor.\n\nEs wird beraten.", form.Single(field => field.Key == "m0.note").Value.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Reading_AndAnIncompleteForm_RecordNothing()
    {
        await using var world = await TwoMotionsAsync("0123/2026");
        var form = await ReadAsync(world, SamplePages.FirstReading);
        var (status, page) = await SendAsync(world, form.With("step", "eintragen"));
        Assert.Equal(400, status);
        Assert.Contains("Übernehmen oder verwerfen?", page, StringComparison.Ordinal);
        Assert.Contains("Frau Beispiel stellt den Antrag vor.", page, StringComparison.Ordinal);
        Assert.Empty((await MotionAsync(world, "m-1")).Readings);
        Assert.Empty((await MotionAsync(world, "m-2")).Readings);
    }

    [Fact]
    public async Task UnknownNumber_IsAskedFor_NeverZero()
    {
        await using var world = await TwoMotionsAsync("0123/2026");
        var form = Decided(await ReadAsync(world, SamplePages.FirstReading), "nein").With("b0.r0.no", "");
        var (status, page) = await SendAsync(world, form.With("step", "eintragen"));
        Assert.Equal(400, status);
        Assert.Contains("SPD: Zahlen fehlen", page, StringComparison.Ordinal);
        Assert.Empty((await MotionAsync(world, "m-1")).Readings);
    }

    [Fact]
    public async Task MotionNotFound_IsSearchedByItem_AndNothingReadIsLost()
    {
        await using var world = await TwoMotionsAsync("0999/2026");
        var form = await ReadAsync(world, SamplePages.FirstReading.Replace("TOP 8.1.", "TOP 9", StringComparison.Ordinal));
        Assert.DoesNotContain(form, field => field.Key == "m0.id");
        var (_, page) = await SendAsync(world, form.With("item", "8.1").With("step", "suchen"));
        var found = HtmlForm.Of(page);
        Assert.Equal(["m-1", "m-2"], found.Where(field => field.Key is "m0.id" or "m1.id").Select(field => field.Value));
        Assert.Contains(found, field => field is { Key: "b1.r0.yes", Value: "3" });
    }

    private static async Task<AppWorld> TwoMotionsAsync(string reference)
    {
        var world = await new AppWorld("off").StartAsync();
        await world.Get<Documents<Dated<Faction>>>().PutAsync(MasterData.FactionsPartition, "gruene", Dated<Faction>.From(new(2020, 1, 1), new(new("gruene"), "Bündnis 90/Die Grünen", "geschaeftsstelle@gruene-fraktion.example", [])));
        await world.FileAsync("m-1");
        await world.DoAsync("m-2", new MotionCommand.File(new("m-2"), AppWorld.Sid, new([new("gruene")], MotionKind.FurtherReaching, "Sozialräume stärken", "Es wird eingerichtet.", "", new("m-1"), true, new("sid-1"), null), Instant.FromUtc(2026, 1, 6, 8, 0)));
        await world.DoAsync("m-1", new MotionCommand.AssignReference(reference));
        await world.DoAsync("m-1", new MotionCommand.Place(new(new("sid-1"), "8.1", PlacementMode.Agenda, null), null));
        await world.DoAsync("m-2", new MotionCommand.Place(new(new("sid-1"), "8.1", PlacementMode.Tabled, new("m-1")), null));
        await world.MoveToAsync(new(2026, 2, 11));
        return world;
    }

    private static async Task ConfirmAsync(AppWorld world, string page)
    {
        var form = Decided(await ReadAsync(world, page), "nein").With("d0.decision", "ja").With("d0.unit", "fb55").With("step", "eintragen");
        var (status, answer) = await SendAsync(world, form);
        Assert.True(status == 303, answer);
        Assert.Equal(303, (await SendAsync(world, form)).Status);
        var (_, done) = await Requests.SendFormAsync(world, request =>
        {
            request.QueryString = new("?antrag=m-1&antrag=m-2&sitzung=sid-1");
            return world.Get<MinutesPages>().Done(request, TestContext.Current.CancellationToken);
        }, []);
        Assert.Contains("/auszuege/m-1/sid-1.docx", done, StringComparison.Ordinal);
    }

    private static async Task CheckAsync(AppWorld world, Totals totals, string absent, string printed)
    {
        foreach (var (id, faction) in new[] { ("m-1", "SPD"), ("m-2", "Grünen") })
        {
            var motion = await MotionAsync(world, id);
            var reading = Assert.Single(motion.Readings);
            Assert.Equal((ReadingResult.Postponed, "8.1", null), (reading.Result, reading.Item, reading.ResolutionText));
            var ballot = Assert.Single(reading.Ballots);
            Assert.Equal((BallotMatter.Procedural, totals), (ballot.Matter, ballot.Stated!));
            Assert.Contains(faction, ballot.Subject, StringComparison.Ordinal);
            Assert.True(ballot.Votes.Single(vote => vote.Label == absent).Absent);
            Assert.IsType<MotionState.Postponed>(motion.State);
        }
        Assert.Single((await MotionAsync(world, "m-1")).Readings[0].Duties);
        var facts = await world.Get<Facts<Motion, MotionEvent>>().EventsAsync(StreamKey.Alone("m-1"), default);
        Assert.DoesNotContain(facts, fact => fact.Event is MotionEvent.ReadingRecorded { Reading.ResolutionText: not null });
        Assert.DoesNotContain(printed, string.Join('\n', facts.Select(fact => fact.Event is MotionEvent.ReadingRecorded { Reading: var reading } ? $"{reading.ResolutionText} {reading.Note}" : "")), StringComparison.Ordinal);
    }

    private static List<KeyValuePair<string, string>> Decided(List<KeyValuePair<string, string>> form, string decision)
    {
        for (var at = 0; form.Exists(field => field.Key == $"d{at}.cadence"); at++) form = form.With($"d{at}.decision", decision);
        return form;
    }

    private static async Task<List<KeyValuePair<string, string>>> ReadAsync(AppWorld world, string page)
    {
        var (status, html) = await SendAsync(world, [new("step", "lesen"), new("text", page)]);
        Assert.Equal(200, status);
        return HtmlForm.Of(html);
    }

    private static Task<(int Status, string Body)> SendAsync(AppWorld world, IEnumerable<KeyValuePair<string, string>> fields) =>
        Requests.SendFormAsync(world, request => world.Get<MinutesPages>().Send(request, world.Client, TestContext.Current.CancellationToken), fields);

    private static async Task<Motion> MotionAsync(AppWorld world, string id) => (await world.Get<Facts<Motion, MotionEvent>>().LoadAsync(StreamKey.Alone(id), default))!.State;
}
