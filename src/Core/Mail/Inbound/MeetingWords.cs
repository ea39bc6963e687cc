using System.Globalization;
using System.Text.RegularExpressions;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Mail.Inbound;

/// <summary>
/// Ways to name a meeting without a whole date: "am 10. Februar", "am 17.3.", "am zehnten Februar", "2026-02-10", "Februarsitzung",
/// "übernächste Sitzung".
/// </summary>
internal static partial class MeetingWords
{
    private static readonly string[] Months = ["januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september",
        "oktober", "november", "dezember"];

    private static readonly string[] Ordinals =
    [
        "ersten", "zweiten", "dritten", "vierten", "fünften", "sechsten", "siebten", "achten", "neunten", "zehnten", "elften", "zwölften",
            "dreizehnten", "vierzehnten", "fünfzehnten", "sechzehnten",
        "siebzehnten", "achtzehnten", "neunzehnten", "zwanzigsten", "einundzwanzigsten", "zweiundzwanzigsten", "dreiundzwanzigsten",
            "vierundzwanzigsten", "fünfundzwanzigsten", "sechsundzwanzigsten",
        "siebenundzwanzigsten", "achtundzwanzigsten", "neunundzwanzigsten", "dreißigsten", "einunddreißigsten",
    ];

    public static IEnumerable<string> Find(string text) => Forms().Matches(text).Select(match => match.Value);

    /// <summary>
    /// The meetings that words mean, counted from <paramref name="from"/> (inclusive); none when there is no such meeting.
    /// </summary>
    public static IReadOnlyList<Meeting> Of(string words, BodyCalendar calendar, LocalDate from)
    {
        var match = Forms().Match(words);
        var ahead = calendar.Meetings.Where(meeting => meeting.TakesPlace && meeting.On >= from).ToList();
        if (match.Groups["next"].Success) return [.. ahead.Skip(match.Groups["over"].Success ? 1 : 0).Take(1)];
        if (match.Groups["iso"].Success)
            return [.. ahead.Where(
                meeting => meeting.On.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) == match.Groups["iso"].Value)];
        var month = match.Groups["month"].Success ? Number(match.Groups["month"]) : 1
            + Array.FindIndex(Months,
            name => name.StartsWith(match.Groups["name"].Value[..3].ToLowerInvariant(), StringComparison.Ordinal));
        var day = match.Groups["day"].Success ? Number(match.Groups["day"])
            : match.Groups["ordinal"].Success ? 1 + Array.IndexOf(Ordinals, match.Groups["ordinal"].Value.ToLowerInvariant()) : 0;
        var year = month < from.Month || (month == from.Month && day > 0 && day < from.Day) ? from.Year + 1 : from.Year;
        return [.. ahead.Where(meeting => meeting.On.Year == year && meeting.On.Month == month && (day == 0 || meeting.On.Day == day))];
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<next>\b(?<over>über)?nächste[rnms]?\s+(?:\w+\s+){0,2}?(?:\w*sitzung|tagesordnung))|(?<!\d)(?<iso>20\d\d-[01]\d-[0-3]\d)(?!\d)|"
        + @"(?<![\d./])(?<day>\d{1,2})\.\s?(?:(?<month>\d{1,2})\.(?!\s?\d)|(?<name>Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov"
        + @"|Dez)\w*\.?(?!\s?\d))|"
        + @"\b(?<ordinal>\w+(?:ten|sten))\s+(?<name>Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b|"
        + @"\b(?:im\s+)?(?<name>Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)(?:-?sitzung\b"
        + @"|(?<=\bim\s\w+)\b(?!\s+20))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Forms();
}
