using Wiedervorlage.Core.OParl.Sources;
using Wiedervorlage.Functions.OParl.Sources;
using Wiedervorlage.Functions.Tests.Imports;

namespace Wiedervorlage.Functions.Tests.OParl.Sources;

/// <summary>The given city through the app: first reading, a daily one, each fault, the same twice, a kill at every request and every write.</summary>
public sealed class CityReadingTests
{
    [Fact]
    public async Task FirstReading_ThenFiveWeeksLater_CountsAreThoseOfTheReadme_AndNobodyIsWrittenTo()
    {
        var server = new CityServer();
        await using var world = await SourceWorld.NewAsync(server);
        var first = await SourceWorld.ReadAsync(world);
        Assert.Null(first.Problem);
        Assert.Equal((27, 70, 0, 168, 916, 557), (first.Counts.Committees, first.Counts.Units, first.Counts.Factions, first.Counts.Meetings, first.Counts.Items, first.Counts.Papers));
        Assert.Equal((600, 85), (first.Counts.Results, first.Changes.Tombstones));
        var requests = server.Log.Count;

        server.State = 2;
        await world.OutageUntilAsync(new(2026, 8, 22));
        var second = await SourceWorld.ReadAsync(world, full: true);
        Assert.Equal((179, 924, 567), (second.Counts.Meetings, second.Counts.Items, second.Counts.Papers));
        Assert.Equal((11, 2, 10, 2, 68), (second.Changes.NewMeetings, second.Changes.MovedMeetings, second.Changes.AddedItems, second.Changes.GoneItems, second.Changes.NewResults));
        Assert.Equal((39, 5), (second.Changes.PapersUnmoved, second.Changes.ItemsUnmoved));
        Assert.InRange(requests, 60, 80);
        Assert.Empty(world.Sent);
    }

    [Fact]
    public async Task TheSameTwice_ChangesNothingAndSendsNothing_AndIsAnsweredNotModified()
    {
        var server = new CityServer { Tags = true };
        await using var world = await SourceWorld.NewAsync(server);
        await SourceWorld.ReadByHandAsync(world, "1");
        var (before, requests) = (await ObjectsAsync(world), server.Log.Count);
        var again = await SourceWorld.ReadByHandAsync(world, "2", full: true);
        Assert.Equal(new SourceChanges(), again.Changes with { Tombstones = 0 });
        Assert.Equal(before, await ObjectsAsync(world));
        Assert.InRange(server.NotModified, 30, requests);
        Assert.Empty(world.Sent);
    }

    [Theory]
    [InlineData("spurious500", true)]
    [InlineData("drift", true)]
    [InlineData("nowmodified", true)]
    [InlineData("loop", false)]
    [InlineData("html200", false)]
    [InlineData("closed", false)]
    public async Task UnderEachFault_TheSameEndOrNoChange(string fault, bool ends)
    {
        var server = new CityServer();
        await using var world = await SourceWorld.NewAsync(server);
        await SourceWorld.ReadByHandAsync(world, "1");
        var before = await ObjectsAsync(world);
        server.State = 2;
        server.Faults.Add(fault);
        var state = await SourceWorld.ReadByHandAsync(world, "2", full: true);
        Assert.Equal(ends, state.Problem is null);
        Assert.Equal(ends ? (179, 924, 567, 676) : (168, 916, 557, 600), (state.Counts.Meetings, state.Counts.Items, state.Counts.Papers, state.Counts.Results));
        if (!ends) Assert.Equal(before, await ObjectsAsync(world));
        if (!ends) Assert.NotNull(state.FailingSince);
        server.Faults.Clear();
        var healed = await SourceWorld.ReadByHandAsync(world, "3", full: true);
        Assert.Equal((179, 924, 567, null), (healed.Counts.Meetings, healed.Counts.Items, healed.Counts.Papers, healed.Problem));
    }

    [Fact]
    public async Task ADailyReading_AsksForWhatChanged_AndForTheMeetingsAhead()
    {
        var server = new CityServer();
        await using var world = await SourceWorld.NewAsync(server);
        await SourceWorld.ReadByHandAsync(world, "1");
        server.State = 2;
        server.Log.Clear();
        await world.OutageUntilAsync(new(2026, 7, 20));
        var state = await SourceWorld.ReadByHandAsync(world, "2");
        Assert.Null(state.Problem);
        Assert.Equal((179, 924), (state.Counts.Meetings, state.Counts.Items));
        Assert.Contains(server.Log, path => path.Contains("/meetings?modified_since=2026-07-17T", StringComparison.Ordinal));
        Assert.DoesNotContain(server.Log, path => path.Contains('+', StringComparison.Ordinal));
    }

    [Fact]
    public async Task KilledAtEveryRequestAndEveryWrite_TheEndIsTheSame()
    {
        var (whole, requests, writes) = await FewAsync(0, 0);
        Assert.InRange(requests, 15, 60);
        for (var at = 1; at <= requests; at++) Assert.Equal(whole, (await FewAsync(at, 0)).Dump);
        for (var at = 1; at <= writes; at += 3) Assert.Equal(whole, (await FewAsync(0, at)).Dump);
    }

    /// <summary>Two readings of a part of the city, killed once.</summary>
    private static async Task<(string Dump, int Requests, int Writes)> FewAsync(int atRequest, int atWrite)
    {
        var server = new CityServer { Most = 30 };
        DyingStorage? storage = null;
        await using var world = await SourceWorld.NewAsync(server, around: inner => storage = new(inner));
        (storage!.Writes, storage.DiesAt) = (0, atWrite);
        var dead = false;
        server.Before = number => { if (number == atRequest && !dead) { dead = true; throw new DiedHereException(); } };
        await SourceWorld.ReadByHandAsync(world, "1");
        server.State = 2;
        await SourceWorld.ReadByHandAsync(world, "2", full: true);
        storage.DiesAt = 0;
        return (await SourceWorld.DumpAsync(world), server.Log.Count, storage.Writes);
    }

    private static async Task<string> ObjectsAsync(Procedures.AppWorld world)
    {
        var lines = new List<string>();
        foreach (var list in Enum.GetValues<SourceList>())
            await foreach (var one in world.Get<SourceStore>().ObjectsAsync(SourceWorld.Id, list, default)) lines.Add(Json.Write(one));
        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }
}
