using Wiedervorlage.Core.Duties;

namespace Wiedervorlage.Core.FollowUp;

/// <summary>One line for one duty, in a letter or list: what is overdue collapses into its oldest period.</summary>
/// <param name="Duty">Which duty.</param>
/// <param name="Overdue">The oldest period that is overdue; null: none.</param>
/// <param name="Current">The first period that is not overdue and not yet reported; null: none is open.</param>
public sealed record DutyLine(ReportingDuty Duty, DutyPeriod? Overdue, DutyPeriod? Current)
{
    /// <summary>The line of a duty.</summary>
    public static DutyLine Of(ReportingDuty duty) => new(
        duty,
        duty.Periods.FirstOrDefault(period => period.IsOverdue),
        duty.Periods.FirstOrDefault(period => !period.IsOverdue && (period.IsMissing || period.State == PeriodState.HandedIn)));

    /// <summary>The periods a letter is about, each a line of its own: what is overdue, what is missing, what lies there for its
    /// meeting.</summary>
    public ImmutableArray<DutyPeriod> Periods { get; init; } =
        [.. Duty.Periods.Where(period => period.IsOverdue || period.IsMissing || period.State == PeriodState.HandedIn)];

    /// <summary>The same line, only about some of its periods: a letter about what was missed says nothing of what comes next.</summary>
    public DutyLine About(Func<DutyPeriod, bool> which) => this with { Periods = [.. Periods.Where(which)] };

    /// <summary>The period that a link for this duty is bound to: the newest that is still missing, so that one report answers all up to now. Null: nothing is missing.</summary>
    public DutyPeriod? Asked => Duty.Periods.LastOrDefault(period => period.IsMissing);

    /// <summary>Lines by urgency: overdue first, the oldest before; then by due date; what binds nobody last.</summary>
    public static ImmutableArray<DutyLine> ByUrgency(IEnumerable<ReportingDuty> duties) =>
    [
        .. duties.Select(Of)
            .OrderBy(line => line.Duty.Basis.IsBinding() ? 0 : 1)
            .ThenBy(line => line.Overdue?.OverdueSince ?? LocalDate.MaxIsoValue)
            .ThenBy(line => line.Current?.Due.On ?? LocalDate.MaxIsoValue)
            .ThenBy(line => line.Duty.Id.Value, StringComparer.Ordinal),
    ];
}
