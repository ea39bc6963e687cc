namespace Wiedervorlage.Web.Feeds;

/// <summary>
/// Europe/Berlin as a VTIMEZONE (RFC 5545, 3.6.5): the rules since 1981, when summer time has begun on the last Sunday of March.
/// Ical.Net's own
/// definition of a zone covers the last years only (findings/ical-zone-past.sh), and a calendar of meetings goes back further.
/// </summary>
public static class BerlinZone
{
    /// <summary>As it is named in a calendar.</summary>
    public const string Name = "Europe/Berlin";

    private static readonly string[] _lines =
    [
        "BEGIN:VTIMEZONE", $"TZID:{Name}",
        "BEGIN:DAYLIGHT", "DTSTART:19810329T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "TZNAME:CEST",
        "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "END:DAYLIGHT",
        "BEGIN:STANDARD", "DTSTART:19810927T030000", "RRULE:FREQ=YEARLY;BYMONTH=9;BYDAY=-1SU;UNTIL=19950924T010000Z", "TZNAME:CET",
        "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "END:STANDARD",
        "BEGIN:STANDARD", "DTSTART:19961027T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "TZNAME:CET",
        "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "END:STANDARD",
        "END:VTIMEZONE",
    ];

    /// <summary>The whole component, with a line break at its end.</summary>
    public static string Text { get; } = string.Concat(_lines.Select(line => line + "\r\n"));

    /// <summary>Puts it before the first entry of a calendar that names it.</summary>
    public static string Into(string calendar)
    {
        var first = calendar.IndexOf("BEGIN:VEVENT", StringComparison.Ordinal);
        return first < 0 ? calendar : calendar.Insert(first, Text);
    }
}
