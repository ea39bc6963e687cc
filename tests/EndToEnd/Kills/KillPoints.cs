using System.Globalization;

namespace Wiedervorlage.EndToEnd.Kills;

/// <summary>Where a run is killed.</summary>
/// <param name="When">"Before" or "After".</param>
/// <param name="Change">The storage call that changes something, from 1.</param>
public sealed record KillPoint(string When, int Change)
{
    public override string ToString() => $"{When} {Change}";
}

/// <summary>All points of a story, in an order of which every beginning is spread evenly.</summary>
public static class KillPoints
{
    public static IEnumerable<KillPoint> Spread(int changes) => Enumerable.Range(0, 2 * changes)
        .OrderBy(point => Reversed((uint)((ulong)point * (1UL << 32) / (ulong)(2 * changes))))
        .Select(point => new KillPoint(point % 2 == 0 ? "Before" : "After", (point / 2) + 1));

    /// <param name="changes">How many changes the story makes.</param>
    /// <param name="asked">
    /// "all" or null: all points; "2/5": the second of five interleaved parts; "After": those after a change, "After 2/5" a part of them; "After 57": that one.
    /// </param>
    public static IEnumerable<KillPoint> Asked(int changes, string? asked) => asked?.Split('/', ' ') switch
    {
        null or ["all"] => Spread(changes),
        [("Before" or "After") and var when] => On(changes, when),
        [("Before" or "After") and var when, var change] => [new(when, Number(change))],
        [("Before" or "After") and var when, var part, var of] => Part(On(changes, when), part, of),
        [var part, var of] => Part(Spread(changes), part, of),
        _ => throw new ArgumentException($"KILLS={asked} is none of: all, 2/5, After, After 2/5, After 57."),
    };

    private static IEnumerable<KillPoint> On(int changes, string when) => Spread(changes).Where(point => point.When == when);

    private static IEnumerable<KillPoint> Part(IEnumerable<KillPoint> points, string part, string of) => points.Where((_, index) => index % Number(of) == Number(part) - 1);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>The bits in reverse: halves come first, then quarters, then eighths.</summary>
    private static uint Reversed(uint bits)
    {
        var reversed = 0u;
        for (var bit = 0; bit < 32; bit++) reversed |= ((bits >> bit) & 1) << (31 - bit);
        return reversed;
    }
}

public sealed class KillPointsTests
{
    [Fact]
    public void Spread_AllPoints_EachOnce() =>
        Assert.Equal(
            Enumerable.Range(1, 57).SelectMany(call => new KillPoint[] { new("After", call), new("Before", call) }),
            KillPoints.Spread(57).OrderBy(point => point.Change).ThenBy(point => point.When, StringComparer.Ordinal));

    [Fact]
    public void Asked_InParts_EachPointOnce() =>
        Assert.Equal(
            KillPoints.Spread(57).OrderBy(Text, StringComparer.Ordinal),
            Enumerable.Range(1, 5).SelectMany(part => KillPoints.Asked(57, $"{part}/5")).OrderBy(Text, StringComparer.Ordinal));

    [Fact]
    public void Asked_OneSideInParts_EachOfItOnce() =>
        Assert.Equal(
            Enumerable.Range(1, 57).Select(call => new KillPoint("After", call)),
            Enumerable.Range(1, 3).SelectMany(part => KillPoints.Asked(57, $"After {part}/3")).OrderBy(point => point.Change));

    [Fact]
    public void Asked_OnePoint_IsThatPoint() => Assert.Equal([new("After", 57)], KillPoints.Asked(400, "After 57"));

    private static string Text(KillPoint point) => $"{point}";

    [Fact]
    public void Spread_TheFirstEight_LieInDifferentEighths() =>
        Assert.Equal(Enumerable.Range(0, 8), KillPoints.Spread(400).Take(8).Select(point => (point.Change - 1) / 50).Order());
}
