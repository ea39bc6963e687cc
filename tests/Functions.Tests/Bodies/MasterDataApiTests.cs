using System.Text;
using System.Text.Json;
using Wiedervorlage.Core;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Tests.Imports;

namespace Wiedervorlage.Functions.Tests.Bodies;

/// <summary>Bodies, factions and units over HTTP: what holds when, what is corrected, and what is said to what cannot be meant. Today is 5 January 2026.</summary>
public sealed class MasterDataApiTests
{
    private const string Sid = """{"validFrom":"2026-03-01","name":"Ausschuss für Soziales","office":"a@stadt.example","chair":"b@stadt.example","seats":[{"faction":"spd","seats":4}]}""";

    private static Task<Answer> PutAsync(ImportWorld world, string body, string json) => world.AskAsync<BodiesApi>("PUT", (api, request) => api.Put(request, body, default), Encoding.UTF8.GetBytes(json));

    private static Task<Answer> GetAsync(ImportWorld world, string? on = null) => world.AskAsync<BodiesApi>("GET", (api, request) =>
    {
        request.QueryString = new(on is null ? "" : $"?on={on}");
        return api.Get(request, "sid", default);
    });

    private static async Task<IEnumerable<string>> VersionsAsync(ImportWorld world) =>
        (await world.AskAsync<BodiesApi>("GET", (api, request) => api.Versions(request, "sid", default))).Json.EnumerateArray()
            .Select(version => $"{version.GetProperty("validFrom")} {version.GetProperty("value").GetProperty("name")}");

    [Fact]
    public async Task Version_ThatHoldsLater_IsAnsweredForItsDate_AndInTheHistory()
    {
        await using var world = await ImportWorld.NewAsync();
        Assert.Equal(200, (await PutAsync(world, "sid", Sid)).Status);
        Assert.Equal(["2020-01-01 Sozialausschuss", "2026-03-01 Ausschuss für Soziales"], await VersionsAsync(world));
        Assert.Equal("Sozialausschuss", (await GetAsync(world)).Json.GetProperty("name").GetString());
        Assert.Equal("Sozialausschuss", (await GetAsync(world, "2026-02-28")).Json.GetProperty("name").GetString());
        Assert.Equal(4, (await GetAsync(world, "2026-03-01")).Json.GetProperty("votingSeats").GetInt32());
        var all = await world.AskAsync<BodiesApi>("GET", (api, request) =>
        {
            request.QueryString = new("?on=2026-03-01");
            return api.All(request, default);
        });
        Assert.Equal("Ausschuss für Soziales", all.Json[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task Version_OfTheSameDate_IsCorrected_AndOneOfAWrongDateTakenBack()
    {
        await using var world = await ImportWorld.NewAsync();
        await PutAsync(world, "sid", Sid);
        await PutAsync(world, "sid", Sid.Replace("für Soziales", "für Soziales und Integration", StringComparison.Ordinal));
        Assert.Equal(["2020-01-01 Sozialausschuss", "2026-03-01 Ausschuss für Soziales und Integration"], await VersionsAsync(world));
        Task<Answer> Remove(string validFrom) => world.AskAsync<BodiesApi>("DELETE", (api, request) => api.Remove(request, "sid", validFrom, default));
        Assert.Equal(404, (await Remove("2026-03-02")).Status);
        Assert.Equal(200, (await Remove("2026-03-01")).Status);
        Assert.Equal(409, (await Remove("2020-01-01")).Status);
        Assert.Equal(["2020-01-01 Sozialausschuss"], await VersionsAsync(world));
    }

    [Fact]
    public async Task WhatGetAnswers_CanBePutAgain()
    {
        await using var world = await ImportWorld.NewAsync();
        var answer = await GetAsync(world);
        Assert.Equal(200, (await PutAsync(world, "sid", answer.Body)).Status);
        Assert.Equal(400, (await PutAsync(world, "rat", answer.Body)).Status);
    }

    [Theory]
    [InlineData("""{"name":"","office":"keine","chair":""}""", "name office chair", "Namen")]
    [InlineData("""{"name":"A","office":"a@b.example","chair":"a@b.example","rules":{"antragsfrist":3}}""", "rules.antragsfrist", "motionDeadlineDays")]
    [InlineData("""{"name":"A","office":"a@b.example","chair":"a@b.example","vorsitz":"x"}""", "vorsitz", "chair")]
    [InlineData("""{"name":"A","office":"a@b.example","chair":"a@b.example","seats":[{"faction":"spd","seats":1},{"faction":"mond","sitze":1}]}""", "seats[1].sitze", "faction, seats")]
    [InlineData("""{"name":"A","office":"a@b.example","chair":"a@b.example","seats":[{"faction":"spd","seats":-1},{"faction":"mond","seats":1},{"faction":"spd","seats":1}]}""", "seats", "mond")]
    [InlineData("""{"name":"A","office":"a@b.example","chair":"a@b.example","rules":{"escalationWorkingDays":900}}""", "rules.escalationWorkingDays", "0 bis 366")]
    public async Task WhatCannotBeMeant_IsSaidByField(string json, string fields, string says)
    {
        await using var world = await ImportWorld.NewAsync();
        var answer = await PutAsync(world, "rat", json);
        Assert.Equal((400, fields), (answer.Status, string.Join(' ', answer.Json.GetProperty("errors").EnumerateObject().Select(error => error.Name))));
        Assert.Contains(says, answer.Json.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"validFrom":"2026-02-30","name":"A","office":"a@b.example","chair":"a@b.example"}""", "validFrom", "kein Datum")]
    [InlineData("""{"name":"A","office":"a@b.example","chair":"a@b.example","rules":{"closedOn":[{"on":"2026-02-30","name":"x"}]}}""", "[0].on", "kein Datum")]
    [InlineData("[1,2]", "", "JSON")]
    public async Task DatesThatDoNotExist_AreSaid(string json, string field, string says)
    {
        await using var world = await ImportWorld.NewAsync();
        var answer = await PutAsync(world, "rat", json);
        Assert.Equal((400, field), (answer.Status, answer.Json.GetProperty("field").GetString()));
        Assert.Contains(says, answer.Json.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(400, (await GetAsync(world, "2026-02-30")).Status);
    }

    [Fact]
    public async Task UnitsAndFactions_AreDatedToo_AndUnknownOnesAre404()
    {
        await using var world = await ImportWorld.NewAsync();
        var unit = """{"validFrom":"2026-04-01","name":"Neuer Name","mail":"n@stadt.example","head":"h@stadt.example","deputy":"d@stadt.example"}""";
        Assert.Equal(200, (await world.AskAsync<UnitsApi>("PUT", (api, request) => api.Put(request, "fb55", default), Encoding.UTF8.GetBytes(unit))).Status);
        Assert.Equal("Soziales", (await world.AskAsync<UnitsApi>("GET", (api, request) => api.Get(request, "fb55", default))).Json.GetProperty("name").GetString());
        Assert.Equal(2, (await world.AskAsync<UnitsApi>("GET", (api, request) => api.Versions(request, "fb55", default))).Json.GetArrayLength());
        var noDeputy = await world.AskAsync<UnitsApi>("PUT", (api, request) => api.Put(request, "fb56", default), """{"name":"A","mail":"n@stadt.example","head":"h@stadt.example"}"""u8.ToArray());
        Assert.Equal((400, "deputy"), (noDeputy.Status, noDeputy.Json.GetProperty("field").GetString()));
        Assert.Equal(404, (await world.AskAsync<FactionsApi>("GET", (api, request) => api.Versions(request, "mond", default))).Status);
        Assert.Equal(404, (await world.AskAsync<FactionsApi>("DELETE", (api, request) => api.Remove(request, "mond", "2026-01-01", default))).Status);
        Assert.Equal(JsonValueKind.Array, (await world.AskAsync<FactionsApi>("GET", (api, request) => api.All(request, default))).Json.ValueKind);
    }
}
