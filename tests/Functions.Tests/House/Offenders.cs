namespace Wiedervorlage.Functions.Tests.House;

internal static class Offenders
{
    /// <summary>Fails with all of them, one a line: what is named there is what to mend (or, for a new stored name, to add to frozen-names.txt).</summary>
    public static void None(IEnumerable<string> offenders)
    {
        var all = offenders.Distinct().ToArray();
        Assert.True(all.Length == 0, $"{all.Length} against the rule:\n{string.Join('\n', all)}");
    }
}
