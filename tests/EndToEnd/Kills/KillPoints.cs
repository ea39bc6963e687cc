namespace Wiedervorlage.EndToEnd.Kills;

/// <summary>Where a run is killed.</summary>
/// <param name="When">"Before" or "After".</param>
/// <param name="Call">The storage call, from 1.</param>
public sealed record KillPoint(string When, int Call)
{
    public override string ToString() => $"{When} {Call}";
}

/// <summary>All points of a story, in an order of which every beginning is spread evenly.</summary>
public static class KillPoints
{
    public static IEnumerable<KillPoint> Spread(int calls) => Enumerable.Range(0, 2 * calls)
        .OrderBy(point => Reversed((uint)((ulong)point * (1UL << 32) / (ulong)(2 * calls))))
        .Select(point => new KillPoint(point % 2 == 0 ? "Before" : "After", (point / 2) + 1));

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
            KillPoints.Spread(57).OrderBy(point => point.Call).ThenBy(point => point.When, StringComparer.Ordinal));

    [Fact]
    public void Spread_TheFirstEight_LieInDifferentEighths() =>
        Assert.Equal(Enumerable.Range(0, 8), KillPoints.Spread(400).Take(8).Select(point => (point.Call - 1) / 50).Order());
}
