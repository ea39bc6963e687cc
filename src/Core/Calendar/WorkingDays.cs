namespace Wiedervorlage.Core.Calendar;

/// <summary>Counts the days on which the administration works: Monday to Friday, no NRW holiday, no configured closing day. Local dates of Europe/Berlin.</summary>
/// <param name="Closed">Closing days of every year beside weekends and holidays.</param>
/// <param name="Also">Single closing days.</param>
public sealed record WorkingDays(ClosingDays Closed, ImmutableArray<ClosedDay> Also)
{
    /// <summary>Without single closing days.</summary>
    public WorkingDays(ClosingDays closed) : this(closed, []) { }

    /// <summary>True on a day on which people are at work.</summary>
    public bool IsWorkingDay(LocalDate date) =>
        date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && Holidays.NameOf(date) is null && !IsClosingDay(date);

    /// <summary>The first working day strictly after <paramref name="date"/>.</summary>
    public LocalDate Next(LocalDate date) => OnOrAfter(date.PlusDays(1));

    /// <summary>The last working day strictly before <paramref name="date"/>.</summary>
    public LocalDate Previous(LocalDate date) => OnOrBefore(date.PlusDays(-1));

    /// <summary><paramref name="date"/> itself if people work on it, else the first working day after it.</summary>
    public LocalDate OnOrAfter(LocalDate date)
    {
        while (!IsWorkingDay(date)) date = date.PlusDays(1);
        return date;
    }

    /// <summary><paramref name="date"/> itself if people work on it, else the last working day before it: where a reminder moves to.</summary>
    public LocalDate OnOrBefore(LocalDate date)
    {
        while (!IsWorkingDay(date)) date = date.PlusDays(-1);
        return date;
    }

    /// <summary>The <paramref name="count"/>-th working day strictly after <paramref name="date"/>; 0: <see cref="OnOrAfter"/>. Plus(Friday, 1) is Monday. Not negative.</summary>
    public LocalDate Plus(LocalDate date, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (count == 0) return OnOrAfter(date);
        for (; count > 0; count--) date = Next(date);
        return date;
    }

    /// <summary>The <paramref name="count"/>-th working day strictly before <paramref name="date"/>; 0: <see cref="OnOrBefore"/>. Minus(Sunday, 1) is Friday. Not negative.</summary>
    public LocalDate Minus(LocalDate date, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (count == 0) return OnOrBefore(date);
        for (; count > 0; count--) date = Previous(date);
        return date;
    }

    /// <summary>The period's first working day: the day of the quarterly letter (2 January 2026, 4 January 2027, 2 April 2024).</summary>
    public LocalDate FirstOf(CalendarPeriod period) => OnOrAfter(period.First);

    /// <summary>The period's last working day: when a report is due for which the period has no meeting (Thursday, 29 March 2029 for Q1/2029).</summary>
    public LocalDate LastOf(CalendarPeriod period) => OnOrBefore(period.Last);

    private bool IsClosingDay(LocalDate date) =>
        (Closed.HasFlag(ClosingDays.ChristmasEve) && date is { Month: 12, Day: 24 })
        || (Closed.HasFlag(ClosingDays.NewYearsEve) && date is { Month: 12, Day: 31 })
        || (Closed.HasFlag(ClosingDays.Rosenmontag) && date.DayOfYear == Holidays.Easter(date.Year).DayOfYear - 48)
        || Also.Any(day => day.On == date);
}
