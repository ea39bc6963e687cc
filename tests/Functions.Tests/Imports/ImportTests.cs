using System.Text;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Imports;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Tests.Imports;

public sealed class ImportTests
{
    private const string Resolutions =
        "Nummer;Datum;Gremium;Gegenstand;Stelle;Pflicht;Turnus;Letzter Bericht;Stand;Grund\r\n0412/2022;14.06.2022;SID;Radweg;fb55;Planung;halbjährlich;03.03.2025;verzögert;Förderung fehlt\r\n"
        + "0412/2022;14.06.2022;SID;Radweg;fb55;Kosten;regelmäßig;;;\r\n0500/2022;20.09.2022;sid;Ampel;Soziales;;;;;\r\n";

    private const string Meetings = "Schlüssel;Gremium;Datum;Beginn;Ort;Stand\nsid-1;sid;17.02.2026;;;\nsid-6;sid;15.12.2026;17:00;Rathaus;\n";

    private const string Factions = "Schlüssel;Name;E-Mail;Gültig ab\nneu;Neue;post@neu.example;01.11.2025\nspd;SPD;post@spd.example;01.11.2025\n";

    [Fact]
    public async Task DryRun_TellsAndChangesNothing()
    {
        await using var world = await ImportWorld.NewAsync();
        var before = await world.StandsAsync();
        var answer = await world.SendAsync("old-resolutions", Resolutions, dryRun: true);
        Assert.Equal((200, 4, 0, 3), (answer.Status, answer.Number("added"), answer.Number("changed"), answer.Number("rows")));
        Assert.True(answer.Json.GetProperty("accepted").GetBoolean());
        Assert.Equal((before, 0), (await world.StandsAsync(), world.Storage.Writes));
    }

    [Fact]
    public async Task OldResolutions_AreThere_AndTheSameFileAgainChangesNothing()
    {
        await using var world = await ImportWorld.NewAsync();
        Assert.Equal(201, (await world.SendAsync("old-resolutions", Resolutions)).Status);
        var duties = await world.App.Get<BodyDuties>().AsStoredAsync(null, default);
        Assert.Equal(["0412-2022-sid-1", "0412-2022-sid-2"], duties.Select(duty => duty.Id.Value));
        Assert.Equal((Basis.OldResolution, true, true), (duties[0].Basis, duties[0].Periods[0].Collapsed, duties[1].AwaitsConfirmation));
        var works = await world.App.Get<ImplementationCommands>().AllAsync(null, default);
        Assert.Equal([(WorkState.Delayed, "Förderung fehlt"), (WorkState.Open, null)], works.Select(work => (work.State, work.ReasonForDelay)));
        var stands = await world.StandsAsync();
        var again = await world.SendAsync("old-resolutions", Resolutions);
        Assert.Equal((201, 0, 0, 3, stands), (again.Status, again.Number("added"), again.Number("changed"), again.Number("unchanged"), await world.StandsAsync()));
    }

    [Fact]
    public async Task OneProblem_AndNothingIsTaken()
    {
        await using var world = await ImportWorld.NewAsync();
        var before = await world.StandsAsync();
        var answer = await world.SendAsync("old-resolutions", Resolutions + "0600/2022;31.02.2022;mondrat;Brücke;fb55;;;;;\r\n");
        Assert.Equal((400, 2), (answer.Status, answer.Json.GetProperty("problems").GetArrayLength()));
        var problem = answer.Json.GetProperty("problems")[0];
        Assert.Equal((5, "Datum", "31.02.2022"), (problem.GetProperty("line").GetInt32(), problem.GetProperty("column").GetString(), problem.GetProperty("value").GetString()));
        Assert.Equal((before, 0), (await world.StandsAsync(), world.Storage.Writes));
    }

    [Theory]
    [InlineData("old-resolutions", Resolutions)]
    [InlineData("meetings", Meetings)]
    [InlineData("factions", Factions)]
    public async Task DeathAtAnyWrite_LeavesNothingHalfImported(string kind, string file)
    {
        string before, after;
        int writes;
        await using (var whole = await ImportWorld.NewAsync())
        {
            before = await whole.StandsAsync();
            await whole.SendAsync(kind, file);
            (after, writes) = (await whole.StandsAsync(), whole.Storage.Writes);
        }
        for (var write = 1; write <= writes; write++)
        {
            await using var world = await ImportWorld.NewAsync();
            world.Storage.DiesAt = write;
            await Assert.ThrowsAsync<DiedHereException>(() => world.SendAsync(kind, file));
            await world.App.RunChecksAsync();
            Assert.Equal((write, write <= 2 ? before : after), (write, await world.StandsAsync()));
            await world.SendAsync(kind, file);
            Assert.Equal((write, after), (write, await world.StandsAsync()));
        }
    }

    [Fact]
    public async Task WhatAPersonChangedMeanwhile_Stays_AndIsTold()
    {
        await using var world = await ImportWorld.NewAsync();
        world.Storage.DiesAt = 3;
        await Assert.ThrowsAsync<DiedHereException>(() => world.SendAsync("factions", Factions));
        var mine = new Faction(new("neu"), "Von Hand", "hand@neu.example", []);
        await world.App.Get<Documents<Dated<Faction>>>().PutAsync(MasterData.FactionsPartition, "neu", Dated<Faction>.From(new(2025, 11, 1), mine));
        await world.App.RunChecksAsync();
        Assert.Equal("Von Hand", (await world.App.Get<MasterData>().FactionAsync(new("neu"), default))!.On(new(2026, 1, 1)).Name);
        Assert.Equal("SPD", (await world.App.Get<MasterData>().FactionAsync(new("spd"), default))!.On(new(2026, 1, 1)).Name);
        var report = Assert.Single(await world.App.Get<ImportWork>().AllAsync(default));
        Assert.Equal((ImportState.Done, 2), (report.State, Assert.Single(report.Left).Line));
    }

    [Fact]
    public async Task ManyRows_AreCarriedOutInParts()
    {
        await using var world = await ImportWorld.NewAsync();
        var file = new StringBuilder("Schlüssel;Name;E-Mail;Leitung;Vertretung\n");
        for (var unit = 0; unit < 450; unit++) file.Append($"u{unit};Stelle {unit};u@stadt.example;l@stadt.example;v@stadt.example\n");
        var answer = await world.SendAsync("units", file.ToString());
        Assert.Equal("underWay", answer.Json.GetProperty("state").GetString());
        await world.App.RunChecksAsync();
        Assert.Equal(451, (await world.App.Get<MasterData>().AllUnitsAsync(default)).Length);
        Assert.Equal(ImportState.Done, Assert.Single(await world.App.Get<ImportWork>().AllAsync(default)).State);
    }

    [Fact]
    public async Task SameIdempotencyKey_IsTheSameImport()
    {
        await using var world = await ImportWorld.NewAsync();
        var first = await world.SendAsync("factions", Factions, key: "eins");
        var second = await world.SendAsync("factions", Factions, key: "eins");
        Assert.Equal(first.Json.GetProperty("id").GetString(), second.Json.GetProperty("id").GetString());
        Assert.Single(await world.App.Get<ImportWork>().AllAsync(default));
    }

    /// <summary>The commands of docs/operations.md: curl names a type of its own when none is given.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData("text/csv; charset=windows-1252")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task File_AsTheBody_IsRead_WhateverItsTypeIsCalled(string? type)
    {
        await using var world = await ImportWorld.NewAsync();
        var answer = await world.AskAsync<ImportsApi>("POST", (api, request) => api.Post(request, "factions", world.App.Client, default), Encoding.UTF8.GetBytes(Factions), type);
        Assert.Equal((200, 2), (answer.Status, answer.Number("rows")));
    }

    [Theory]
    [InlineData("mond", "Schlüssel\n", 404, "old-resolutions")]
    [InlineData("factions", "", 400, "leer")]
    [InlineData("factions", "PK", 400, "Arbeitsmappe")]
    [InlineData("factions", "a\0b", 400, "keine Textdatei")]
    public async Task WhatIsNoSuchFile_IsAnswered(string kind, string text, int status, string says)
    {
        await using var world = await ImportWorld.NewAsync();
        var answer = await world.SendAsync(kind, text);
        Assert.Equal(status, answer.Status);
        Assert.Contains(says, answer.Json.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TooLargeAFile_Is413()
    {
        await using var world = await ImportWorld.NewAsync();
        Assert.Equal(413, (await world.SendAsync("factions", new byte[(5 * 1024 * 1024) + 1])).Status);
    }
}
