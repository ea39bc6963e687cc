using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Duties;

namespace Wiedervorlage.Core.FollowUp;

/// <summary>What people read for a period.</summary>
public static class PeriodLabels
{
    /// <summary>"Q2/2026", "1. Halbjahr 2026", "Sitzung am 17.03.2026", "bis 30.06.2026", "nächste Sitzung"; of a collapsed line its first period.</summary>
    public static string German(this DutyPeriod period, Cadence cadence) => (cadence.Months, cadence, CalendarPeriod.Parse(period.Key)) switch
    {
        ({ } months, _, { } span) => period.Collapsed ? new CalendarPeriod(span.First.Year, span.First.Month, months).German : span.German,
        (_, Cadence.ByDate by, _) => by.German,
        _ when (period.Due.MeetingOn ?? period.Due.On) is { } on => $"Sitzung am {GermanDates.Of(on)}",
        _ => "nächste Sitzung",
    };

    /// <summary>"überfällig seit Q3/2026", or since a day where periods are no months.</summary>
    public static string OverdueSince(this DutyPeriod period, Cadence cadence) => cadence.Months is null && period.OverdueSince is { } since
        ? $"überfällig seit {GermanDates.Of(since.PlusDays(-1))}"
        : $"überfällig seit {period.German(cadence)}";
}
