using Wiedervorlage.Core.Papers;

namespace Wiedervorlage.Core.Tests.Slips;

/// <summary>The next free number is offered: after the highest of the year, by the installation's own pattern.</summary>
public sealed class Slips09_NumberOnceTests
{
    [Theory]
    [InlineData("{number:0000}/{year}", 2026, "0068/2026", "0067/2026", "12/2026", "0900/2025", "freier Text")]
    [InlineData("{number:0000}/{year}", 2027, "0001/2027", "0067/2026")]
    [InlineData("{year}/{number:0000}", 2026, "2026/0581", "2026/0580", "2025/0999")]
    [InlineData("{number}", 2026, "1205", "1204", "17")]
    [InlineData("{number:0000}/{year}", 2026, "0068/2026", "0067/2026-1")]
    public void Next_IsAfterTheHighestOfTheYear(string pattern, int year, string next, params string[] taken) =>
        Assert.Equal(next, PaperSeries.Next(taken, year, PaperNumbering.Read(pattern)!));
}
