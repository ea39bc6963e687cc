namespace Wiedervorlage.Core.Calendar;

/// <summary>
/// Whole calendar months that follow each other: a quarter, half-year, year, or any number of months. Knows nothing of "now".
/// <c>CalendarPeriod.Parse("2026-Q2")</c> runs from 1 April to 30 June 2026, both inclusive.
/// </summary>
public readonly record struct CalendarPeriod : IComparable<CalendarPeriod>
{
    private readonly int _firstMonth;
    private readonly int _lessOne;

    /// <summary>The <paramref name="months"/> months that begin with <paramref name="firstMonth"/> (1 to 12) of <paramref name="year"/>. At least one month.</summary>
    public CalendarPeriod(int year, int firstMonth, int months)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(firstMonth, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(firstMonth, 12);
        _firstMonth = (year * 12) + firstMonth - 1;
        _lessOne = months - 1;
    }

    /// <summary>How many months it has.</summary>
    public int Months => _lessOne + 1;

    /// <summary>Its first day, inclusive. Need not be a working day.</summary>
    public LocalDate First => new(_firstMonth / 12, (_firstMonth % 12) + 1, 1);

    /// <summary>Its last day, inclusive.</summary>
    public LocalDate Last => First.PlusMonths(Months).PlusDays(-1);

    /// <summary>The period of the same length that begins the day after <see cref="Last"/>.</summary>
    public CalendarPeriod Next => Shifted(Months);

    /// <summary>The period of the same length that ends the day before <see cref="First"/>.</summary>
    public CalendarPeriod Previous => Shifted(-Months);

    /// <summary>True from <see cref="First"/> to <see cref="Last"/>, both inclusive.</summary>
    public bool Contains(LocalDate date) => First <= date && date <= Last;

    /// <summary>This one and all up to the end of <paramref name="last"/>, as one period.</summary>
    public CalendarPeriod Through(CalendarPeriod last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last._firstMonth, _firstMonth);
        return new(First.Year, First.Month, last._firstMonth - _firstMonth + last.Months);
    }

    /// <summary>
    /// The period of <paramref name="months"/> months in which <paramref name="date"/> lies. Lengths that divide a year follow the calendar
    /// (3: quarters, 6: half-years, 12: the year); any other begins with the month of <paramref name="date"/>.
    /// </summary>
    public static CalendarPeriod Of(LocalDate date, int months) =>
        months is > 0 and <= 12 && 12 % months == 0 ? new(date.Year, date.Month - ((date.Month - 1) % months), months) : new(date.Year, date.Month, months);

    /// <summary>Reads what <see cref="ToString"/> writes; null if it is no period.</summary>
    public static CalendarPeriod? Parse(string? text) => PeriodText.Read(text);

    /// <summary>The canonical text: "2026-Q2", "2026-H1", "2026", "2026-04" (one month), "2026-04..2026-05".</summary>
    public override string ToString() => PeriodText.Write(this);

    /// <summary>For people: "Q2/2026", "1. Halbjahr 2026", "2026", "04/2026", "04/2026 bis 05/2026".</summary>
    public string German => PeriodText.WriteGerman(this);

    /// <summary>By first day, then by length.</summary>
    public int CompareTo(CalendarPeriod other) => (_firstMonth, _lessOne).CompareTo((other._firstMonth, other._lessOne));

    /// <summary>Earlier.</summary>
    public static bool operator <(CalendarPeriod left, CalendarPeriod right) => left.CompareTo(right) < 0;

    /// <summary>Later.</summary>
    public static bool operator >(CalendarPeriod left, CalendarPeriod right) => left.CompareTo(right) > 0;

    /// <summary>Earlier or the same.</summary>
    public static bool operator <=(CalendarPeriod left, CalendarPeriod right) => left.CompareTo(right) <= 0;

    /// <summary>Later or the same.</summary>
    public static bool operator >=(CalendarPeriod left, CalendarPeriod right) => left.CompareTo(right) >= 0;

    private CalendarPeriod Shifted(int months)
    {
        var first = First.PlusMonths(months);
        return new(first.Year, first.Month, Months);
    }
}
