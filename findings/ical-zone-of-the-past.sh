#!/usr/bin/env bash
# Ical.Net 5.2.4 can add the definition of a zone to a calendar (AddTimeZone("Europe/Berlin")). That definition begins at the transitions of about
# two years ago, whatever the calendar holds; a VTimeZone made of the name alone is written without any rule, which RFC 5545 forbids
# (3.6.5: at least one STANDARD or DAYLIGHT). A feed of a council's meetings goes back a legislative term and more: readers that trust the
# definition have no offset for the older ones. Ours defines the zone from the first meeting it tells of (tests/Functions.Tests, calendar feeds).
set -euo pipefail
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"
cat >finding.cs <<'CS'
#:package Ical.Net@5.2.4
#:property WarningLevel=0
#:property Nullable=disable
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

string Written(Action<Calendar> define)
{
    var calendar = new Calendar();
    calendar.Events.Add(new CalendarEvent { Uid = "council@council.example", Start = new CalDateTime(2019, 7, 4, 17, 0, 0, "Europe/Berlin") });
    define(calendar);
    return new CalendarSerializer().SerializeToString(calendar);
}

string Defined(string text)
{
    var zone = text[text.IndexOf("BEGIN:VTIMEZONE")..text.IndexOf("END:VTIMEZONE")];
    var years = zone.Split("DTSTART:").Skip(1).Select(rule => int.Parse(rule[..4])).ToArray();
    return years.Length == 0 ? "no rule at all"
        : $"{years.Length} rules, the meeting of 2019 {(years.Min() <= 2019 ? "covered" : "before the first of them")}";
}

Console.WriteLine($"AddTimeZone(name): {Defined(Written(calendar => calendar.AddTimeZone("Europe/Berlin")))}");
Console.WriteLine($"new VTimeZone(name): {Defined(Written(calendar => calendar.AddTimeZone(new VTimeZone("Europe/Berlin"))))}");
var since = new DateTime(2019, 1, 1);
Console.WriteLine($"FromDateTimeZone(name, 2019): {Defined(Written(calendar => calendar.AddTimeZone(VTimeZone.FromDateTimeZone("Europe/Berlin", since, false))))}");
CS
cat >expected <<'TEXT'
AddTimeZone(name): 2 rules, the meeting of 2019 before the first of them
new VTimeZone(name): no rule at all
FromDateTimeZone(name, 2019): 2 rules, the meeting of 2019 covered
TEXT
dotnet run finding.cs >seen
cat seen
diff expected seen
