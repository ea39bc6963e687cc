namespace Wiedervorlage.Core.Calendar;

/// <summary>Makes the <see cref="CalendarPeriod"/>s that are quarters of the calendar year.</summary>
public static class Quarter
{
    /// <summary>The quarter in which <paramref name="date"/> lies.</summary>
    public static CalendarPeriod Of(LocalDate date) => CalendarPeriod.Of(date, 3);

    /// <summary>The quarter with this <paramref name="number"/>, 1 to 4.</summary>
    public static CalendarPeriod Number(int year, int number) => new(year, (number * 3) - 2, 3);
}
