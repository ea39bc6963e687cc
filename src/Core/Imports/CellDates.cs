using NodaTime.Text;
using Wiedervorlage.Core.Calendar;

namespace Wiedervorlage.Core.Imports;

/// <summary>Dates and times of day as they stand in cells: German ("31.12.2025", "1.2.26") or ISO ("2025-12-31"), nothing else.</summary>
internal static class CellDates
{
    public const string DateAllowed = "ein Datum, das es gibt, zum Beispiel 31.12.2025 oder 2025-12-31";
    public const string TimeAllowed = "eine Uhrzeit, zum Beispiel 17:00";

    private static readonly LocalTimePattern[] Times = [.. new[] { "HH:mm", "H:mm", "HH:mm:ss", "HH.mm", "H.mm" }.Select(LocalTimePattern.CreateWithInvariantCulture)];

    /// <summary>Null if it is none, or a day that does not exist.</summary>
    public static LocalDate? Date(string text)
    {
        if (LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var iso }) return iso;
        return GermanDateReader.Find(text) is [{ Index: 0, Date: { } date, Text: var found }] && found.Length == text.Length ? date : null;
    }

    /// <summary>"17:00", "17.00 Uhr"</summary>
    public static LocalTime? Time(string text)
    {
        var bare = text.EndsWith("Uhr", StringComparison.OrdinalIgnoreCase) ? text[..^3].TrimEnd() : text;
        return Times.Select(pattern => pattern.Parse(bare)).FirstOrDefault(parsed => parsed.Success)?.Value;
    }
}
