namespace Wiedervorlage.Core.Calendar;

/// <summary>Dates as German readers expect them, independent of the machine's culture.</summary>
public static class GermanDates
{
    private static readonly string[] Days = ["", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"];

    private static readonly string[] MonthNames =
        ["", "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"];

    /// <summary>"10.02.2026"</summary>
    public static string Of(LocalDate date) => $"{date.Day:00}.{date.Month:00}.{date.Year:0000}";

    /// <summary>"Dienstag, 10.02.2026"</summary>
    public static string WithDay(LocalDate date) => $"{Days[(int)date.DayOfWeek]}, {Of(date)}";

    /// <summary>"10. Februar 2026"</summary>
    public static string InWords(LocalDate date) => $"{date.Day}. {MonthNames[date.Month]} {date.Year}";
}
