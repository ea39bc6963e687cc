using Wiedervorlage.Core;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Motions;
using Wiedervorlage.Functions.Procedures;
using Wiedervorlage.Functions.Storage;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Wiedervorlage.Functions.Tests.Procedures;

/// <summary>The motion's orchestration with its real activity: every wait, every wake-up, every way of losing it.</summary>
public sealed class MotionProcedureTests
{
    private static readonly MotionCommand ToItem = new MotionCommand.Place(new(new("sid-1"), "8.1", PlacementMode.Agenda, null), null);

    private static MotionCommand Read(ReadingResult result, params ReportWish[] wishes) =>
        new MotionCommand.RecordReading(new(new("sid-1"), default, default, "8.1", result, null, null, [], [], null, null, new UnitId("fb55"), [.. wishes]));

    [Fact]
    public async Task OrchestrationsOff_NothingIsAsked_AndSwitchedOnAgainItCatchesUp()
    {
        await using var off = await new AppWorld("off").StartAsync();
        await off.FileAsync();
        await off.MoveToAsync(new(2026, 1, 8));
        Assert.Empty(off.Sender.Got);
        off.Get<Settings>().Orchestrations = "on";
        await off.RunChecksAsync();
        Assert.Equal(1, await off.AskedAsync(MailKind.AgendaRequest));
    }

    [Fact]
    public async Task P11_MotionDecided_InstanceEndsAndNoTimerIsPending()
    {
        await using var world = await Decided();
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await world.Client.GetInstanceAsync("m-1"))!.RuntimeStatus);
        Assert.Null(world.Engine.NextDue);
        Assert.Equal((1, 1), (world.Count(MailKind.DecisionNotice), world.Count(MailKind.DutyNotice)));
    }

    [Fact]
    public async Task P12_DueWhileTheHostWasDown_OneCollapsedRequestAtOnce()
    {
        await using var world = await new AppWorld().StartAsync();
        await world.FileAsync();
        await world.DoAsync("m-1", ToItem);
        await world.OutageUntilAsync(new(2026, 3, 16));
        Assert.Equal(1, await world.AskedAsync(MailKind.ResultRequest));
    }

    [Fact]
    public async Task P13_InstanceLost_DailyWatchdogFindsAndResumesIt()
    {
        await using var world = await new AppWorld().StartAsync();
        await world.FileAsync();
        await world.Client.TerminateInstanceAsync("m-1");
        await world.MoveToAsync(new(2026, 1, 16));
        Assert.Equal(0, await world.AskedAsync(MailKind.AgendaReminder));
        Assert.Equal(1, await Resume(world, onlyLate: true));
        Assert.Equal(1, await world.AskedAsync(MailKind.AgendaReminder));
        Assert.Equal(0, await Resume(world, onlyLate: true));
    }

    [Fact]
    public async Task LostTaskHub_ResumeFromTheFacts_NoMailTwice()
    {
        await using var world = await new AppWorld().StartAsync();
        await world.FileAsync();
        await world.DoAsync("m-1", ToItem);
        var before = world.Sender.Got.Count;
        await world.LoseTaskHubAsync();
        Assert.Equal(1, await Resume(world, onlyLate: false));
        Assert.Equal(before, world.Sender.Got.Count);
        await world.MoveToAsync(new(2026, 2, 13));
        Assert.Equal(1, await world.AskedAsync(MailKind.ResultRequest));
    }

    [Fact]
    public async Task P15_P19_EventsBeforeDuringAndAfterAStage_AndTwice_ChangeNothing()
    {
        await using var world = await new AppWorld().StartAsync();
        await world.FileAsync();
        for (var i = 0; i < 3; i++) await world.Client.RaiseEventAsync("m-1", Names.MotionChanged);
        await world.DoAsync("m-1", ToItem);
        for (var i = 0; i < 3; i++) await world.Client.RaiseEventAsync("m-1", Names.MotionChanged.ToUpperInvariant());
        await world.SettleAsync();
        Assert.Equal((1, 1), (await world.AskedAsync(MailKind.AgendaRequest), world.Count(MailKind.PlacementNotice)));
    }

    [Fact]
    public async Task P15_EventLost_OnlyDelays()
    {
        await using var world = await new AppWorld("on").StartAsync();
        await world.FileAsync();
        world.Get<Settings>().Orchestrations = "off"; // nobody wakes the instance
        await world.DoAsync("m-1", ToItem);
        Assert.Equal(0, world.Count(MailKind.PlacementNotice));
        world.Get<Settings>().Orchestrations = "on";
        await world.MoveToAsync(new(2026, 1, 16));
        Assert.Equal((1, 0), (world.Count(MailKind.PlacementNotice), await world.AskedAsync(MailKind.AgendaReminder)));
    }

    [Fact]
    public async Task P18_UnknownOrFinishedMotion_IsRefusedByTheFactsBeforeAnyEvent()
    {
        await using var world = await Decided();
        Assert.IsType<Refusal.Unknown>((await world.DoAsync("m-9", ToItem)).Refusal);
        Assert.IsType<Refusal.WrongState>((await world.DoAsync("m-1", ToItem)).Refusal);
        await world.Get<MotionAftermath>().WakeAsync(new("m-1"), MotionStage.Decision, world.Client, default);
        await world.SettleAsync();
        Assert.Equal(1, world.Count(MailKind.DecisionNotice));
    }

    [Fact]
    public async Task P19_SameCommandTwice_IsDoneOnce()
    {
        await using var world = await new AppWorld().StartAsync();
        await world.FileAsync();
        await world.DoAsync("m-1", ToItem, "key-1");
        var again = (await world.DoAsync("m-1", ToItem, "key-1")).Value;
        Assert.Equal(0, again.NewEvents);
        Assert.Equal(1, world.Count(MailKind.PlacementNotice));
    }

    [Fact]
    public async Task P34_ManyStartsAtOnce_OneInstanceAndOneRequest()
    {
        await using var world = await new AppWorld().StartAsync();
        await world.FileAsync();
        await world.Client.TerminateInstanceAsync("m-1");
        await world.SettleAsync();
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => world.Get<MotionAftermath>().WakeAsync(new("m-1"), MotionStage.AgendaInclusion, world.Client, default)));
        await world.SettleAsync();
        Assert.Equal(1, await world.AskedAsync(MailKind.AgendaRequest));
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await world.Client.GetInstanceAsync("m-1"))!.RuntimeStatus);
    }

    [Fact]
    public async Task P41_HistoryOfAWholeProcedure_HoldsNoAddressNoNameNoText()
    {
        await using var world = await new AppWorld().StartAsync();
        await world.FileAsync(title: "Ein unverwechselbarer Titel");
        await world.DoAsync("m-1", ToItem);
        var stored = await world.Store.ReadAsync("m-1", true, default);
        var text = $"{stored!.Row}\n{stored.Log}";
        Assert.Contains("m-1", text, StringComparison.Ordinal);
        foreach (var secret in new[] { "@", "unverwechselbar", "Sozialdemokraten", "Sozialausschuss" }) Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MeetingCancelledTheDayBefore_MotionGoesToTheNextWithNotice()
    {
        await using var world = await new AppWorld().StartAsync();
        await world.FileAsync();
        await world.DoAsync("m-1", ToItem);
        await world.MoveToAsync(new(2026, 2, 9));
        await world.MeetAsync("sid-1", new(2026, 2, 10), MeetingState.Cancelled);
        Assert.Equal(1, world.Count(MailKind.ReturnNotice));
        var motion = (await world.Get<Facts<Motion, MotionEvent>>().LoadAsync(StreamKey.Alone("m-1")))!.State;
        Assert.Equal(new MotionState.AwaitingPlace(new("sid-2"), Late: false), motion.State);
    }

    private static async Task<AppWorld> Decided()
    {
        var world = await new AppWorld().StartAsync();
        await world.FileAsync();
        await world.DoAsync("m-1", ToItem);
        await world.MoveToAsync(new(2026, 2, 10), 20);
        await world.DoAsync("m-1", Read(ReadingResult.Adopted));
        return world;
    }

    private static async Task<int> Resume(AppWorld world, bool onlyLate)
    {
        var woken = await world.Get<IEnumerable<IResumable>>().OfType<MotionResume>().Single().ResumeAsync(world.Client, onlyLate, default);
        await world.SettleAsync();
        return woken;
    }
}
