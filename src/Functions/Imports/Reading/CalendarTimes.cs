using Ical.Net.DataTypes;
using NodaTime.TimeZones;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Imports;

namespace Wiedervorlage.Functions.Imports.Reading;

/// <summary>Times of an iCalendar file as they are in Berlin: of a zone, of UTC, of nowhere (taken as Berlin's), or whole days. Zones may have the names of Windows.</summary>
internal static class CalendarTimes
{
    public static CalendarOccurrence Of(CalDateTime time)
    {
        var date = LocalDate.FromDateOnly(time.Date);
        if (time.Time is not { } clock) return new(date, null);
        var local = date + LocalTime.FromTimeOnly(clock);
        if (time.IsFloating) return new(local.Date, local.TimeOfDay);
        var there = Zone(time.TzId!).ResolveLocal(local, Resolvers.LenientResolver).WithZone(Berlin.Zone);
        return new(there.Date, there.TimeOfDay);
    }

    private static DateTimeZone Zone(string name) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(name)
        ?? (TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.TryGetValue(name, out var mapped) ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(mapped) : null)
        ?? throw new UnreadableException("TZID", name, "Diese Zeitzone ist unbekannt.", "Europe/Berlin, oder eine Zeit in UTC (mit Z am Ende)");
}
