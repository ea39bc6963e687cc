namespace Wiedervorlage.Core.Calendar;

/// <summary>
/// Summer holidays of schools in North Rhine-Westphalia, which are the councils' summer break. Source: Ministry of Schools NRW,
/// "Ferienordnung für Nordrhein-Westfalen
/// für die Schuljahre bis 2029/30" and "Langfristige Sommerferienregelung bis 2030" (schulministerium.nrw).
/// </summary>
public static class SchoolHolidays
{
    private static readonly LocalDate[] Summers =
    [
        new(2022, 6, 27), new(2023, 6, 22), new(2024, 7, 8), new(2025, 7, 14), new(2026, 7, 20), new(2027, 7, 19), new(2028, 7, 10),
            new(2029, 7, 2), new(2030, 6, 24),
    ];

    /// <summary>
    /// The last day before the next summer break that begins after <paramref name="on"/>, or of the one in <paramref name="year"/>; null
    /// where the table has none.
    /// </summary>
    public static LocalDate? EveOfSummer(LocalDate on, int? year)
    {
        foreach (var first in Summers)
            if (year is null ? first > on : first.Year == year) return first.PlusDays(-1);
        return null;
    }
}
