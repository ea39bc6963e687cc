using FsCheck;
using FsCheck.Fluent;
using Wiedervorlage.Core.Calendar;

namespace Wiedervorlage.Core.Tests.Calendar;

public sealed class WorkingDaysTests
{
    private static readonly WorkingDays Usual = new(ClosingDays.Usual);

    [Theory]
    [InlineData("2026-01-02", "2026-Q1")]
    [InlineData("2027-01-04", "2027-Q1")]
    [InlineData("2024-04-02", "2024-Q2")]
    [InlineData("2029-04-03", "2029-Q2")]
    [InlineData("2026-04-01", "2026-Q2")]
    public void FirstOf_AwkwardQuarter_MovesForward(string expected, string quarter) =>
        Assert.Equal(Dates.Day(expected), Usual.FirstOf(CalendarPeriod.Parse(quarter)!.Value));

    [Theory]
    [InlineData("2029-03-29", "2029-Q1")]
    [InlineData("2024-03-28", "2024-Q1")]
    [InlineData("2026-12-30", "2026-Q4")]
    [InlineData("2026-06-30", "2026-H1")]
    public void LastOf_AwkwardPeriod_MovesBack(string expected, string period) =>
        Assert.Equal(Dates.Day(expected), Usual.LastOf(CalendarPeriod.Parse(period)!.Value));

    [Theory]
    [InlineData("2026-12-24")]
    [InlineData("2026-12-31")]
    [InlineData("2026-02-16")]
    public void IsWorkingDay_ClosingDay_OnlyWhenConfigured(string day)
    {
        Assert.False(Usual.IsWorkingDay(Dates.Day(day)));
        Assert.True(new WorkingDays(ClosingDays.None).IsWorkingDay(Dates.Day(day)));
    }

    [Fact]
    public void Plus_OverEaster_CountsWorkingDaysOnly()
    {
        Assert.Equal(Dates.Day("2026-04-07"), Usual.Plus(Dates.Day("2026-04-02"), 1));
        Assert.Equal(Dates.Day("2026-04-02"), Usual.Minus(Dates.Day("2026-04-07"), 1));
        Assert.Equal(Dates.Day("2026-04-02"), Usual.Minus(Dates.Day("2026-04-05"), 0));
        Assert.Equal(Dates.Day("2026-04-07"), Usual.Plus(Dates.Day("2026-04-05"), 0));
    }

    [Fact]
    public void Plus_AnyDate_HasThatManyWorkingDaysBetween() => Prop.ForAll(Arbitraries.Dates, Gen.Choose(1, 30).ToArbitrary(), (date, count) =>
    {
        var result = Usual.Plus(date, count);
        return Usual.IsWorkingDay(result) && Count(date.PlusDays(1), result) == count;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Minus_AnyDate_HasThatManyWorkingDaysBetween() => Prop.ForAll(Arbitraries.Dates, Gen.Choose(1, 30).ToArbitrary(), (date, count) =>
    {
        var result = Usual.Minus(date, count);
        return Usual.IsWorkingDay(result) && Count(result, date.PlusDays(-1)) == count;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void OnOrBefore_AndOnOrAfter_EveryDay_AreNearestWorkingDays()
    {
        foreach (var date in Dates.From2020To2060)
        {
            var (before, after) = (Usual.OnOrBefore(date), Usual.OnOrAfter(date));
            Assert.Equal(Usual.IsWorkingDay(date) ? 1 : 0, Count(date, date));
            Assert.Equal((before, after), Usual.IsWorkingDay(date) ? (date, date) : (Usual.Previous(date), Usual.Next(date)));
            Assert.InRange(DaysBetween(before, after), 0, 6);
        }
    }

    private static int DaysBetween(LocalDate from, LocalDate to) => NodaTime.Period.DaysBetween(from, to);

    private static int Count(LocalDate first, LocalDate last)
    {
        var count = 0;
        for (var date = first; date <= last; date = date.PlusDays(1)) count += Usual.IsWorkingDay(date) ? 1 : 0;
        return count;
    }
}
