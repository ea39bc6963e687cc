using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;

namespace Wiedervorlage.Web.Letters.Duties;

/// <summary>What the letters about duties are written from, beside the duties themselves.</summary>
/// <param name="Bodies">Names of bodies as they are today.</param>
/// <param name="Units">Names of units as they are today.</param>
/// <param name="BaseUrl">Where links lead, without a trailing slash.</param>
/// <param name="ReportLink">Address of the signed page on which this duty's period is reported; null when no period is open.</param>
/// <param name="WorkLink">Address of the signed page on which the unit tells how far the work has got.</param>
/// <param name="ViewLink">Address of the signed page on which those who do not report read a non-public duty.</param>
/// <param name="PaperDeadline">Vorlagenschluss of the meeting at which something is due; null without a meeting.</param>
public sealed record DutyLetterFacts(
    ImmutableDictionary<BodyId, string> Bodies, ImmutableDictionary<UnitId, string> Units, string BaseUrl, Func<ReportingDuty, string?> ReportLink,
    Func<Implementation, string> WorkLink, Func<ReportingDuty, string> ViewLink, Func<ReportingDuty, Due, LocalDate?> PaperDeadline)
{
    /// <summary>The day of writing; null where nothing hangs on it.</summary>
    public LocalDate? Today { get; init; }

    /// <summary>When a duty is due for the first time, while no period of it has opened; null: not known, or not to be said.</summary>
    public Func<ReportingDuty, string?> FirstDue { get; init; } = _ => null;

    /// <summary>Address of the signed page on which one report is read.</summary>
    public Func<ReportingDuty, Report, string> ReadLink { get; init; } = (_, _) => "";

    /// <summary>Address of the signed page on which a unit sees what it handed in for a period, and may replace it.</summary>
    public Func<ReportingDuty, string, string> PeriodLink { get; init; } = (_, _) => "";

    /// <summary>The body's name, or its key when it has none.</summary>
    public string Body(BodyId id) => Bodies.GetValueOrDefault(id, id.Value);

    /// <summary>The unit's name, or its key when it has none.</summary>
    public string Unit(UnitId id) => Units.GetValueOrDefault(id, id.Value);

    /// <summary>Where the controlling list of a meeting is read; only for those who have signed in.</summary>
    public string ControllingList(string meeting) => $"{BaseUrl}/api/meetings/{meeting}/controlling-list.html";
}
