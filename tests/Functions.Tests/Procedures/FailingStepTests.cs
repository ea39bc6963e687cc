using Microsoft.DurableTask.Client;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Procedures;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Tests.Procedures;

/// <summary>A step that fails is seen, waits, and is taken again; nothing ends by it.</summary>
public sealed class FailingStepTests
{
    [Fact]
    public async Task P20_StepThatFails_NeedsAttentionAndGoesOnWhenItsCauseIsGone()
    {
        await using var world = await new AppWorld().StartAsync();
        var factions = world.Get<Documents<Dated<Faction>>>();
        var known = (await factions.LoadAsync(MasterData.FactionsPartition, "spd"))!;
        await world.FileAsync();
        await factions.DeleteAsync(known);
        await world.DoAsync("m-1", new MotionCommand.Place(new(new("sid-1"), "8.1", PlacementMode.Agenda, null), null));
        await world.MoveToAsync(new(2026, 1, 5), 10);
        var stuck = await world.Client.GetInstanceAsync("m-1", true);
        Assert.Equal(OrchestrationRuntimeStatus.Running, stuck!.RuntimeStatus);
        Assert.Equal(new("FirstReading", new(2026, 1, 5, 13, 1, 45, TimeSpan.Zero), Names.TellConcerned), stuck.ReadCustomStatusAs<ProcedureStatus>());
        await factions.PutAsync(MasterData.FactionsPartition, "spd", known.Value);
        await world.MoveToAsync(new(2026, 1, 6));
        Assert.Equal(1, world.Count(MailKind.PlacementNotice));
        var wellAgain = (await world.Client.GetInstanceAsync("m-1", true))!.ReadCustomStatusAs<ProcedureStatus>();
        Assert.Equal(new("FirstReading", new(2026, 2, 10, 7, 0, 0, TimeSpan.Zero)), wellAgain);
    }
}
