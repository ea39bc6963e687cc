namespace Wiedervorlage.Core.Calendar;

/// <summary>Public holidays of North Rhine-Westphalia by computation (Feiertagsgesetz NW § 2), for the Gregorian calendar.</summary>
public static class Holidays
{
    /// <summary>Easter Sunday, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8).</summary>
    public static LocalDate Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var days = h + l - (7 * ((a + (11 * h) + (22 * l)) / 451)) + 114;
        return new LocalDate(year, days / 31, (days % 31) + 1);
    }

    /// <summary>The holiday's German name, or null on any other day. Easter Sunday and Whit Sunday are Sundays anyway and have none here.</summary>
    public static string? NameOf(LocalDate date) => FixedName(date) ?? MovableName(date);

    /// <summary>All holidays of a year in order.</summary>
    public static ImmutableArray<LocalDate> Of(int year) =>
        [.. Enumerable.Range(0, CalendarSystem.Iso.GetDaysInYear(year)).Select(new LocalDate(year, 1, 1).PlusDays).Where(date => NameOf(date) is not null)];

    private static string? FixedName(LocalDate date) => (date.Month, date.Day) switch
    {
        (1, 1) => "Neujahr",
        (5, 1) => "Tag der Arbeit",
        (10, 3) => "Tag der Deutschen Einheit",
        (11, 1) => "Allerheiligen",
        (12, 25) => "1. Weihnachtstag",
        (12, 26) => "2. Weihnachtstag",
        _ => null,
    };

    private static string? MovableName(LocalDate date) => (date.DayOfYear - Easter(date.Year).DayOfYear) switch
    {
        -2 => "Karfreitag",
        1 => "Ostermontag",
        39 => "Christi Himmelfahrt",
        50 => "Pfingstmontag",
        60 => "Fronleichnam",
        _ => null,
    };
}
