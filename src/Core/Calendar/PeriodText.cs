using System.Globalization;
using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Calendar;

/// <summary>The texts of a <see cref="CalendarPeriod"/>; each period has exactly one canonical text.</summary>
internal static partial class PeriodText
{
    public static string Write(CalendarPeriod period)
    {
        var (first, last) = (period.First, period.Last);
        return (period.Months, first.Month) switch
        {
            (3, 1 or 4 or 7 or 10) => $"{first.Year:0000}-Q{(first.Month + 2) / 3}",
            (6, 1 or 7) => $"{first.Year:0000}-H{(first.Month + 5) / 6}",
            (12, 1) => $"{first.Year:0000}",
            (1, _) => $"{first.Year:0000}-{first.Month:00}",
            _ => $"{first.Year:0000}-{first.Month:00}..{last.Year:0000}-{last.Month:00}",
        };
    }

    public static string WriteGerman(CalendarPeriod period)
    {
        var (first, last) = (period.First, period.Last);
        return (period.Months, first.Month) switch
        {
            (3, 1 or 4 or 7 or 10) => $"Q{(first.Month + 2) / 3}/{first.Year}",
            (6, 1 or 7) => $"{(first.Month + 5) / 6}. Halbjahr {first.Year}",
            (12, 1) => $"{first.Year}",
            (1, _) => $"{first.Month:00}/{first.Year}",
            _ => $"{first.Month:00}/{first.Year} bis {last.Month:00}/{last.Year}",
        };
    }

    public static CalendarPeriod? Read(string? text)
    {
        if (text is null || Form().Match(text) is not { Success: true } match) return null;
        var year = Number(match.Groups["year"]);
        var period = match switch
        {
            _ when match.Groups["quarter"].Success => new CalendarPeriod(year, (Number(match.Groups["quarter"]) * 3) - 2, 3),
            _ when match.Groups["half"].Success => new CalendarPeriod(year, (Number(match.Groups["half"]) * 6) - 5, 6),
            _ when match.Groups["lastMonth"].Success => ReadRange(match, year),
            _ when match.Groups["month"].Success => new CalendarPeriod(year, Number(match.Groups["month"]), 1),
            _ => new CalendarPeriod(year, 1, 12),
        };
        return period?.ToString() == text ? period : null;
    }

    private static CalendarPeriod? ReadRange(Match match, int year)
    {
        var month = Number(match.Groups["month"]);
        var months = ((Number(match.Groups["lastYear"]) - year) * 12) + Number(match.Groups["lastMonth"]) - month + 1;
        return months < 1 ? null : new CalendarPeriod(year, month, months);
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<year>[12]\d{3})(-Q(?<quarter>[1-4])|-H(?<half>[12])|-(?<month>0[1-9]|1[0-2])(\.\.(?<lastYear>[12]\d{3})-(?<lastMonth>0[1-9]|1[0-2]))?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
