using System.Text.Json.Nodes;
using Wiedervorlage.Core.OParl.Serving;
using Wiedervorlage.Functions.OParl.Serving;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Functions.Tests.Procedures;
using Wiedervorlage.Tests.OParl;
using Wiedervorlage.Tests.Storage;

namespace Wiedervorlage.Functions.Tests.OParl;

/// <summary>External lists: pages, filters, tombstones, what they cost.</summary>
public sealed class ListTests
{
    private const string Papers = OParlCalls.Root + "body/city/paper";
    private static readonly string[] _filters = ["created_since", "created_until", "modified_since", "modified_until"];
    private static readonly Instant _start = Instant.FromUtc(2026, 1, 5, 7, 0);

    /// <summary>So many papers, each published a minute after the one before; every third changed an hour later, every tenth taken back after that.</summary>
    private static async Task<AppWorld> FilledAsync(int count, Func<IStorage, IStorage>? around = null)
    {
        var world = await new AppWorld("off", around).StartAsync();
        var shelf = world.Get<Shelf>();
        for (var n = 0; n < count; n++)
        {
            var kept = await PutAsync(shelf, null, n, "", n);
            if (n % 3 == 0) kept = await PutAsync(shelf, kept, n, " geändert", n + 60);
            if (n % 10 == 0) await PutAsync(shelf, kept, n, null, n + 120);
        }
        await world.MoveToAsync(new(2026, 2, 1));
        return world;
    }

    private static async Task<Kept> PutAsync(Shelf shelf, Kept? was, int n, string? name, int minutes)
    {
        var draft = name is null ? null : new Draft(ServedType.Paper, $"m-{n}", new JsonObject { ["name"] = $"Antrag {n}{name}" });
        var next = Serving.Next(was?.Value, draft, new("http://127.0.0.1:7071"), _start + Duration.FromMinutes(minutes));
        return (await shelf.PutAsync(next!, was, default))!;
    }

    private static async Task<List<JsonObject>> AllAsync(AppWorld world, string query) => await new OParlWalk(world.JsonAsync).ListAsync($"{Papers}{query}");

    [Fact]
    public async Task Filters_EachAndTogether_AnswerWhatTheFullListHolds()
    {
        await using var world = await FilledAsync(130);
        var all = await AllAsync(world, "?modified_since=2000-01-01T00:00:00%2B01:00");
        var (since, until) = ("2026-01-05T08:50:00+01:00", "2026-01-05T10:00:00+01:00");
        Assert.Equal((130, 13), (all.Count, all.Count(one => one["deleted"] is not null)));
        for (var which = 0; which < 16; which++)
        {
            var asked = _filters.Where((_, index) => ((which >> index) & 1) == 1).ToArray();
            var query = string.Join('&', asked.Select(name => $"{name}={Uri.EscapeDataString(name.EndsWith("since", StringComparison.Ordinal) ? since : until)}"));
            var expected = from one in all
                           where asked.Contains("modified_since") || one["deleted"] is null
                           where asked.All(name => Holds(one, name, since, until))
                           select $"{one["id"]}";
            var found = await AllAsync(world, $"?limit=7&{query}");
            Assert.Equal(expected.Order(StringComparer.Ordinal), found.Select(one => $"{one["id"]}").Order(StringComparer.Ordinal));
        }
    }

    private static bool Holds(JsonObject one, string name, string since, string until) => name switch
    {
        "created_since" => string.CompareOrdinal($"{one["created"]}", since) >= 0,
        "created_until" => string.CompareOrdinal($"{one["created"]}", until) <= 0,
        "modified_since" => string.CompareOrdinal($"{one["modified"]}", since) >= 0,
        _ => string.CompareOrdinal($"{one["modified"]}", until) <= 0,
    };

    [Fact]
    public async Task Pages_KeepEveryFilter_AndAllButTheLastAreFull()
    {
        await using var world = await FilledAsync(25);
        var sizes = new List<int>();
        for (string? next = $"{Papers}?limit=10&created_since=2026-01-05T08:00:00%2B01:00&omit_internal=true"; next is not null;)
        {
            var page = await world.JsonAsync(next);
            sizes.Add(page["data"]!.AsArray().Count);
            Assert.Equal(next, $"{page["links"]!["self"]}".Replace("%3A", ":", StringComparison.Ordinal).Replace("created_since=2026-01-05T08:00:00%2B01:00&limit=10", "limit=10&created_since=2026-01-05T08:00:00%2B01:00", StringComparison.Ordinal));
            Assert.Equal(10, (int)page["pagination"]!["elementsPerPage"]!);
            next = (string?)page["links"]!["next"];
            if (next is null) break;
            Assert.Contains("created_since=2026-01-05T08%3A00%3A00%2B01%3A00&limit=10&omit_internal=true&after=", next, StringComparison.Ordinal);
            next = next.Replace("%3A", ":", StringComparison.Ordinal).Replace("created_since=2026-01-05T08:00:00%2B01:00&limit=10", "limit=10&created_since=2026-01-05T08:00:00%2B01:00", StringComparison.Ordinal);
        }
        Assert.Equal([10, 10, 2], sizes);
    }

    [Fact]
    public async Task WhilePagesAreRead_WhatComesChangesOrGoes_MissesNothingThatStood()
    {
        await using var world = await FilledAsync(40);
        var shelf = world.Get<Shelf>();
        var stood = (await AllAsync(world, "")).Select(one => $"{one["id"]}").ToArray();
        var seen = new List<string>();
        var n = 0;
        for (string? next = $"{Papers}?limit=5"; next is not null; n++)
        {
            var page = await world.JsonAsync(next);
            seen.AddRange(page["data"]!.AsArray().Select(one => $"{one!["id"]}"));
            next = (string?)page["links"]!["next"];
            await PutAsync(shelf, null, 100 + n, "", 500 + n);
            await PutAsync(shelf, await shelf.FindAsync(ServedType.Paper, $"m-{1 + n}", default), 1 + n, " noch einmal", 600 + n);
            await PutAsync(shelf, await shelf.FindAsync(ServedType.Paper, $"m-{2 + n}", default), 2 + n, null, 700 + n);
        }
        Assert.Equal(seen.Count, seen.Distinct().Count());
        var gone = Enumerable.Range(2, n).Select(one => $"{OParlCalls.Root}paper/m-{one}");
        Assert.Empty(stood.Except(seen).Except(gone));
        Assert.Contains($"{OParlCalls.Root}paper/m-100", seen);
    }

    [Theory]
    [InlineData("created_since=gestern", "created_since")]
    [InlineData("modified_until=2026-02-10", "modified_until")]
    [InlineData("modified_since=2026-02-10T17:00:00", "modified_since")]
    [InlineData("modified_since=2026-02-30T17:00:00%2B01:00", "modified_since")]
    [InlineData("created_until=99999-01-01T00:00:00Z", "created_until")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=viele", "limit")]
    [InlineData("omit_internal=ja", "omit_internal")]
    [InlineData("after=../../geheim", "after")]
    [InlineData("limit=3&limit=4", "limit")]
    public async Task BadFilter_IsRefused_WithAnErrorObjectThatSaysWhich(string query, string parameter)
    {
        await using var world = await new AppWorld("off").StartAsync();
        var answer = await world.AskAsync($"body/city/paper?{query}");
        Assert.Equal((400, "https://schema.oparl.org/1.1/Error", "*"), (answer.Status, $"{answer.Json["type"]}", answer.Headers.AccessControlAllowOrigin.ToString()));
        Assert.Equal($"parameter {parameter}", $"{answer.Json["debug"]}");
        Assert.NotEmpty($"{answer.Json["message"]}");
    }

    [Theory]
    [InlineData("2026-01-05T08:05:00%2B01:00")]
    [InlineData("2026-01-05T08:05:00+01:00")]
    [InlineData("2026-01-05T07:05:00Z")]
    [InlineData("2026-01-05T06:05:00-01:00")]
    [InlineData("2026-01-05T08:04:59.5%2B01:00")]
    public async Task OneTime_WrittenInOtherWays_IsTheSame(string time)
    {
        await using var world = await FilledAsync(12);
        Assert.Equal(6, (await AllAsync(world, $"?created_since={time}")).Count);
    }

    [Fact]
    public async Task Limit_AboveTheMost_IsTheMost_AndUnknownParametersArePassedOver()
    {
        await using var world = await FilledAsync(120);
        var page = await world.JsonAsync($"{Papers}?limit=5000&utm_source=x");
        Assert.Equal((100, $"{Papers}?limit=100"), (page["data"]!.AsArray().Count, $"{page["links"]!["self"]}"));
    }

    [Theory]
    [InlineData(3, "")]
    [InlineData(400, "")]
    [InlineData(400, "&modified_since=2026-01-05T08:00:00%2B01:00")]
    public async Task Page_CostsTwoCalls_WhateverLiesBehindIt_AndOneWhileNothingChanges(int papers, string filter)
    {
        CountedStorage? counted = null;
        await using var world = await FilledAsync(papers, storage => counted = new CountedStorage(storage));
        var before = counted!.Calls(Tables.Published);
        await world.JsonAsync($"{Papers}?limit=20{filter}");
        var first = counted.Calls(Tables.Published);
        await world.JsonAsync($"{Papers}?limit=20{filter}");
        Assert.Equal((2, 1), (first - before, counted.Calls(Tables.Published) - first));
        await PutAsync(world.Get<Shelf>(), null, 1000, "", 0);
        var changed = counted.Calls(Tables.Published);
        await world.JsonAsync($"{Papers}?limit=20{filter}");
        Assert.Equal(2, counted.Calls(Tables.Published) - changed);
    }
}
