using Wiedervorlage.Core.OParl.Sources;

namespace Wiedervorlage.Core.Tests.OParl.Sources;

/// <summary>Each row of the table of what real endpoints do (shared/oparl.md section 2), as far as one answer shows it.</summary>
public sealed class QuirkTests
{
    private const string At = "https://ris.example/oparl";
    private static readonly LocalDate Today = new(2026, 8, 22);
    private static readonly Instant Now = Instant.FromUtc(2026, 8, 22, 6, 0);
    private static readonly Source City = new("stadt", "Stadt", $"{At}/system", $"{At}/bodies/1", true, null, [], [], [], []);

    [Theory]
    [InlineData("https://h.example/oparl/system", "https://h.example/ris/oparl/system", "https://h.example/oparl/x/1?page=2", "https://h.example/ris/oparl/x/1?page=2")]
    [InlineData("https://h.example/a/system", "https://h.example/a/system", "https://h.example/a/x", "https://h.example/a/x")]
    [InlineData("https://h.example/oparl/system", "https://h.example/ris/oparl/system", "https://h.example/oparlx/1", "https://h.example/oparlx/1")]
    public void IdsUnderAnAddressThatIs404_AreFetchedWhereTheSystemWasFound(string id, string foundAt, string address, string fetched) =>
        Assert.Equal(fetched, SourceIds.Fetched(address, SourceIds.Derived(id, foundAt) is { } prefix ? [prefix] : []));

    [Theory]
    [InlineData("http://RIS.example/oparl/1/", "https://ris.example/oparl/1", true)]
    [InlineData("https://ris.example:443/oparl/1", "https://ris.example/oparl/1", true)]
    [InlineData("https://ris.example/oparl/1?id=2", "https://ris.example/oparl/1?id=3", false)]
    [InlineData("https://ris.example/Oparl/1", "https://ris.example/oparl/1", false)]
    public void HttpAndHttps_AndASlash_AreOneId(string one, string other, bool same) => Assert.Equal(same, SourceIds.Same(one) == SourceIds.Same(other));

    [Fact]
    public void OneIdSeveralConsultations_AreSeveral()
    {
        var paper = Paper("\"consultation\":[{\"id\":\"c1\",\"agendaItem\":\"i1\",\"meeting\":\"m1\"},{\"id\":\"c1\",\"agendaItem\":\"i2\",\"meeting\":\"m2\"},{\"id\":\"c1\",\"meeting\":\"m3\"}]");
        Assert.Equal(["c1|i1", "c1|i2", "c1|m3"], paper.Consultations.Select(one => one.Key));
    }

    [Fact]
    public void ATombstoneWithoutTypeAndName_IsOne_AndOnlyWhatIsKnownGoes()
    {
        var gone = Read($$"""{"data":[{"id":"{{At}}/p/1","deleted":true,"name":"","created":"2026-08-01T00:00:00+02:00"}]}""", SourceList.Papers).Objects.Single();
        Assert.IsType<SourceObject.Gone>(gone);
        var known = new KnownObject(SourceList.Papers, Paper(""), null);
        var compared = SourceComparison.Of([(SourceList.Papers, gone)], new Dictionary<string, KnownObject> { [SourceIds.Same(gone.Id)] = known }, [], new SourceCounts { Papers = 1 }, Today);
        Assert.Equal((known.Content, Today, 0), (compared.Put.Single().Content, compared.Put.Single().GoneSince, compared.Counts.Papers));
        Assert.Empty(SourceComparison.Of([(SourceList.Papers, gone)], new Dictionary<string, KnownObject>(), [], new(), Today).Put);
    }

    [Fact]
    public void WhatIsNotInAWholeListAnyMore_IsGone_AndStaysKnown()
    {
        var known = new Dictionary<string, KnownObject> { ["a"] = new(SourceList.Papers, Paper(""), null) };
        Assert.Equal(Today, SourceComparison.Of([], known, [SourceList.Papers], new(), Today).Put.Single().GoneSince);
        Assert.Empty(SourceComparison.Of([], known, [SourceList.Meetings], new(), Today).Put);
    }

    [Fact]
    public void NotFoundWithAFilter_IsAskedWithout_AndWasEmptyOnlyIfThatIsAPage()
    {
        var run = Filtered(new(AskKind.List, $"{At}/papers", SourceList.Papers, Now));
        var probe = SourceRuns.After(run, City, new(404, "{\"error\":\"nicht gefunden\",\"code\":802}")).Run;
        Assert.Equal((null, true), (probe.Left[0].Since, probe.Left[0].Probe));
        var (empty, kept) = SourceRuns.After(probe, City, new(200, $$"""{"data":[{"id":"{{At}}/p/1"}],"links":{} }"""));
        Assert.True(empty.IsComplete);
        Assert.Null(kept);
        Assert.NotNull(SourceRuns.After(probe, City, new(404, "")).Run.Failed);
    }

    [Fact]
    public void ABareList_ABareObject_AndTheSystemOnAWrongPath()
    {
        Assert.Single(Read($$"""[{"id":"{{At}}/p/1","type":"https://schema.oparl.org/1.1/Paper"}]""", SourceList.Papers).Objects);
        Assert.Single(Read($$"""{"id":"{{At}}/p/1","type":"https://schema.oparl.org/1.0/Paper"}""", SourceList.Papers).Objects);
        Assert.Empty(Read("[]", SourceList.Papers).Objects);
        Assert.NotNull(SourcePage.Read($$"""{"id":"{{At}}/system","type":"https://schema.oparl.org/1.1/System","body":"{{At}}/bodies"}""", SourceList.Papers).Refusal);
        Assert.NotNull(SourcePage.Read($$"""{"data":[{"id":"{{At}}/f/1","type":"https://schema.oparl.org/1.1/File"}]}""", SourceList.Papers).Refusal);
    }

    [Fact]
    public void Limit_IsNotSent_UnlessTheSourceIsSetSo()
    {
        Assert.Equal($"{At}/papers", SourceFilter.Applied($"{At}/papers", null, null));
        Assert.Equal($"{At}/papers?limit=100", SourceFilter.Applied($"{At}/papers", null, 100));
        Assert.Equal($"{At}/papers?page=2&limit=50", SourceFilter.Applied($"{At}/papers?page=2&limit=50", null, 100));
    }

    [Fact]
    public void TheFilter_HasNoPlus_AndIsSetAnewOnEachNext()
    {
        const string filter = "modified_since=2026-08-22T05:00:00-01:00";
        Assert.Equal($"{At}/papers?{filter}", SourceFilter.Applied($"{At}/papers", Now, null));
        Assert.Equal($"{At}/papers?page=2&{filter}", SourceFilter.Applied($"{At}/papers?page=2&modified_since=2026-08-22T08:00:00 02:00", Now, null));
        Assert.Equal($"{At}/papers?page=3", SourceFilter.Applied($"{At}/papers?modified_since=x&page=3&created_until=y", null, null));
    }

    [Fact]
    public void AFilterThatIsIgnored_OrAnswered400_IsNoted_AndNothingIsLost()
    {
        var ask = new SourceAsk(AskKind.List, $"{At}/papers", SourceList.Papers, Now);
        var old = $$"""{"data":[{"id":"{{At}}/p/1","modified":"2020-01-01T00:00:00+01:00"}]}""";
        Assert.Contains("beachtet den Filter", SourceRuns.After(Filtered(ask), City, new(200, old)).Run.Notes.Single(), StringComparison.Ordinal);
        var whole = SourceRuns.After(Filtered(ask), City, new(400, "")).Run;
        Assert.Null(whole.Left[0].Since);
        Assert.Equal([SourceList.Papers], SourceRuns.After(whole, City, new(200, old)).Run.Whole);
    }

    [Fact]
    public void ModifiedNowOnEveryObject_SaysNothing()
    {
        var now = Enumerable.Repeat((LocalDateTime?)new LocalDateTime(2026, 8, 22, 9, 0), 100).ToList();
        Assert.True(SourceFilter.IsUseless(now, Now));
        Assert.False(SourceFilter.IsUseless([.. now.Take(90), .. Enumerable.Repeat((LocalDateTime?)new LocalDateTime(2020, 1, 1, 0, 0), 10)], Now));
    }

    [Fact]
    public void ModifiedOfAllOnOneDay_ChangesNothing()
    {
        var (one, other) = (Paper("\"modified\":\"2025-03-03T00:00:00+01:00\""), Paper("\"modified\":\"2026-03-03T00:00:00+01:00\""));
        Assert.Equal(one.Print, other.Print);
        Assert.Equal(new SourceChanges(), SourceChanges.Of(one, other, Today));
    }

    [Fact]
    public void TheSamePageForEver_AndANextToItself_EndAsIncomplete()
    {
        var run = Filtered(new(AskKind.List, $"{At}/papers", SourceList.Papers));
        for (var page = 2; run.Failed is null && page < 20; page++)
            run = SourceRuns.After(run, City, new(200, $$"""{"data":[{"id":"{{At}}/p/1"}],"links":{"next":"{{At}}/papers?page={{page}}"} }""")).Run;
        Assert.Equal((4, true), (run.Asked, run.Failed!.Contains("wiederholt sich", StringComparison.Ordinal)));
        var self = SourceRuns.After(Filtered(new(AskKind.List, $"{At}/papers", SourceList.Papers)), City, new(200, $$"""{"data":[{"id":"{{At}}/p/1"}],"links":{"next":"{{At}}/papers"} }""")).Run;
        Assert.Contains("auf sich selbst", self.Failed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500, null, "500")]
    [InlineData(503, null, "503")]
    [InlineData(0, "In 120 Sekunden kam keine Antwort.", "120 Sekunden")]
    [InlineData(200, null, "HTML")]
    public void NowAndThenAFailure_IsTriedAgainWithLongerPauses_AndEndsInWords(int status, string? problem, string says)
    {
        var answer = new SourceAnswer(status, status == 200 ? "<!-- error --><html></html>" : null, problem);
        var run = Filtered(new(AskKind.List, $"{At}/papers", SourceList.Papers));
        var waits = new List<int>();
        for (; run.Failed is null; run = SourceRuns.After(run, City, answer).Run) waits.Add(run.Wait);
        Assert.Equal([1, 30, 60, 120], waits);
        Assert.Contains(says, run.Failed, StringComparison.Ordinal);
        var once = SourceRuns.After(Filtered(new(AskKind.List, $"{At}/papers", SourceList.Papers)), City, answer).Run;
        Assert.True(SourceRuns.After(once, City, new(200, $$"""{"data":[{"id":"{{At}}/p/1"}]}""")).Run.IsComplete);
    }

    [Theory]
    [InlineData(401, "Anmeldung")]
    [InlineData(403, "Anmeldung")]
    [InlineData(404, "404")]
    public void ClosedOrGone_FailsAtOnce(int status, string says) =>
        Assert.Contains(says, SourceRuns.After(Filtered(new(AskKind.List, $"{At}/papers", SourceList.Papers)), City, new(status, "")).Run.Failed, StringComparison.Ordinal);

    [Fact]
    public void RawControlCharacters_AreEscaped_AndItIsSaid()
    {
        var page = Read($"{{\"data\":[{{\"id\":\"{At}/p/1\",\"name\":\"Erste\u0001\tZeile\r\nzweite\"}}]}}", SourceList.Papers);
        Assert.Equal("Erste Zeile zweite", Assert.IsType<SourceObject.Paper>(page.Objects.Single()).Name);
        Assert.Contains("Steuerzeichen", page.Notes.Single(), StringComparison.Ordinal);
        Assert.NotNull(SourcePage.Read("kein JSON", SourceList.Papers).Refusal);
        Assert.Single(Read($"\uFEFF{{\"data\":[{{\"id\":\"{At}/p/1\"}}]}}", SourceList.Papers).Objects);
    }

    [Fact]
    public void AnObjectWhereAListBelongs_AndWordsForNothing_AndOtherNames()
    {
        var paper = Paper("\"reference\":\"N/A\",\"paperType\":\" \",\"date\":\"\",\"name\":null,\"consultations\":{\"id\":\"c1\",\"meeting\":\"m1\"}");
        Assert.Equal((null, null, null, "ohne Titel", 1), (paper.Reference, paper.PaperType, paper.Date, paper.Name, paper.Consultations.Length));
        var meeting = Meeting("\"start_date\":\"2026-09-01T17:00:00+02:00\",\"organization\":\"g1\",\"agendaItem\":{\"id\":\"i1\",\"number\":\"1\",\"name\":\"A\"}");
        Assert.Equal((new LocalDate(2026, 9, 1), "g1", 1), (meeting.On, meeting.Organizations.Single(), meeting.Items.Length));
    }

    private static SourceRun Filtered(SourceAsk ask) => SourceRuns.Begin(City, "1", Now, false, Now, []) with { Left = [ask] };

    private static SourcePage Read(string text, SourceList list) => SourcePage.Read(text, list).Value ?? throw new InvalidOperationException(SourcePage.Read(text, list).Refusal!.Text);

    private static SourceObject.Paper Paper(string fields) =>
        (SourceObject.Paper)Read($"{{\"data\":[{{\"id\":\"{At}/p/1\"{(fields.Length == 0 ? "" : "," + fields)}}}]}}", SourceList.Papers).Objects.Single();

    private static SourceObject.Meeting Meeting(string fields) =>
        (SourceObject.Meeting)Read($"{{\"data\":[{{\"id\":\"{At}/m/1\",{fields}}}]}}", SourceList.Meetings).Objects.Single();
}
