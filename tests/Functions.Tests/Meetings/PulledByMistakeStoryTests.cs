using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Agendas;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Functions.Tests.Procedures;

namespace Wiedervorlage.Functions.Tests.Meetings;

/// <summary>The office has pulled the wrong item: it takes that back with a reason, and the motion stands where it stood.</summary>
public sealed class PulledByMistakeStoryTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task TakenBackOn_TheMotionHasItsPlaceAgain_TheFactionIsTold_AndBothReasonsStay()
    {
        await using var world = await AgendaApiTests.StartAsync("2");
        await PullAsync(world);
        Assert.IsType<MotionState.AwaitingPlace>((await world.MotionAsync("m-1")).State);
        var told = world.Count(MailKind.PlacementNotice);

        var refused = await RestoreAsync(world, "");
        Assert.Equal((400, "Zum Wiederaufnehmen gehört ein Grund."), (refused.Status, refused.Json()["detail"]!.GetValue<string>()));
        var restored = await RestoreAsync(world, "Gemeint war Punkt 3.");

        Assert.Equal((200, null), (restored.Status, restored.Json()["items"]!.AsArray().Single(item => item!["id"]!.GetValue<string>() == "motion-m-1")!["out"]));
        Assert.Equal(new MotionState.Placed(new(new("sid-1"), "2", PlacementMode.Agenda, null)), (await world.MotionAsync("m-1")).State);
        Assert.Equal(told + 1, world.Count(MailKind.PlacementNotice));
        var history = (await world.Get<Facts<Core.Agendas.Agenda, Core.Agendas.AgendaEvent>>().EventsAsync(StreamKey.Alone("sid-1"), Stop)).Select(one => Core.Agendas.AgendaEventTexts.German(one.Event)).ToArray();
        Assert.Contains("Punkt motion-m-1 abgesetzt: Nicht beratungsreif.", history);
        Assert.Contains("Punkt motion-m-1 wieder aufgenommen: Gemeint war Punkt 3.", history);
        await world.MoveToAsync(new(2026, 2, 10), 20);
        Assert.IsType<MotionState.InReading>((await world.MotionAsync("m-1")).State);
    }

    [Fact]
    public async Task Withdrawn_InBetween_DoesNotComeBack()
    {
        await using var world = await AgendaApiTests.StartAsync("2");
        await PullAsync(world);
        await world.DoAsync("m-1", new MotionCommand.Withdraw("Erledigt."));
        Assert.Equal(200, (await RestoreAsync(world, "Doch.")).Status);
        Assert.IsType<MotionState.Withdrawn>((await world.MotionAsync("m-1")).State);
        Assert.DoesNotContain((await world.AskAsync(request => world.Get<AgendaApi>().Get(request, "sid-1", Stop))).Json()["items"]!.AsArray(), item => item!["out"] is null && item["motions"]!.AsArray().Count > 0);
    }

    private static Task<(int Status, string Text, string? ETag)> PullAsync(AppWorld world) =>
        world.AskAsync(request => world.Get<AgendaItemsApi>().Pull(request, "sid-1", "motion-m-1", world.Client, Stop), """{"reason":"Nicht beratungsreif."}""");

    private static Task<(int Status, string Text, string? ETag)> RestoreAsync(AppWorld world, string reason) =>
        world.AskAsync(request => world.Get<AgendaItemsApi>().Restore(request, "sid-1", "motion-m-1", world.Client, Stop), Json.Write(new { reason }));
}
