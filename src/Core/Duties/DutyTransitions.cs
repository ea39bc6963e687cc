namespace Wiedervorlage.Core.Duties;

/// <summary>What can be done with a duty as it stands, by the names of the API: for pages, which offer nothing that would be
/// refused.</summary>
public static class DutyTransitions
{
    /// <summary>"confirmation", "reports", "links", "handOver", "moreTime", "decline", "settlement", "discharge"; empty once nothing
    /// follows.</summary>
    public static ImmutableArray<string> Allowed(ReportingDuty duty) =>
    [
        .. duty.AwaitsConfirmation ? ["confirmation"] : ImmutableArray<string>.Empty,
        .. duty.Discharged is null && duty.IsOpen && duty.Missing().Any() ? ["reports", "links", "moreTime"] : ImmutableArray<string>.Empty,
        .. duty.Discharged is null && duty.IsOpen ? ["handOver"] : ImmutableArray<string>.Empty,
        .. duty.IsOpen && IsAsked(duty) ? ["decline"] : ImmutableArray<string>.Empty,
        .. duty.Periods.Any(IsReported) ? ["settlement"] : ImmutableArray<string>.Empty,
        .. duty.Discharged is null ? ["discharge"] : ImmutableArray<string>.Empty,
    ];

    /// <summary>A proposal, or a request, that somebody has to answer.</summary>
    private static bool IsAsked(ReportingDuty duty) =>
        duty.Basis == Basis.Proposal || duty.HandOverAsked is not null || duty.MoreTimeAsked is not null;

    private static bool IsReported(DutyPeriod period) => period.State is PeriodState.HandedIn or PeriodState.Reported;
}
