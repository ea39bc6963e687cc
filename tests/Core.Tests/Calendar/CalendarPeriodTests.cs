using FsCheck;
using FsCheck.Fluent;
using Wiedervorlage.Core.Calendar;

namespace Wiedervorlage.Core.Tests.Calendar;

public sealed class CalendarPeriodTests
{
    [Theory]
    [InlineData("2026-Q2", "2026-04-01", "2026-06-30", "Q2/2026")]
    [InlineData("2026-H1", "2026-01-01", "2026-06-30", "1. Halbjahr 2026")]
    [InlineData("2028", "2028-01-01", "2028-12-31", "2028")]
    [InlineData("2028-02", "2028-02-01", "2028-02-29", "02/2028")]
    [InlineData("2026-04..2026-05", "2026-04-01", "2026-05-31", "04/2026 bis 05/2026")]
    [InlineData("2023-10..2025-12", "2023-10-01", "2025-12-31", "10/2023 bis 12/2025")]
    public void Parse_CanonicalText_HasFirstAndLastDay(string text, string first, string last, string german)
    {
        var period = Assert.NotNull(CalendarPeriod.Parse(text));
        Assert.Equal((Dates.Day(first), Dates.Day(last), text, german), (period.First, period.Last, period.ToString(), period.German));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-Q5")]
    [InlineData("2026-13")]
    [InlineData("2026-04..2026-06")]
    [InlineData("2026-05..2026-04")]
    [InlineData("2026-Q2\n")]
    public void Parse_NotCanonical_IsNull(string? text) => Assert.Null(CalendarPeriod.Parse(text));

    [Fact]
    public void Text_EveryPeriod_ReadsBackAsTheSame() => Prop.ForAll(Arbitraries.Periods, period =>
        CalendarPeriod.Parse(period.ToString()) == period).QuickCheckThrowOnFailure();

    [Fact]
    public void Next_EveryPeriod_BeginsTheDayAfterAndLeadsBack() => Prop.ForAll(Arbitraries.Periods, period =>
        period.Next.First == period.Last.PlusDays(1) && period.Next.Previous == period && period < period.Next).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_EveryDate_ContainsIt() => Prop.ForAll(Arbitraries.Dates, Gen.Choose(1, 30).ToArbitrary(), (date, months) =>
        CalendarPeriod.Of(date, months).Contains(date) && CalendarPeriod.Of(date, months).Months == months).QuickCheckThrowOnFailure();

    [Fact]
    public void Quarters_2020To2060_CoverEveryDayOnce()
    {
        var expected = new LocalDate(2020, 1, 1);
        for (var quarter = Quarter.Number(2020, 1); quarter.First.Year <= 2060; quarter = quarter.Next)
        {
            Assert.Equal(expected, quarter.First);
            Assert.Equal(quarter, Quarter.Of(quarter.First));
            Assert.Equal(quarter, Quarter.Of(quarter.Last));
            expected = quarter.Last.PlusDays(1);
        }
        Assert.Equal(new LocalDate(2061, 1, 1), expected);
    }
}
