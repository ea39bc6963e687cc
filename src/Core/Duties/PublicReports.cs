namespace Wiedervorlage.Core.Duties;

/// <summary>
/// What everybody may read of a duty. A report belongs to the body first: its text and its files are public from the day on which the
/// body had them. What a unit asks for or explains is between it and the office and is never public.
/// </summary>
public static class PublicReports
{
    /// <summary>False for what is not public, and for what nobody has confirmed as a duty.</summary>
    public static bool IsPublic(this ReportingDuty duty) => duty.Public && duty.Basis != Basis.Proposal;

    /// <summary>The reports that stand, oldest first; each with whether it can be read. None of a duty that is not public.</summary>
    public static ImmutableArray<PublicReport> Public(this ReportingDuty duty) => !duty.IsPublic() ? []
        : [.. duty.Standing().Where(report => report.Reports).Select(report => new PublicReport(report, IsOpen(duty, report)))];

    private static bool IsOpen(ReportingDuty duty, Report report) =>
        report.Periods.Any(key => duty.Find(key) is { State: PeriodState.Reported or PeriodState.Settled });
}

/// <summary>A report of a public duty. <paramref name="IsOpen"/>: the body has had it, so everybody may read it.</summary>
public sealed record PublicReport(Report Report, bool IsOpen);
