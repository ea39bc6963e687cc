using Ical.Net.DataTypes;
using NodaTime.TimeZones;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Imports;

namespace Wiedervorlage.Functions.Imports.Reading;

/// <summary>Times of an iCalendar file as they are in Berlin: of a zone, of UTC, of nowhere (taken as Berlin's), or whole days. Zones may have the names of Windows.</summary>
internal static class CalendarTimes
{
    /// <param name="time">As the file has it.</param>
    /// <param name="own">The zone of times without one, where the file defines it; null: Berlin.</param>
    public static CalendarOccurrence Of(CalDateTime time, OwnZone? own = null)
    {
        var date = LocalDate.FromDateOnly(time.Date);
        if (time.Time is not { } clock) return new(date, null);
        var local = date + LocalTime.FromTimeOnly(clock);
        if (time.IsFloating && own is null) return new(local.Date, local.TimeOfDay);
        var there = own is not null && time.IsFloating ? own.At(local).InZone(Berlin.Zone) : Zone(time.TzId!).ResolveLocal(local, Resolvers.LenientResolver).WithZone(Berlin.Zone);
        return new(there.Date, there.TimeOfDay);
    }

    /// <summary>Whether a zone of this name is known without a definition.</summary>
    public static bool Knows(string name) => Find(name) is not null;

    private static DateTimeZone Zone(string name) =>
        Find(name) ?? throw new UnreadableException("TZID", name, "Diese Zeitzone ist unbekannt.", "Europe/Berlin, oder eine Zeit in UTC (mit Z am Ende)");

    private static DateTimeZone? Find(string name) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(name)
        ?? (TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.TryGetValue(name, out var mapped) ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(mapped) : null);
}
