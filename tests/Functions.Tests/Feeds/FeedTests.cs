using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Functions.Feeds;
using Wiedervorlage.Functions.Imports.Reading;
using Wiedervorlage.Functions.Tests.OParl;
using Wiedervorlage.Functions.Tests.Procedures;
using Wiedervorlage.Web.Feeds;

namespace Wiedervorlage.Functions.Tests.Feeds;

/// <summary>Calendars, Atom and the catalogue, of a year.</summary>
public sealed class FeedTests(WholeYear year) : IClassFixture<WholeYear>
{
    private static readonly XNamespace _atom = "http://www.w3.org/2005/Atom";
    private readonly AppWorld _world = year.World;

    private static async Task<(int Status, string Text, IHeaderDictionary Headers)> AskAsync(AppWorld world, Func<FeedsApi, HttpRequest, Task<IResult>> ask, string? tag = null)
    {
        var context = new DefaultHttpContext { RequestServices = world.Get<IServiceScopeFactory>().CreateScope().ServiceProvider };
        context.Request.Method = "GET";
        if (tag is not null) context.Request.Headers.IfNoneMatch = tag;
        var body = new MemoryStream();
        context.Response.Body = body;
        await (await ask(world.Get<FeedsApi>(), context.Request)).ExecuteAsync(context);
        return (context.Response.StatusCode, Encoding.UTF8.GetString(body.ToArray()), context.Response.Headers);
    }

    private static async Task<List<CalendarEvent>> MeetingsAsync(AppWorld world)
    {
        var (status, text, _) = await AskAsync(world, (api, request) => api.BodyCalendar(request, "sid", default));
        Assert.Equal(200, status);
        return [.. Ical.Net.Calendar.Load<Ical.Net.Calendar>(text).Single().Events];
    }

    [Fact]
    public async Task MeetingsOfABody_PastAndCancelledOnesToo_InLocalTimeWithItsZone()
    {
        var (_, text, headers) = await AskAsync(_world, (api, request) => api.BodyCalendar(request, "sid", default));
        Assert.Equal("text/calendar; charset=utf-8", headers.ContentType.ToString());
        Assert.Contains("DTSTART;TZID=Europe/Berlin:20260210T160000", text, StringComparison.Ordinal);
        Assert.True(text.IndexOf("BEGIN:VTIMEZONE", StringComparison.Ordinal) < text.IndexOf("BEGIN:VEVENT", StringComparison.Ordinal));
        var events = await MeetingsAsync(_world);
        Assert.Equal(["sid-1@127.0.0.1", "sid-2@127.0.0.1", "sid-3@127.0.0.1", "sid-4@127.0.0.1", "sid-5@127.0.0.1"], events.Select(one => one.Uid!).Order(StringComparer.Ordinal));
        Assert.Equal(("CANCELLED", "Abgesagt: Sozialausschuss", 1), events.Where(one => one.Uid == "sid-4@127.0.0.1").Select(one => (one.Status!, one.Summary!, one.Sequence)).Single());
        Assert.Equal(2, events.Single(one => one.Uid == "sid-1@127.0.0.1").Sequence);
        Assert.Equal(304, (await AskAsync(_world, (api, request) => api.BodyCalendar(request, "sid", default), headers.ETag.ToString())).Status);
    }

    [Fact]
    public async Task MovedMeeting_IsTheSameEntry_WithAHigherSequence()
    {
        await using var world = await new AppWorld("off").StartAsync();
        await world.PublishAsync();
        var before = (await MeetingsAsync(world)).Single(one => one.Uid == "sid-3@127.0.0.1");
        await world.PassAsync(TimeSpan.FromHours(1));
        await world.MeetAsync("sid-3", new(2026, 10, 27));
        await world.PublishAsync();
        var after = (await MeetingsAsync(world)).Single(one => one.Uid == "sid-3@127.0.0.1");
        Assert.Equal((0, 1), (before.Sequence, after.Sequence));
        Assert.Equal(new DateTime(2026, 10, 27, 16, 0, 0), after.DtStart!.Value);
        Assert.True(after.DtStamp!.AsUtc > before.DtStamp!.AsUtc);
    }

    /// <summary>Each change of the clock since 1981, against the zone table: also where Ical.Net's own definition has nothing.</summary>
    [Fact]
    public void Zone_CoversThePastAndTheFuture()
    {
        var zone = OwnZone.From(BerlinZone.Text, new(2060, 1, 1))!;
        for (var on = new LocalDate(1981, 4, 1); on < new LocalDate(2060, 1, 1); on = on.PlusDays(5))
        {
            var local = on.At(new(16, 0));
            Assert.Equal(Berlin.At(on, new(16, 0)), zone.At(local));
        }
    }

    [Fact]
    public async Task ReportsOfAUnit_AreWholeDays_UnderTheKeysOfItsLetters()
    {
        var (status, text, _) = await AskAsync(_world, (api, request) => api.UnitCalendar(request, "fb55", default));
        Assert.Equal(200, status);
        var events = Ical.Net.Calendar.Load<Ical.Net.Calendar>(text).Single().Events;
        Assert.Contains(events, one => one.Uid == "m-1.2.1.2026-Q2@127.0.0.1" && !one.DtStart!.HasTime);
        Assert.Contains("Bericht fällig: Stand der Umsetzung", events.Select(one => one.Summary));
        Assert.DoesNotContain("Beispiel", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Atom_OfBodyMotionAndResolutions_HasStableIds_LatestFirst()
    {
        var body = XDocument.Parse((await AskAsync(_world, (api, request) => api.BodyFeed(request, "sid", default))).Text).Root!;
        Assert.Equal(["m-1", "m-2"], Ids(body).Select(id => id.Split('/')[^1].Split('.')[0]).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains("0067/2026 Sozialräume entwickeln: beschlossen", body.Elements(_atom + "entry").Select(entry => entry.Element(_atom + "title")!.Value));
        var motion = XDocument.Parse((await AskAsync(_world, (api, request) => api.MotionFeed(request, "m-1", default))).Text).Root!;
        Assert.Equal(5, motion.Elements(_atom + "entry").Count());
        var resolutions = XDocument.Parse((await AskAsync(_world, (api, request) => api.ResolutionsFeed(request, default))).Text).Root!;
        Assert.Equal([OParlCalls.Root + "implementation/m-1.2"], Ids(resolutions));
        foreach (var feed in new[] { body, motion, resolutions })
        {
            foreach (var name in new[] { "id", "title", "updated", "author" }) Assert.Single(feed.Elements(_atom + name));
            var updated = feed.Elements(_atom + "entry").Select(entry => entry.Element(_atom + "updated")!.Value).ToArray();
            Assert.Equal(updated.OrderDescending(StringComparer.Ordinal), updated);
            Assert.Equal(Ids(feed).Count(), Ids(feed).Distinct().Count());
            Assert.DoesNotContain(ServedYear.Secret, feed.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("m-3")]
    [InlineData("m-4")]
    [InlineData("m-99")]
    public async Task FeedOfWhatNobodyMayRead_IsNotThere(string id) =>
        Assert.Equal(404, (await AskAsync(_world, (api, request) => api.MotionFeed(request, id, default))).Status);

    [Fact]
    public async Task UnknownBodyOrUnit_IsNotThere()
    {
        Assert.Equal(404, (await AskAsync(_world, (api, request) => api.BodyCalendar(request, "x", default))).Status);
        Assert.Equal(404, (await AskAsync(_world, (api, request) => api.UnitCalendar(request, "x", default))).Status);
        Assert.Equal(404, (await AskAsync(_world, (api, request) => api.BodyFeed(request, "x", default))).Status);
    }

    [Fact]
    public async Task Catalogue_NamesEveryDataSet_WithALicence_AndEachAddressAnswers()
    {
        var (_, text, headers) = await AskAsync(_world, (api, request) => api.Catalogue(request, default));
        Assert.Equal("application/ld+json", headers.ContentType.ToString());
        var catalogue = JsonNode.Parse(text)!;
        Assert.Equal("dcat:Catalog", $"{catalogue["@type"]}");
        var sets = catalogue["dcat:dataset"]!.AsArray();
        Assert.Equal(["berichtspflichten", "ratsinformation", "sitzungen-sid", "umsetzungen"], sets.Select(set => $"{set!["dct:identifier"]}").Order(StringComparer.Ordinal));
        foreach (var set in sets)
        {
            foreach (var name in new[] { "dct:title", "dct:description", "dct:publisher", "dcat:theme", "dcat:distribution" }) Assert.NotNull(set![name]);
            foreach (var way in set!["dcat:distribution"]!.AsArray())
            {
                Assert.StartsWith("https://www.govdata.de/", $"{way!["dct:license"]!["@id"]}", StringComparison.Ordinal);
                if ($"{way["dcat:accessURL"]!["@id"]}" is var address && address.StartsWith(OParlCalls.Root, StringComparison.Ordinal)) await _world.JsonAsync(address);
            }
        }
    }

    [Fact]
    public void Atom_TextThatXmlCannotHold_IsLeftOut()
    {
        var feed = new AtomFeed("urn:x", "A\u0001B & <C> 😀", "http://a.example/f", "http://a.example/", "Stadt", []);
        var read = XDocument.Load(new MemoryStream(feed.ToXml(Instant.FromUnixTimeSeconds(0))));
        Assert.Equal("AB & <C> 😀", read.Root!.Element(_atom + "title")!.Value);
    }

    private static IEnumerable<string> Ids(XElement feed) => feed.Elements(_atom + "entry").Select(entry => entry.Element(_atom + "id")!.Value);
}
