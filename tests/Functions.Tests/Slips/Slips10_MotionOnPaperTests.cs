using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Motions;
using Wiedervorlage.Functions.Tests.Procedures;

namespace Wiedervorlage.Functions.Tests.Slips;

/// <summary>A motion on paper is entered after the deadline, with the day on which it was received.</summary>
public sealed class Slips10_MotionOnPaperTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ReceivedInTime_EnteredLater_IsInTime_AndSaysWhoEnteredIt()
    {
        await using var world = await new AppWorld().StartAsync();
        await world.MoveToAsync(new(2026, 1, 22));
        var filed = await FileAsync(world, "2026-01-20");
        Assert.Equal(201, filed.Status);
        Assert.Equal("2026-01-20", filed.Json.GetProperty("receivedOn").GetString());
        Assert.Matches(@"^auf Papier eingegangen am 20\.01\.2026, eingetragen von .+ am 22\.01\.2026$", filed.Json.GetProperty("receivedText").GetString());
        Assert.False(filed.Json.GetProperty("late").GetBoolean());
        await world.SettleAsync();
        Assert.Equal(0, world.Count(MailKind.LateMotion));
        Assert.Equal(400, (await FileAsync(world, "2026-01-23")).Status);
        Assert.Equal(new LocalDate(2026, 1, 20), (await world.MotionAsync(filed.Json.GetProperty("id").GetString()!)).ReceivedOn);
    }

    private static Task<Answer> FileAsync(AppWorld world, string receivedOn) => world.CallAsync(
        request => world.Get<IServiceScopeFactory>().CreateScope().ServiceProvider.GetRequiredService<MotionsApi>().File(request, world.Client, Stop),
        $$"""{"body":"sid","meeting":"sid-1","factions":["spd"],"title":"Auf Papier","resolutionText":"Es wird berichtet.","receivedOn":"{{receivedOn}}"}""");
}
