namespace Wiedervorlage.Functions.Tests.FollowUp.Years;

/// <summary>
/// Working days once more, from domain section 4 and from a printed table of Easter Sundays; not from Core. Weekends, the holidays of North Rhine-Westphalia, 24 and 31
/// December and Rosenmontag are no working days.
/// </summary>
internal static class Almanac
{
    private static readonly Dictionary<int, LocalDate> _easter = new LocalDate[]
    {
        new(2023, 4, 9), new(2024, 3, 31), new(2025, 4, 20), new(2026, 4, 5), new(2027, 3, 28), new(2028, 4, 16), new(2029, 4, 1), new(2030, 4, 21), new(2031, 4, 13),
        new(2032, 3, 28), new(2033, 4, 17), new(2034, 4, 9), new(2035, 3, 25),
    }.ToDictionary(sunday => sunday.Year);

    /// <summary>Days from Easter Sunday: Rosenmontag, Good Friday, Easter Monday, Ascension, Whit Monday, Corpus Christi.</summary>
    private static readonly int[] _movable = [-48, -2, 1, 39, 50, 60];

    private static readonly (int Month, int Day)[] _fixed = [(1, 1), (5, 1), (10, 3), (11, 1), (12, 24), (12, 25), (12, 26), (12, 31)];

    public static bool IsWorkingDay(LocalDate day) =>
        day.DayOfWeek != IsoDayOfWeek.Saturday && day.DayOfWeek != IsoDayOfWeek.Sunday
        && !_fixed.Contains((day.Month, day.Day)) && !_movable.Any(distance => _easter[day.Year].PlusDays(distance) == day);

    /// <summary>The <paramref name="count"/>-th working day after <paramref name="day"/>.</summary>
    public static LocalDate After(LocalDate day, int count) => Walk(day, count, 1);

    /// <summary>The <paramref name="count"/>-th working day before <paramref name="day"/>.</summary>
    public static LocalDate Before(LocalDate day, int count) => Walk(day, count, -1);

    public static LocalDate FirstFrom(LocalDate day) => After(day.PlusDays(-1), 1);

    public static LocalDate LastUntil(LocalDate day) => Before(day.PlusDays(1), 1);

    private static LocalDate Walk(LocalDate day, int count, int step)
    {
        while (count > 0)
        {
            day = day.PlusDays(step);
            if (IsWorkingDay(day)) count--;
        }
        return day;
    }
}

/// <summary>The check dates of domain section 4.</summary>
public sealed class AlmanacTests
{
    [Theory]
    [InlineData("2026-04-03 2026-04-06 2026-05-14 2026-05-25 2026-06-04")]
    [InlineData("2027-03-26 2027-03-29 2027-05-06 2027-05-17 2027-05-27")]
    [InlineData("2028-04-14 2028-04-17 2028-05-25 2028-06-05 2028-06-15")]
    public void Holidays_OfTheCheckedYears(string days) =>
        Assert.All(days.Split(' ').Select(day => NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value), day => Assert.False(Almanac.IsWorkingDay(day)));

    [Fact]
    public void AwkwardQuarters_BeginAndEndWhereTheyShould()
    {
        Assert.Equal(new(2024, 4, 2), Almanac.FirstFrom(new(2024, 4, 1)));
        Assert.Equal(new(2029, 3, 29), Almanac.LastUntil(new(2029, 3, 31)));
        Assert.Equal(new(2029, 4, 3), Almanac.FirstFrom(new(2029, 4, 1)));
        Assert.Equal(new(2026, 1, 2), Almanac.FirstFrom(new(2026, 1, 1)));
        Assert.Equal(new(2027, 1, 4), Almanac.FirstFrom(new(2027, 1, 1)));
    }
}
