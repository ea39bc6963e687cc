using Wiedervorlage.Core.Duties;

namespace Wiedervorlage.Web.Pages;

/// <summary>A public duty's line in the lists.</summary>
/// <param name="Duty">The duty.</param>
/// <param name="Body">Short name.</param>
/// <param name="Unit">Name of the unit that owes.</param>
public sealed record DutyRow(ReportingDuty Duty, string Body, string Unit)
{
    /// <summary>The period that matters most: the first that is missing, else the last.</summary>
    public DutyPeriod? Period => Duty.Missing().FirstOrDefault() ?? Duty.Periods.LastOrDefault();
}
