using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Tests.Storage;

namespace Wiedervorlage.Functions.Tests.Storage;

public sealed class DocumentsTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;
    private static readonly Faction Spd = new(new("spd"), "SPD", "spd@rat.example", ["spd.example"]);
    private readonly MemoryStorage _storage = new();

    private Documents<Faction> Factions => new(_storage.Table(Tables.Bodies), _storage.Texts);

    [Fact]
    public async Task Save_NewThenChanged_IsLoadedAsItStands()
    {
        var saved = await Factions.SaveAsync("factions", "spd", Spd, null, None);
        await Factions.SaveAsync("factions", "spd", Spd with { Name = "SPD-Fraktion" }, saved, None);

        Assert.Equal("SPD-Fraktion", (await Factions.LoadAsync("factions", "spd", None))!.Value.Name);
        Assert.Null(await Factions.LoadAsync("factions", "cdu", None));
    }

    [Fact]
    public async Task Save_UponWhatWasChangedSince_LosesTheRace()
    {
        var saved = await Factions.SaveAsync("factions", "spd", Spd, null, None);
        await Factions.PutAsync("factions", "spd", Spd with { Name = "andere" }, None);

        Assert.Null(await Factions.SaveAsync("factions", "spd", Spd, saved, None));
        Assert.Null(await Factions.SaveAsync("factions", "spd", Spd, null, None));
        Assert.False(await Factions.DeleteAsync(saved!, None));
    }

    [Fact]
    public async Task Scan_OnePartition_AnswersItsDocuments()
    {
        await Factions.PutAsync("factions", "spd", Spd, None);
        await Factions.PutAsync("factions", "a/b", Spd with { Id = new("a/b") }, None);
        await Factions.PutAsync("others", "x", Spd, None);

        Assert.Equal(["a/b", "spd"], await Factions.ScanAsync("factions", None).Select(one => one.Id).ToListAsync(None));
        Assert.Equal(3, await Factions.ScanAsync(null, None).CountAsync(None));
    }

    [Fact]
    public async Task Delete_AsLoaded_IsGone()
    {
        var saved = await Factions.PutAsync("factions", "spd", Spd, None);

        Assert.True(await Factions.DeleteAsync(saved, None));
        Assert.Null(await Factions.LoadAsync("factions", "spd", None));
    }
}
