using Wiedervorlage.Core.Duties;

namespace Wiedervorlage.Functions.Duties;

/// <summary>The query's <c>state</c>: that of the duty, or that of any of its periods.</summary>
internal static class DutyFilter
{
    public const string Known = "open, closed, awaitsConfirmation, handedIn, reported, settled, overdue, noMeeting, discharged";

    /// <summary>Null for an unknown word; without one, all duties.</summary>
    public static Func<ReportingDuty, bool>? Read(string? state) => state switch
    {
        null or "" => _ => true,
        "open" => duty => duty.IsOpen,
        "closed" => duty => !duty.IsOpen,
        "awaitsConfirmation" => duty => duty.AwaitsConfirmation,
        "overdue" => duty => duty.Periods.Any(period => period.IsOverdue),
        _ => Enum.GetValues<PeriodState>().Where(each => Json.Write(each) == $"\"{state}\"").Select(each => (PeriodState?)each).FirstOrDefault() is { } known
            ? duty => duty.Periods.Any(period => period.State == known)
            : null,
    };
}
