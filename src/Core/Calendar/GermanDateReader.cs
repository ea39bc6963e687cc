using System.Globalization;
using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Calendar;

/// <summary>Finds dates as Germans write them: "10.02.2026", "10.2.26" (a year of two digits is 20xx), "10. Februar 2026", "10. Feb. 26".</summary>
public static partial class GermanDateReader
{
    private static readonly string[] Months = ["jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"];

    /// <summary>All dates in <paramref name="text"/>, in order, also those that do not exist.</summary>
    public static ImmutableArray<FoundDate> Find(string text) => [.. Form().Matches(text).Select(Found)];

    private static FoundDate Found(Match match)
    {
        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        if (year < 100) year += 2000;
        var month = match.Groups["month"].Success
            ? int.Parse(match.Groups["month"].ValueSpan, CultureInfo.InvariantCulture)
            : MonthNamed(match.Groups["name"].Value);
        var day = int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture);
        var exists = month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month);
        return new(match.Index, match.Value, exists ? new LocalDate(year, month, day) : null);
    }

    private static int MonthNamed(string name)
    {
        var start = name[..3].ToLowerInvariant();
        return Array.IndexOf(Months, start is "mrz" or "mae" ? "mär" : start) + 1;
    }

    [GeneratedRegex(
        @"(?<![\d./])(?<day>\d{1,2})\.\s?(?:(?<month>\d{1,2})\.\s?|(?<name>Jan(?:uar)?|Feb(?:ruar)?|März|Mrz|Maerz|Apr(?:il)?|Mai|Juni?|Juli?|Aug(?:ust)?|Sept?(?:ember)?|Okt(?:ober)?|Nov(?:ember)?|Dez(?:ember)?)\.?\s)(?<year>\d{4}|\d{2})(?!\d|/)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Form();
}

/// <summary>A date in a text. <paramref name="Date"/> is null for one that does not exist, e.g. "30.02.2026".</summary>
public sealed record FoundDate(int Index, string Text, LocalDate? Date);
