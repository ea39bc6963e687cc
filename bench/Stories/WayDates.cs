namespace Wiedervorlage.Bench.Stories;

/// <summary>When motions go their way; it ends on the day of a letter of the quarter.</summary>
/// <param name="Meeting">The meeting that decides, on <paramref name="Read"/>.</param>
/// <param name="Cadence">Of the duties that arise.</param>
internal sealed record WayDates(string Meeting, LocalDate Filed, LocalDate Placed, LocalDate Read, LocalDate Ends, string Cadence)
{
    public const string Begins = "2025-12-15T07:30:00+01:00";

    /// <summary>The motion that warms the host up. Its report is not due before the end of the year, so that nobody is reminded of it later.</summary>
    public static WayDates WarmUp { get; } = new("kurz-0", new(2025, 12, 15), new(2025, 12, 16), new(2025, 12, 18), new(2026, 1, 2), "yearly");

    public static WayDates Measured { get; } = new("kurz-1", new(2026, 3, 23), new(2026, 3, 24), new(2026, 3, 26), new(2026, 4, 1), "quarterly");
}
