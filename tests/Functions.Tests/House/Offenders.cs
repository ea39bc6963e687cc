namespace Wiedervorlage.Functions.Tests.House;

internal static class Offenders
{
    /// <summary>Fails with all of them, one a line.</summary>
    public static void None(IEnumerable<string> offenders)
    {
        var all = offenders.Distinct().ToArray();
        Assert.True(all.Length == 0, $"{all.Length} against the rule:\n{string.Join('\n', all)}");
    }
}
