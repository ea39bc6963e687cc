using Microsoft.Extensions.DependencyInjection;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Motions;
using Wiedervorlage.Functions.Tests.Procedures;

namespace Wiedervorlage.Functions.Tests.Slips;

/// <summary>The meeting just held was taken as target, and then nothing could be recorded any more while results were asked for.</summary>
public sealed class Slips05_TargetAfterTheReadingTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TheMeetingJustHeld_IsRefused_AndALaterOneTaken()
    {
        await using var world = await new AppWorld().StartAsync();
        await world.FileAsync();
        await world.DoAsync("m-1", new MotionCommand.Place(new(new("sid-1"), "8.1", PlacementMode.Agenda, null), null));
        await world.MoveToAsync(new(2026, 2, 10), 20);
        await world.DoAsync("m-1", new MotionCommand.RecordReading(
            new(new("sid-1"), default, default, "8.1", ReadingResult.Postponed, new ReturnTarget.Open(), null, [], [], null, null, null, [])));
        var held = await TargetAsync(world, "sid-1");
        Assert.Equal(400, held.Status);
        Assert.Contains("nur in einer späteren", held.Detail, StringComparison.Ordinal);
        Assert.Equal(200, (await TargetAsync(world, "sid-2")).Status);
        await world.MoveToAsync(new(2026, 3, 16));
        Assert.Equal("sid-2", (await world.MotionAsync("m-1")).Place()?.Meeting.Value);
        Assert.Equal(0, world.Count(MailKind.ResultRequest));
    }

    private static Task<Answer> TargetAsync(AppWorld world, string meeting) => world.CallAsync(
        request => world.Get<IServiceScopeFactory>().CreateScope().ServiceProvider.GetRequiredService<MotionCommandsApi>().Target(request, "m-1", world.Client, Stop),
        $$$"""{"target":{"meeting":"{{{meeting}}}"}}""");
}
