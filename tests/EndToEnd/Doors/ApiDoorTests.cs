using Wiedervorlage.Story.Doors;

namespace Wiedervorlage.EndToEnd.Doors;

/// <summary>Whoever asks for what cannot be is told so: a problem document with a German sentence.</summary>
public sealed class ApiDoorTests(OpenCity open) : IClassFixture<OpenCity>
{
    [Theory]
    [InlineData("GET", "api/bodies/rat", null, 404, "rat")]
    [InlineData("GET", "api/bodies/sid/meetings/sid-1999-01", null, 404, "sid-1999-01")]
    [InlineData("GET", "api/motions/m-unbekannt", null, 404, "m-unbekannt")]
    [InlineData("PUT", "api/bodies/rat/meetings/rat-1", """{"on":"2026-02-10"}""", 404, "rat")]
    [InlineData("PUT", "api/bodies/sid/meetings/sid-2026-09", """{"on":"2026-02-30"}""", 400, "Datum")]
    [InlineData("PUT", "api/bodies/sid/meetings/sid-2026-09", """{}""", 400, "Tag der Sitzung")]
    [InlineData("POST", "api/motions", "", 400, "leer")]
    [InlineData("POST", "api/motions", "{", 400, "JSON")]
    [InlineData("POST", "api/motions", """{"body":"rat","factions":["spd"],"kind":"motion","title":"T","resolutionText":"R"}""", 404, "rat")]
    [InlineData("POST", "api/motions", """{"body":"sid","meeting":"sid-1","factions":["spd"],"kind":"motion","title":"T","resolutionText":"R"}""", 404, "sid-1")]
    [InlineData("POST", "api/motions", """{"body":"sid","factions":[],"kind":"motion","title":"T","resolutionText":"R"}""", 400, "Fraktion")]
    [InlineData("POST", "api/motions", """{"body":"sid","factions":["spd"],"kind":"wunsch","title":"T","resolutionText":"R"}""", 400, "kind")]
    [InlineData("POST", "api/duties", """{"body":"sid","unit":"fb99","what":"W","cadence":"quarterly","basis":"resolution","source":"S"}""", 404, "fb99")]
    [InlineData("POST", "api/duties", """{"body":"sid","unit":"fb55","what":"W","cadence":"manchmal","basis":"resolution","source":"S"}""", 400, "Turnus")]
    [InlineData("POST", "api/duties/gibt-es-nicht/reports", """{"kind":"noChange"}""", 404, "gibt-es-nicht")]
    [InlineData("POST", "api/implementations", """{"body":"rat","unit":"fb55","subject":"S","source":"Q"}""", 404, "rat")]
    [InlineData("PUT", "api/factions/neu", """{"name":"Neu","mail":"keine Adresse","mailDomains":["neu.example"]}""", 400, "Adresse")]
    [InlineData("GET", "bericht/kein-echter-link", null, 404, "Link")]
    [InlineData("POST", "api/sendgrid-events", "[]", 403, null)]
    [InlineData("POST", "local/clock", "{}", 400, "Zeitpunkt")]
    [InlineData("POST", "local/clock", """{"now":"2020-01-01T00:00:00+01:00"}""", 409, "vorwärts")]
    [InlineData("POST", "api/gibt-es-nicht", "{}", 404, null)]
    public async Task Api_WhatCannotBe_IsAnsweredInGerman(string method, string path, string? body, int status, string? says)
    {
        var answer = await open.SendAsync(method, path, body);
        Assert.Equal((status, answer.Body), (answer.Status, answer.Body));
        if (says is not null) Assert.Contains(says, answer.Detail);
    }

    [Theory]
    [InlineData("text/plain", "TOP 4 Bänke\n0123/2026\n\nBeschluss:\nEs werden Bänke aufgestellt.\n\nMehrheitlich beschlossen\nDafür: 9\nDagegen: 2\n")]
    [InlineData("text/html", "<h2>TOP 4 B&auml;nke</h2><p>0123/2026</p><p>Beschluss:</p><p>Es werden B&auml;nke aufgestellt.</p><p>Mehrheitlich beschlossen</p><table><tr><td>Dafür:</td><td>9</td></tr><tr><td>Dagegen:</td><td>2</td></tr></table>")]
    [InlineData("application/json", """{"text":"TOP 4 Bänke\n0123/2026\n\nBeschluss:\nEs werden Bänke aufgestellt.\n\nMehrheitlich beschlossen\nDafür: 9\nDagegen: 2\n"}""")]
    public async Task Minutes_InAnyForm_AreReadWithWhatIsUnknownNull(string type, string page)
    {
        var answer = await open.SendAsync("POST", "api/minutes/read", page, type: type);
        Assert.Equal(200, answer.Status);
        var read = answer.Json!;
        Assert.Equal(("4", "Bänke", "0123/2026", "adopted"), ($"{read["meeting"]!["item"]!["number"]}", $"{read["meeting"]!["item"]!["title"]}", $"{read["reference"]}", $"{read["result"]}"));
        Assert.Equal("""{"yes":9,"no":2,"abstain":null,"biased":null}""", read["ballots"]![0]!["totals"]!.ToJsonString());
        Assert.Equal("Es werden Bänke aufgestellt.", $"{read["resolutionText"]}");
    }

    [Theory]
    [InlineData("application/json", "{\"text\":", "gültiges JSON")]
    [InlineData("text/plain", "", "leer")]
    [InlineData("text/plain", "%PDF-1.7 ...", "PDF")]
    public async Task Minutes_ThatAreNoPage_AreAnsweredInGerman(string type, string page, string says)
    {
        var answer = await open.SendAsync("POST", "api/minutes/read", page, type: type);
        Assert.Equal((400, true), (answer.Status, answer.Detail.Contains(says, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("api/motions")]
    [InlineData("api/inbound-mail")]
    public async Task Api_WithoutAKey_IsNotAllowed(string path) => Assert.Equal(401, (await open.SendAsync("POST", path, "{}", asOffice: false)).Status);

    [Fact]
    public async Task Motion_ACommandInTheWrongState_Is409WithWhatIsAllowed()
    {
        var motion = await open.FileAsync();
        var answer = await open.SendAsync("POST", $"api/motions/{motion}/target", """{"target":"next"}""");
        Assert.Equal(409, answer.Status);
        Assert.Contains("placement", answer.Json!["allowed"]!.AsArray().Select(one => $"{one}"));
        Assert.Contains("Möglich ist jetzt", answer.Detail);
    }

    [Fact]
    public async Task Motions_InTheList_HaveTheirStateAsAWord()
    {
        var motion = await open.FileAsync();
        var listed = (await open.City.Api.GetAsync("api/motions?body=sid&state=awaitingPlace"))!.AsArray().Single(one => $"{one!["id"]}" == motion)!;
        Assert.Equal(("awaitingPlace", "eingegangen"), ($"{listed["state"]}", $"{listed["stateText"]}"));
    }

    [Fact]
    public async Task Motion_ABallotThatDoesNotAddUp_IsKeptAndFlagged()
    {
        var motion = await open.FileAsync();
        await open.City.Api.PutAsync("api/bodies/sid/meetings/sid-heute", new JsonObject { ["on"] = "2026-01-05", ["place"] = "Rathaus", ["state"] = "scheduled" });
        await open.City.Api.PostAsync($"api/motions/{motion}/placement", new JsonObject { ["meeting"] = "sid-heute", ["item"] = "3", ["mode"] = "agenda" });
        const string reading = """
            {"meeting":"sid-heute","item":"3","result":"postponed","target":"open","ballots":[{"subject":"1. Lesung","matter":"procedural",
             "votes":[{"faction":"cdu","yes":4,"no":0,"abstain":0},{"faction":"spd","yes":9,"no":0,"abstain":0}],"totals":{"yes":14,"no":0,"abstain":0}}]}
            """;
        var answer = await open.SendAsync("POST", $"api/motions/{motion}/readings", reading);
        Assert.Equal(200, answer.Status);
        var kept = answer.Json!["readings"]![0]!;
        Assert.Equal(9, (int)kept["ballots"]![0]!["votes"]![1]!["yes"]!);
        var warnings = kept["warnings"]!.AsArray().Select(warning => $"{warning}").ToArray();
        Assert.Contains(warnings, warning => warning.Contains("Die Zeilen ergeben 13, angegeben sind 14"));
        Assert.Contains(warnings, warning => warning.Contains("9 Stimmen bei 3 Sitzen"));
    }

    [Fact]
    public async Task Motion_NegativeVotes_AreRefused()
    {
        var motion = await open.FileAsync();
        await open.City.Api.PutAsync("api/bodies/sid/meetings/sid-minus", new JsonObject { ["on"] = "2026-01-05", ["place"] = "Rathaus", ["state"] = "scheduled" });
        await open.City.Api.PostAsync($"api/motions/{motion}/placement", new JsonObject { ["meeting"] = "sid-minus", ["item"] = "3", ["mode"] = "agenda" });
        var answer = await open.SendAsync(
            "POST", $"api/motions/{motion}/readings", """{"meeting":"sid-minus","item":"3","result":"rejected","ballots":[{"subject":"A","matter":"motion","votes":[{"faction":"cdu","yes":-1}]}]}""");
        Assert.Equal((400, true), (answer.Status, answer.Detail.Contains("negative")));
    }
}
