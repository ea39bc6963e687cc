namespace Wiedervorlage.Core.Calendar;

/// <summary>Between instants and local dates of Europe/Berlin. Never used in replayed code: a change of the zone table would move a date between two replays (P06).</summary>
public static class Berlin
{
    /// <summary>The time of day at which mails go out and steps are taken: the office has opened.</summary>
    public static LocalTime OfficeOpens { get; } = new(8, 0);

    /// <summary>Europe/Berlin of the zone table in NodaTime.</summary>
    public static DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    /// <summary>The local date at <paramref name="instant"/>: 2026-03-31T22:30Z is 1 April.</summary>
    public static LocalDate DateOf(Instant instant) => instant.InZone(Zone).Date;

    /// <summary>The local date and time at <paramref name="instant"/>.</summary>
    public static LocalDateTime LocalOf(Instant instant) => instant.InZone(Zone).LocalDateTime;

    /// <summary>The instant of a local time. In the hour the clock skips: as much later; in the hour that comes twice: the first.</summary>
    public static Instant At(LocalDate date, LocalTime time) => Zone.AtLeniently(date + time).ToInstant();

    /// <summary>08:00 on <paramref name="date"/>: when what falls on this day is done.</summary>
    public static Instant Morning(LocalDate date) => At(date, OfficeOpens);

    /// <summary>The first instant of <paramref name="date"/>.</summary>
    public static Instant StartOf(LocalDate date) => Zone.AtStartOfDay(date).ToInstant();
}
