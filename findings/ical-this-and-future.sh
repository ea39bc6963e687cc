#!/usr/bin/env bash
# Ical.Net 5.2.4 parses RECURRENCE-ID;RANGE=THISANDFUTURE and keeps the range, but does not apply it: of a series moved to another hour from
# April on, the April meeting stands twice (old and new hour) and the later ones keep the old hour. Without RANGE the one meeting is replaced.
# A council that starts later from spring on would get due meetings at the wrong hour, and one that does not exist.
# We read the range ourselves or refuse the series in words (tests/Functions.Tests/Imports, series that change from a meeting on).
set -euo pipefail
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"
cat >finding.cs <<'CS'
#:package Ical.Net@5.2.4
#:property WarningLevel=0
#:property Nullable=disable
using Ical.Net.DataTypes;

string Calendar(string range) => $"""
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//example//council//DE
    BEGIN:VEVENT
    UID:series@council.example
    DTSTART;TZID=Europe/Berlin:20260113T170000
    DTEND;TZID=Europe/Berlin:20260113T190000
    RRULE:FREQ=MONTHLY;BYDAY=2TU;COUNT=6
    END:VEVENT
    BEGIN:VEVENT
    UID:series@council.example
    RECURRENCE-ID{range};TZID=Europe/Berlin:20260414T170000
    DTSTART;TZID=Europe/Berlin:20260414T183000
    DTEND;TZID=Europe/Berlin:20260414T203000
    END:VEVENT
    END:VCALENDAR
    """;

foreach (var range in new[] { "", ";RANGE=THISANDFUTURE" })
{
    var calendar = Ical.Net.Calendar.Load(Calendar(range));
    var starts = calendar.GetOccurrences(new CalDateTime(2026, 1, 1)).Take(12).Select(o => o.Period.StartTime.Value.ToString("dd.MM. HH:mm"));
    Console.WriteLine($"range {calendar.Events.Last().RecurrenceIdentifier.Range}: {string.Join(", ", starts)}");
}
CS
cat >expected <<'TEXT'
range ThisInstance: 13.01. 17:00, 10.02. 17:00, 10.03. 17:00, 14.04. 18:30, 12.05. 17:00, 09.06. 17:00
range ThisAndFuture: 13.01. 17:00, 10.02. 17:00, 10.03. 17:00, 14.04. 17:00, 14.04. 18:30, 12.05. 17:00, 09.06. 17:00
TEXT
dotnet run finding.cs >seen
cat seen
diff expected seen
