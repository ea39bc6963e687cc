#!/usr/bin/env bash
# Ical.Net 5.2.4 leaves out the last occurrence of a yearly rule "last Sunday of September" when UNTIL is that very occurrence, or up to two days
# after it (RFC 5545, 3.3.10: UNTIL bounds inclusively). Time zones of calendar files end their rules so, and lose their last change of the clock.
# We let the rule end a week later (src/Functions/Imports/Reading/CalendarZones.cs).
set -euo pipefail
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"
cat >finding.cs <<'CS'
#:package Ical.Net@5.2.4
using Ical.Net.Evaluation;

foreach (var until in new[] { "19950924T030000", "19950926T010000", "19950928T010000", "19951001T010000" })
{
    var rule = $"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:19810927T030000\r\nRRULE:FREQ=YEARLY;BYMONTH=9;BYDAY=-1SU;UNTIL={until}\r\nEND:VEVENT\r\nEND:VCALENDAR";
    var found = Ical.Net.Calendar.Load<Ical.Net.Calendar>(rule).Single().Events.Single().GetOccurrences(null, new EvaluationOptions()).ToArray();
    Console.WriteLine($"UNTIL={until}: the last one is {found[^1].Period.StartTime.Value:yyyy-MM-dd}; 1995-09-24 is expected");
}
CS
dotnet run finding.cs
