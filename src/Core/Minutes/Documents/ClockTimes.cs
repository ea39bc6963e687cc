using System.Globalization;
using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Minutes.Documents;

/// <summary>Times of day as minutes print them: "17:00 Uhr", "17.05 Uhr", "17 Uhr", "18:10 – 18:20 Uhr".</summary>
internal static partial class ClockTimes
{
    /// <summary>In order. A number without "Uhr" counts only in the form "17:05", or before the word of a later one.</summary>
    public static ImmutableArray<LocalTime> In(string text) => text.Length > 2000 ? [] : [.. Form().Matches(text).Select(Time).OfType<LocalTime>()];

    private static LocalTime? Time(Match match)
    {
        var hour = int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"].Success ? int.Parse(match.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        return hour == 24 && minute == 0 ? LocalTime.Midnight : hour < 24 && minute < 60 ? new LocalTime(hour, minute) : null;
    }

    [GeneratedRegex(
        @"(?<![\d.:])(?<hour>[01]?\d|2[0-4])(?:(?::(?<minute>[0-5]\d)(?!\d|\.\d))|(?:\.(?<minute>[0-5]\d))?(?=\s?(?:h\b|Uhr|(?:bis|[-–])\s?\d\d?(?:[.:]\d\d)?\s?Uhr)))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
