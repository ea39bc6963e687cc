#!/usr/bin/env bash
# Ical.Net 5.2.4 reads a calendar that defines its own time zone (VTIMEZONE, as RFC 5545 asks for) but never uses the definition: an event in
# that zone throws when its time is asked for, and with it every other event of the file, those in Europe/Berlin included.
# Council information systems and Exchange export zones under names of their own. We resolve such zones from the file itself
# (tests/Functions.Tests/Imports, calendar files whose zone is defined in them).
set -euo pipefail
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"
cat >finding.cs <<'CS'
#:package Ical.Net@5.2.4
#:property WarningLevel=0
#:property Nullable=disable
using Ical.Net;
using Ical.Net.DataTypes;

string Calendar(string zone) => $"""
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//example//council//DE
    BEGIN:VTIMEZONE
    TZID:{zone}
    BEGIN:DAYLIGHT
    DTSTART:20000326T020000
    RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
    TZOFFSETFROM:+0100
    TZOFFSETTO:+0200
    END:DAYLIGHT
    BEGIN:STANDARD
    DTSTART:20001029T030000
    RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
    TZOFFSETFROM:+0200
    TZOFFSETTO:+0100
    END:STANDARD
    END:VTIMEZONE
    BEGIN:VEVENT
    UID:committee@council.example
    DTSTART;TZID={zone}:20260610T160000
    DTEND;TZID={zone}:20260610T180000
    END:VEVENT
    BEGIN:VEVENT
    UID:council@council.example
    DTSTART;TZID=Europe/Berlin:20260618T160000
    DTEND;TZID=Europe/Berlin:20260618T180000
    END:VEVENT
    END:VCALENDAR
    """;

foreach (var zone in new[] { "Europe/Berlin", "Sitzungszeit" })
{
    var calendar = Ical.Net.Calendar.Load(Calendar(zone));
    try
    {
        var found = calendar.GetOccurrences(new CalDateTime(2026, 1, 1)).Take(9).Count();
        Console.WriteLine($"{zone}: {calendar.TimeZones.Count} zone defined, {found} meetings");
    }
    catch (ArgumentException e)
    {
        Console.WriteLine($"{zone}: {calendar.TimeZones.Count} zone defined, {e.GetType().Name}: {e.Message}");
    }
}
CS
cat >expected <<'TEXT'
Europe/Berlin: 1 zone defined, 2 meetings
Sitzungszeit: 1 zone defined, ArgumentException: Unrecognized time zone id Sitzungszeit (Parameter 'tzId')
TEXT
dotnet run finding.cs >seen
cat seen
diff expected seen
