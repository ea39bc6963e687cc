using Wiedervorlage.Core.Calendar;

namespace Wiedervorlage.Core.Tests.Calendar;

public sealed class HolidaysTests
{
    [Theory]
    [InlineData(2026, "2026-04-03", "2026-04-06", "2026-05-14", "2026-05-25", "2026-06-04")]
    [InlineData(2027, "2027-03-26", "2027-03-29", "2027-05-06", "2027-05-17", "2027-05-27")]
    [InlineData(2028, "2028-04-14", "2028-04-17", "2028-05-25", "2028-06-05", "2028-06-15")]
    public void Of_CheckYears_MovableHolidaysAreAsKnown(int year, params string[] movable)
    {
        var fixedOnes = new[] { $"{year}-01-01", $"{year}-05-01", $"{year}-10-03", $"{year}-11-01", $"{year}-12-25", $"{year}-12-26" };
        Assert.Equal([.. movable.Concat(fixedOnes).Select(Dates.Day).Order()], Holidays.Of(year));
    }

    [Fact]
    public void Easter_2020To2060_AgreesWithGaussAndIsASunday()
    {
        for (var year = 2020; year <= 2060; year++)
        {
            Assert.Equal(Gauss(year), Holidays.Easter(year));
            Assert.Equal(IsoDayOfWeek.Sunday, Holidays.Easter(year).DayOfWeek);
        }
    }

    [Fact]
    public void Of_2020To2060_HasElevenHolidays_UnlessTwoCoincide()
    {
        for (var year = 2020; year <= 2060; year++) Assert.InRange(Holidays.Of(year).Length, 10, 11);
    }

    /// <summary>Gauss's formula for 1900 to 2099, with its two exceptions: another road to the same date.</summary>
    private static LocalDate Gauss(int year)
    {
        var d = ((19 * (year % 19)) + 24) % 30;
        var e = ((2 * (year % 4)) + (4 * (year % 7)) + (6 * d) + 5) % 7;
        var day = 22 + d + e;
        if (day == 57 || (day == 56 && d == 28 && year % 19 > 10)) day -= 7;
        return new LocalDate(year, 3, 1).PlusDays(day - 1);
    }
}
