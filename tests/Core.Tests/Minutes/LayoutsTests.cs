using Wiedervorlage.Core.Minutes;
using Wiedervorlage.Core.Minutes.Items;

namespace Wiedervorlage.Core.Tests.Minutes;

public sealed class LayoutsTests
{
    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Layouts.All.Count)];

    [Fact]
    public void ThereAre_AtLeastThirty() => Assert.True(Layouts.All.Count >= 30);

    [Theory, MemberData(nameof(Numbers))]
    public void Read_Layout_GivesItsTotals(int number)
    {
        var read = MinutesReader.Read(Layouts.All[number].Page);
        Assert.Equal(("4", "0123/2026"), (read.Meeting.Item.Number, read.Reference));
        Assert.Equal(Layouts.All[number].Totals, Assert.Single(read.Ballots).Totals);
    }

    [Fact]
    public void Read_NothingKnown_IsNull()
    {
        var read = MinutesReader.Read("Es war ein schöner Tag.");
        Assert.Equal((null, null, null), (read.Result, read.Reference, read.ResolutionText));
        Assert.Equal(["Es war ein schöner Tag."], read.Unread);
    }

    [Fact]
    public void Read_RowsThatDoNotAddUp_Warns() =>
        Assert.Contains(MinutesReader.Read(Layouts.All[18].Page).Ballots[0].Warnings, warning => warning == "Ja: Die Zeilen ergeben 7, angegeben sind 8.");

    [Theory]
    [InlineData("Dafür: ")]
    [InlineData("Ja\n\nNein\n\n")]
    [InlineData("((((")]
    [InlineData("<td>")]
    [InlineData("</td> & <")]
    [InlineData("dafür: 3 (\n")]
    [InlineData("0067/2026 \n")]
    [InlineData("wort-\n")]
    public void Read_MuchOfTheSame_Finishes(string part) =>
        Assert.NotNull(MinutesReader.Read(string.Concat(Enumerable.Repeat(part, 200_000 / part.Length))));
}
