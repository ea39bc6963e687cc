using System.Text.Json;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Papers;
using Wiedervorlage.Core.Tests.Motions;

namespace Wiedervorlage.Core.Tests.Papers;

/// <summary>Cities number their papers as they like: kept as given, found again in another spelling, never taken for another.</summary>
public sealed class PaperNumberingTests
{
    private static readonly PaperNumbering NumberFirst = PaperNumbering.Read("{number:0000}/{year}")!;
    private static readonly PaperNumbering YearFirst = PaperNumbering.Read("{year}/{number:0000}")!;

    [Theory]
    [InlineData("0067/2026", "67/2026", true)]
    [InlineData("0067/2026", "DS 0067/2026", true)]
    [InlineData("0067/2026", "Drucksache Nr. 67/2026", true)]
    [InlineData("0067/2026", " 0067/2026 ", true)]
    [InlineData("0067/2026", "0067/2027", false)]
    [InlineData("0067/2026", "0067/2026/1", false)]
    [InlineData("48/2010 1. Ergänzung", "0048/2010  1. ergänzung", true)]
    [InlineData("2026/0580", "2026/580", false)]
    [InlineData("1664/99", "1664/1999", false)]
    [InlineData("ANT/25/61800", "ant/25/61800", true)]
    [InlineData("252775-02", "252775–02", true)]
    public void AreSame_WhereTheNumberComesFirst(string one, string other, bool same) => Assert.Equal(same, NumberFirst.AreSame(one, other));

    [Theory]
    [InlineData("2026/0580", "2026/580", true)]
    [InlineData("2019/2026", "2026/2019", false)]
    [InlineData("2025/0422/1", "2025/422/1", true)]
    [InlineData("2025/0422/1", "2025/0422", false)]
    [InlineData("0067/2026", "67/2026", false)]
    public void AreSame_WhereTheYearComesFirst(string one, string other, bool same) => Assert.Equal(same, YearFirst.AreSame(one, other));

    [Fact]
    public void TheSameDigits_AreAnotherPaperInAnotherCity()
    {
        Assert.Equal((2019, 2026, ""), NumberFirst.Parts("2019/2026"));
        Assert.Equal((2026, 2019, ""), YearFirst.Parts("2019/2026"));
        Assert.Null(NumberFirst.Parts("2026/0580"));
    }

    [Theory]
    [InlineData("{number:0000}/{year}", 67, 2026, "0067/2026")]
    [InlineData("{year}/{number:0000}", 67, 2026, "2026/0067")]
    [InlineData("ANT/{year:00}/{number:00000}", 618, 2025, "ANT/25/00618")]
    [InlineData("{number}", 54271, 0, "54271")]
    public void Of_WritesWhatItReads(string pattern, int number, int year, string written)
    {
        var numbering = PaperNumbering.Read(pattern)!;
        Assert.Equal(written, numbering.Of(number, year));
        Assert.Equal((number, year, ""), numbering.Parts(written));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0067/2026")]
    [InlineData("{year}")]
    [InlineData("{number}{number}")]
    [InlineData("{number}/{year:0}")]
    [InlineData("{number}/{jahr}")]
    [InlineData("{number:000000000}")]
    public void Read_NoPattern_IsNull(string pattern) => Assert.Null(PaperNumbering.Read(pattern));

    [Theory]
    [InlineData("zur Drs. 67/2026 und zu 67/26", "67/2026")]
    [InlineData("DS 0067-2026, 67 / 2026", "0067/2026")]
    [InlineData("Haushalt 2026/2027 und 2026/27", "")]
    [InlineData("Sitzung am 10.02.2026, Tel. 02331/207-0", "")]
    [InlineData("Vorlage 2026/0580 vom Januar", "2026/0580")]
    [InlineData("Vorlage VO/2024/0815/1", "VO/2024/0815/1")]
    [InlineData("Drucksache 54271", "54271")]
    [InlineData("Antrag 12 der Tagesordnung", "")]
    public void In_ALetter_WhereTheNumberComesFirst(string text, string found) =>
        Assert.Equal(found, string.Join(" ", PaperNumbersInText.In(text, NumberFirst)));

    [Theory]
    [InlineData("zu 2026/0580 und 2026/580/1", "2026/0580 2026/580/1")]
    [InlineData("zu 2019/2026", "2019/2026")]
    [InlineData("zu 67/26", "")]
    [InlineData("am 2026-02-10, 0067/2026", "")]
    public void In_ALetter_WhereTheYearComesFirst(string text, string found) => Assert.Equal(found, string.Join(" ", PaperNumbersInText.In(text, YearFirst)));

    /// <summary>All of a real city, under its own pattern and under another's: taken, shown as given, each one another.</summary>
    [Theory]
    [InlineData("{year}/{number:0000}")]
    [InlineData("{number:0000}/{year}")]
    public void Karlsruhe_EveryNumber_IsTakenAndStaysItself(string pattern)
    {
        var numbering = PaperNumbering.Read(pattern)!;
        var numbers = Numbers();
        Assert.Equal(567, numbers.Length);
        var scene = new MotionScene("2026-01-05 09:00");
        scene.Do(MotionScene.Filing("sid-1", scene.Now));
        Assert.All(numbers, number => Assert.Equal(number, scene.Do(new MotionCommand.AssignReference(number)).Motion!.Reference));
        Assert.Equal(numbers.Distinct().Count(), numbers.Select(numbering.KeyOf).Distinct().Count());
        Assert.All(numbers, number => Assert.Contains(number, PaperNumbersInText.In($"unser Antrag zur Drucksache {number}, bitte", numbering)));
    }

    private static string[] Numbers()
    {
        using var city = JsonDocument.Parse(File.ReadAllBytes(SharedCity.Karlsruhe));
        return [.. city.RootElement.GetProperty("papers").EnumerateArray()
            .Select(paper => paper.GetProperty("reference").GetString()!).Where(number => number.Length > 0)];
    }
}
