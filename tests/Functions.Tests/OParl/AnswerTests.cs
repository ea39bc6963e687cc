using Wiedervorlage.Functions.Tests.Procedures;

namespace Wiedervorlage.Functions.Tests.OParl;

/// <summary>How the interface answers over HTTP.</summary>
public sealed class AnswerTests(WholeYear year) : IClassFixture<WholeYear>
{
    private readonly AppWorld _world = year.World;

    [Theory]
    [InlineData("system")]
    [InlineData("bodies")]
    [InlineData("paper/m-1")]
    [InlineData("body/city/meeting?limit=2")]
    public async Task SameTag_NothingIsSentAgain_AndHeadHasNoBody(string address)
    {
        var first = await _world.AskAsync(address);
        Assert.Equal((200, "application/json", "*"), (first.Status, first.Headers.ContentType.ToString(), first.Headers.AccessControlAllowOrigin.ToString()));
        var again = await _world.AskAsync(address, "GET", ("If-None-Match", first.ETag));
        Assert.Equal((304, "", "*", first.ETag), (again.Status, again.Text, again.Headers.AccessControlAllowOrigin.ToString(), again.ETag));
        Assert.Equal(200, (await _world.AskAsync(address, "GET", ("If-None-Match", "\"other\""))).Status);
        Assert.NotEmpty(first.Headers.LastModified.ToString());
        var head = await _world.AskAsync(address, "HEAD");
        Assert.Equal((200, "", first.ETag, first.Headers.ContentLength), (head.Status, head.Text, head.ETag, head.Headers.ContentLength));
    }

    /// <summary>Of what changed in January: a time that is still to come by the machine's own clock is no condition (RFC 9110, 13.1.3).</summary>
    [Fact]
    public async Task NotModifiedSince_NothingIsSentAgain()
    {
        var modified = (await _world.AskAsync("system")).Headers.LastModified.ToString();
        Assert.Equal(304, (await _world.AskAsync("system", "GET", ("If-Modified-Since", modified))).Status);
        Assert.Equal(200, (await _world.AskAsync("system", "GET", ("If-Modified-Since", "Thu, 01 Jan 2015 00:00:00 GMT"))).Status);
    }

    [Theory]
    [InlineData("paper/m-99")]
    [InlineData("Paper/m-1")]
    [InlineData("geheim/m-1")]
    [InlineData("body/other/paper")]
    [InlineData("body/city/system")]
    [InlineData("organization/faction.spd/meeting")]
    [InlineData("organization/body.other/meeting")]
    [InlineData("file/m-1.9/content")]
    [InlineData("file/m-1.text/run")]
    public async Task WhatIsNotThere_IsAnErrorObject(string address)
    {
        var answer = await _world.AskAsync(address);
        Assert.Equal((404, "https://schema.oparl.org/1.1/Error", "*"), (answer.Status, $"{answer.Json["type"]}", answer.Headers.AccessControlAllowOrigin.ToString()));
    }

    [Fact]
    public async Task File_IsShownAtOneAddress_AndSavedAtTheOther_AndNoBrowserRunsIt()
    {
        var file = (await _world.AskAsync("paper/m-1")).Json["mainFile"]!;
        var shown = await _world.AskAsync($"{file["accessUrl"]}");
        var saved = await _world.AskAsync($"{file["downloadUrl"]}");
        Assert.Equal((200, "text/plain; charset=utf-8", ""), (shown.Status, shown.Headers.ContentType.ToString(), shown.Headers.ContentDisposition.ToString()));
        Assert.StartsWith("attachment; filename=\"Antrag m-1.txt\"", saved.Headers.ContentDisposition.ToString(), StringComparison.Ordinal);
        Assert.Equal(((string)file["text"]!, (int)file["size"]!), (shown.Text.Trim(), System.Text.Encoding.UTF8.GetByteCount(saved.Text)));
        Assert.Contains("sandbox", shown.Headers.ContentSecurityPolicy.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListOfABody_HoldsItsMeetingsOnly()
    {
        var page = await _world.JsonAsync(OParlCalls.Root + "organization/body.sid/meeting");
        Assert.Equal(5, page["data"]!.AsArray().Count);
        Assert.All(page["data"]!.AsArray(), one => Assert.Equal(OParlCalls.Root + "organization/body.sid", $"{one!["organization"]![0]}"));
        Assert.Equal((true, "terminiert"), page["data"]!.AsArray().Where(one => (bool)one!["cancelled"]!).Select(one => ((bool)one!["cancelled"]!, $"{one["meetingState"]}")).Single());
    }

    [Fact]
    public async Task OmitInternal_LeavesOutWhatHasAListOfItsOwn_AndNothingElse()
    {
        var (whole, bare) = (await _world.JsonAsync(OParlCalls.Root + "body/city/meeting"), await _world.JsonAsync(OParlCalls.Root + "body/city/meeting?omit_internal=true"));
        foreach (var (one, other) in whole["data"]!.AsArray().Zip(bare["data"]!.AsArray()))
            Assert.Equal(one!.AsObject().Select(property => property.Key).Except(["agendaItem"]), other!.AsObject().Select(property => property.Key));
        Assert.Contains(whole["data"]!.AsArray(), one => one!["agendaItem"] is not null);
    }
}
