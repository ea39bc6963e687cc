using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Tests.Motions;

namespace Wiedervorlage.Core.Tests.Slips;

/// <summary>A motion on paper is as much in time as the day on which it was received, whenever it was entered.</summary>
public sealed class Slips10_DayOfReceiptTests
{
    [Theory]
    [InlineData("2026-01-22", "2026-01-20", false)] // the deadline of 10 February is 20 January, inclusive
    [InlineData("2026-01-22", "2026-01-21", true)]
    [InlineData("2026-01-22", null, true)]
    [InlineData("2026-02-10", "2026-01-20", false)]
    public void ItDecidesWhetherAMotionIsInTime(string entered, string? received, bool late)
    {
        var scene = File(entered, received, "sid-1");
        var state = Assert.IsType<MotionState.AwaitingPlace>(scene.Motion!.State);
        Assert.Equal(("sid-1", late), (state.Meeting?.Value, state.Late));
        Assert.Equal(Day(received ?? entered), scene.Motion.ReceivedOn);
    }

    [Fact]
    public void WithoutAWish_TheFirstMeetingToComeForWhichItWasInTime()
    {
        Assert.Equal("sid-1", ((MotionState.AwaitingPlace)File("2026-01-22", "2026-01-20", null).Motion!.State).Meeting?.Value);
        Assert.Equal("sid-2", ((MotionState.AwaitingPlace)File("2026-02-12", "2026-01-20", null).Motion!.State).Meeting?.Value);
    }

    [Fact]
    public void AMeetingThatHasGoneBy_IsNotAimedAt() =>
        Assert.Equal("sid-2", ((MotionState.AwaitingPlace)File("2026-02-12", "2026-01-20", "sid-1").Motion!.State).Meeting?.Value);

    [Fact]
    public void ADayToCome_IsRefused()
    {
        var scene = new MotionScene("2026-01-05 09:00");
        var refused = scene.Refused(MotionScene.Filing("sid-1", scene.Now) with { ReceivedOn = new LocalDate(2026, 1, 6) });
        Assert.Equal("receivedOn", Assert.IsType<Refusal.Invalid>(refused).Field);
    }

    [Fact]
    public void TheHistory_SaysBothDays() => Assert.Equal(
        "auf Papier eingegangen am 20.01.2026, eingetragen am 22.01.2026", MotionEventTexts.German(File("2026-01-22", "2026-01-20", null).Stream[0]));

    private static LocalDate Day(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;

    private static MotionScene File(string entered, string? received, string? wished)
    {
        var scene = new MotionScene($"{entered} 09:00");
        return scene.Do(MotionScene.Filing(wished, scene.Now) with { ReceivedOn = received is null ? null : Day(received) });
    }
}
