using System.Globalization;
using System.Text.RegularExpressions;
using Wiedervorlage.Core.Calendar;

namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>The year, half-year, quarter or month that a deadline names. "des Jahres" is the year of the text; a month without a year the next such month.</summary>
internal static class DeadlinePeriod
{
    /// <summary>Null for a fifth quarter and the like.</summary>
    public static CalendarPeriod? Of(Match match, LocalDate on)
    {
        int? year = match.Groups["year"].Success ? int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) : null;
        if (match.Groups["month"].Success) return Month(Numbers.Month(match.Groups["month"].Value), year, on);
        var months = Length(match.Groups["unit"].Value);
        var next = match.Groups["rel"].Value is "nächsten" or "kommenden";
        return match.Groups["nth"].Success ? Nth(Numbers.Ordinal(match.Groups["nth"].Value), months, year ?? on.Year) : Running(months, year, next, on);
    }

    private static CalendarPeriod Month(int month, int? year, LocalDate on) => new(year ?? (month < on.Month ? on.Year + 1 : on.Year), month, 1);

    private static int Length(string unit) => unit switch
    {
        "Quartals" or "Quartal" => 3,
        "Halbjahres" or "Halbjahr" => 6,
        "Monats" => 1,
        _ => 12,
    };

    private static CalendarPeriod? Nth(int? nth, int months, int year) =>
        nth is { } n && n * months <= 12 ? new(year, ((n - 1) * months) + 1, months) : null;

    private static CalendarPeriod? Running(int months, int? year, bool next, LocalDate on)
    {
        if (year is { } named) return months == 12 ? new(named, 1, 12) : null;
        var running = CalendarPeriod.Of(on, months);
        return next ? running.Next : running;
    }
}
