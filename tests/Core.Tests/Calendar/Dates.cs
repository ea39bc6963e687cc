using NodaTime.Text;

namespace Wiedervorlage.Core.Tests.Calendar;

/// <summary>Dates as tests write them.</summary>
internal static class Dates
{
    public static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    public static Instant Utc(string text) => InstantPattern.General.Parse(text).Value;

    public static IEnumerable<LocalDate> From2020To2060 => Enumerable.Range(0, 14976).Select(new LocalDate(2020, 1, 1).PlusDays);
}
