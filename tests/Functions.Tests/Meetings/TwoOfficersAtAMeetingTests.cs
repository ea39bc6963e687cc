using Wiedervorlage.Functions.Meetings;
using Wiedervorlage.Functions.Tests.Procedures;

namespace Wiedervorlage.Functions.Tests.Meetings;

/// <summary>Two officers change one meeting: who decided upon an older version is told what the other one did, and nothing is overwritten.</summary>
public sealed class TwoOfficersAtAMeetingTests
{
    private const string Moved = """{"on":"2026-02-17","startsAt":"16:00:00","place":"Rathaus"}""";
    private const string Elsewhere = """{"on":"2026-02-10","startsAt":"17:30:00","place":"Bürgerhaus"}""";

    [Fact]
    public async Task TheSecond_WhoSawTheVersionBefore_ReadsWhatTheFirstChanged_AndNothingOfItIsLost()
    {
        await using var world = await new AppWorld("off").StartAsync();
        var seen = (await GetAsync(world)).ETag;
        var first = await PutAsync(world, Moved, seen);
        Assert.Equal((200, 2), (first.Status, first.Json()["version"]!.GetValue<int>()));
        var second = await PutAsync(world, Elsewhere, seen);
        Assert.Equal((412, "05.01.2026 08:00: Tag 17.02.2026 statt 10.02.2026"), (second.Status, second.Json()["changes"]!.AsArray().Single()!.GetValue<string>()));
        Assert.Contains("Ihre Eingabe ist nicht gespeichert", second.Json()["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("2026-02-17", (await GetAsync(world)).Json()["on"]!.GetValue<string>());
        Assert.Equal(200, (await PutAsync(world, Elsewhere, first.ETag)).Status);
    }

    [Fact]
    public async Task TheSameAgain_AfterALostAnswer_IsNoConflict()
    {
        await using var world = await new AppWorld("off").StartAsync();
        var seen = (await GetAsync(world)).ETag;
        Assert.Equal(200, (await PutAsync(world, Moved, seen)).Status);
        Assert.Equal(200, (await PutAsync(world, Moved, seen)).Status);
        Assert.Single((await GetAsync(world)).Json()["before"]!.AsArray());
    }

    [Theory]
    [InlineData("""{"on":"2026-02-17","beginn":"17:00"}""", null, 400, "„beginn“ ist hier unbekannt")]
    [InlineData("""{"on":"2026-02-17"}""", "gestern", 400, "kein Stand")]
    [InlineData("""{"id":"sid-2","on":"2026-02-17"}""", null, 400, "Die Adresse nennt „sid-1“")]
    public async Task WhatCannotBeMeant_IsSaid(string json, string? ifMatch, int status, string says)
    {
        await using var world = await new AppWorld("off").StartAsync();
        var answer = await PutAsync(world, json, ifMatch);
        Assert.Equal(status, answer.Status);
        Assert.Contains(says, answer.Json()["detail"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatGetAnswers_CanBePutAgain_AndAMeetingThatIsNotThereWasNotSeen()
    {
        await using var world = await new AppWorld("off").StartAsync();
        var answer = await GetAsync(world);
        Assert.Equal(200, (await PutAsync(world, answer.Text, answer.ETag)).Status);
        Assert.Equal(404, (await world.AskAsync(request => world.Get<MeetingsApi>().Put(request, "sid", "sid-99", world.Client, default), Moved, answer.ETag)).Status);
    }

    private static Task<(int Status, string Text, string? ETag)> GetAsync(AppWorld world) => world.AskAsync(request => world.Get<MeetingsApi>().Get(request, "sid", "sid-1", default));

    private static Task<(int Status, string Text, string? ETag)> PutAsync(AppWorld world, string json, string? ifMatch) =>
        world.AskAsync(request => world.Get<MeetingsApi>().Put(request, "sid", "sid-1", world.Client, default), json, ifMatch);
}
