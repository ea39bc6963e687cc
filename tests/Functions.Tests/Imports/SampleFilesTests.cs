using System.Text;
using System.Text.Json;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Imports;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Tests.House;

namespace Wiedervorlage.Functions.Tests.Imports;

/// <summary>The files of samples/imports, as ./run sample sends them.</summary>
public sealed class SampleFilesTests
{
    private static readonly string[] _inOrder = ["factions", "units", "bodies", "seats", "meetings"];

    private static byte[] File(string name) => System.IO.File.ReadAllBytes(Path.Combine(Repository.Root, "samples", "imports", name));

    private static async Task<ImportWorld> FilledAsync()
    {
        var world = await ImportWorld.NewAsync();
        foreach (var kind in _inOrder) Assert.Equal((kind, 201), (kind, (await world.SendAsync(kind, File($"{kind}.csv"))).Status));
        return world;
    }

    /// <summary>The demo PUTs the JSON files: both ways lead to the same city.</summary>
    [Fact]
    public async Task Files_AreTheSameCityAsTheJson()
    {
        await using var world = await FilledAsync();
        var data = world.App.Get<MasterData>();
        var json = JsonDocument.Parse(Repository.Read("samples/bodies/sid.json")).RootElement;
        var sid = (await data.BodyAsync(new("sid"), default))!.On(new(2026, 1, 5));
        var rules = json.GetProperty("rules").Deserialize<BodyRules>(Json.Options)!;
        Assert.True(Sameness.Same(sid, new(new("sid"), json.GetProperty("name").GetString()!, "SID", rules, json.GetProperty("seats").Deserialize<ImmutableArray<SeatShare>>(Json.Options), json.GetProperty("office").GetString()!, json.GetProperty("chair").GetString()!)));
        foreach (var faction in Json.Read<ImmutableArray<Faction>>(Repository.Read("samples/factions.json"))) Assert.True(Sameness.Same(faction, (await data.FactionAsync(faction.Id, default))!.On(new(2026, 1, 5))));
        foreach (var unit in Json.Read<ImmutableArray<Unit>>(Repository.Read("samples/units.json"))) Assert.Equal(unit, (await data.UnitAsync(unit.Id, default))!.On(new(2026, 1, 5)));
        foreach (var meeting in Json.Read<ImmutableArray<Core.Meetings.Meeting>>(Repository.Read("samples/meetings.json"))) Assert.Equal(meeting, await data.MeetingAsync(meeting.Id, default));
    }

    [Fact]
    public async Task Calendar_ClosingDaysAndOldResolutions_GoInAfterThem_AndTwiceIsOnce()
    {
        await using var world = await FilledAsync();
        // The city of this world has had another version of the committee before: two to close.
        foreach (var (kind, file, changes) in new[] { ("closing-days", "closing-days.csv", 2), ("calendar", "calendar.ics", 3), ("old-resolutions", "old-resolutions.csv", 6) })
        {
            var (first, again) = (await world.SendAsync(kind, File(file)), await world.SendAsync(kind, File(file)));
            Assert.Equal((kind, changes, 0), (kind, first.Number("added") + first.Number("changed"), again.Number("added") + again.Number("changed")));
        }
        var duties = await world.App.Get<BodyDuties>().AsStoredAsync(null, default);
        Assert.Equal([Cadence(new Cadence.Yearly()), Cadence(new Cadence.Regular()), Cadence(new Cadence.HalfYearly())], duties.Select(duty => Cadence(duty.Cadence)));
        Assert.Equal(("2024-01..2025-12", true), (duties[2].Periods[0].Key, duties[2].Periods[0].Collapsed));
    }

    private static string Cadence(Cadence cadence) => cadence.Word();
}
