using Wiedervorlage.Core.Minutes.Items;


namespace Wiedervorlage.Core.Tests.Minutes;

/// <summary>Work grows as the page does: counted in bytes allocated, which no other load on the machine changes.</summary>
public sealed class LinearTests
{
    [Theory]
    [InlineData("TOP 4 Bänke\n0123/2026\n\nBeschluss:\nEs werden Bänke aufgestellt, und jedes Quartal wird berichtet.\n\n\tJa\tNein\nCDU\t4\t\n\nDafür: 4\nDagegen: 0\n\n")]
    [InlineData("<table><tr><td>Dafür:</td><td>3</td></tr></table><p>Er sei dagegen.</p>")]
    [InlineData("Ja\n\nNein\n\n")]
    [InlineData("((((")]
    [InlineData("<td>")]
    [InlineData("<table><td>")]
    [InlineData("</td> & <")]
    [InlineData("dafür: 3 (\n")]
    [InlineData("\tJa\tNein\n(1)\n")]
    [InlineData("wort-\n")]
    [InlineData("wort,\n")]
    [InlineData("<script>")]
    public void Read_FourTimesThePage_IsAboutFourTimesTheWork(string part)
    {
        var (small, large) = (Repeated(part, 40_000), Repeated(part, 160_000));
        _ = Work(small);
        var ratio = (double)Work(large) / Work(small);
        Assert.True(ratio < 5.5, $"{ratio:0.0} times the work");
    }

    private static string Repeated(string part, int length) => string.Concat(Enumerable.Repeat(part, length / part.Length));

    private static long Work(string page)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = MinutesReader.Read(page, new LocalDate(2026, 2, 10));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
