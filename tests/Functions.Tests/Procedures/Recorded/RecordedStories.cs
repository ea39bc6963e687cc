using Microsoft.Azure.Functions.Worker;
using Wiedervorlage.Core;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.FollowUp;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.LocalHost.Durable.Storage;

namespace Wiedervorlage.Functions.Tests.Procedures.Recorded;

/// <summary>What the recorded histories tell: every stage, every step, a moved and a cancelled meeting, a step that fails and is tried again.</summary>
internal sealed class RecordedStories : AppWorld
{
    private readonly RecordingStore _recorder = new(new MemoryStore());

    public IReadOnlyList<(string Name, string Id, string Execution, string Lines)> Recorded => _recorder.Kept;

    protected override IInstanceStore History => _recorder;

    public static async Task<RecordedStories> TellAsync()
    {
        var world = new RecordedStories();
        await world.StartAsync();
        await world.MotionAsync();
        await world.DutiesAsync();
        return world;
    }

    /// <summary>One is read twice and adopted; one cannot be told for a while and is withdrawn.</summary>
    private async Task MotionAsync()
    {
        await FileAsync();
        await FileAsync("m-2", "Sporthallen");
        await MoveToAsync(new(2026, 1, 18));
        await PlaceAsync("m-1", "sid-1", "8.1");
        await WithoutAddressesAsync(async () =>
        {
            await PlaceAsync("m-2", "sid-1", "8.2");
            await MoveToAsync(new(2026, 1, 18), 13);
        });
        await MoveToAsync(new(2026, 2, 10), 20);
        await DoAsync("m-1", Read("sid-1", "8.1", ReadingResult.Postponed, new ReturnTarget.Next()));
        await DoAsync("m-2", new MotionCommand.Withdraw("Erledigt."));
        await MoveToAsync(new(2026, 3, 10));
        await DoAsync("m-1", new MotionCommand.TakeNumber(new("sid-2"), "5"));
        await MoveToAsync(new(2026, 3, 20));
        await DoAsync("m-1", Read("sid-2", "5", ReadingResult.Adopted, null, new ReportWish(new("fb55"), "Sachstand", null, new Cadence.Quarterly(), null)));
    }

    /// <summary>A quarter's letters, two meetings prepared, one of them moved, one cancelled.</summary>
    private async Task DutiesAsync()
    {
        await DayAsync(new(2026, 4, 1));
        for (var day = new LocalDate(2026, 5, 10); day <= new LocalDate(2026, 5, 30); day = day.PlusDays(7)) await DayAsync(day);
        await MeetAsync("sid-3", new(2026, 6, 23));
        await DayAsync(new(2026, 6, 30));
        await WithoutAddressesAsync(() => DayAsync(new(2026, 7, 1)));
        await DayAsync(new(2026, 7, 2));
        for (var day = new LocalDate(2026, 8, 25); day <= new LocalDate(2026, 9, 10); day = day.PlusDays(4)) await DayAsync(day);
        await MeetAsync("sid-4", new(2026, 9, 22), MeetingState.Cancelled);
        await DayAsync(new(2026, 10, 1));
    }

    private Task PlaceAsync(string id, string meeting, string item) =>
        DoAsync(id, new MotionCommand.Place(new(new(meeting), item, PlacementMode.Agenda, null), null));

    private static MotionCommand Read(string meeting, string item, ReadingResult result, ReturnTarget? target, params ReportWish[] wishes) =>
        new MotionCommand.RecordReading(new(new(meeting), default, default, item, result, target, null, [], [], null, null, new UnitId("fb55"), [.. wishes]));

    private async Task DayAsync(LocalDate on)
    {
        await MoveToAsync(on, 7);
        await Get<Daily>().Run(new TimerInfo(), Client, Stop);
        await MoveToAsync(on, 22);
    }

    /// <summary>What needs their address fails meanwhile.</summary>
    private async Task WithoutAddressesAsync(Func<Task> act)
    {
        var (factions, units) = (Get<Documents<Dated<Faction>>>(), Get<Documents<Dated<Unit>>>());
        var faction = (await factions.LoadAsync(MasterData.FactionsPartition, "spd", Stop))!;
        var unit = (await units.LoadAsync(MasterData.UnitsPartition, "fb55", Stop))!;
        await factions.DeleteAsync(faction, Stop);
        await units.DeleteAsync(unit, Stop);
        await act();
        await factions.PutAsync(MasterData.FactionsPartition, "spd", faction.Value, Stop);
        await units.PutAsync(MasterData.UnitsPartition, "fb55", unit.Value, Stop);
    }
}
