using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;

namespace Wiedervorlage.Functions.Duties;

/// <summary>To what a signed link is bound.</summary>
internal sealed record LinkTarget(DutyId Duty, string Period, UnitId Unit);

/// <summary>Signed links: a unit reports by them without signing in. Bound to duty, period and unit; how long one lives is decided by the state of the period.</summary>
internal sealed class ReportLinks(SignedTokens tokens, Settings settings)
{
    private const string Purpose = "report";

    /// <summary>The whole address of the page.</summary>
    public string For(ReportingDuty duty, string period) => $"{settings.BaseUrl}/bericht/{Token(new(duty.Id, period, duty.Unit))}";

    public string Token(LinkTarget target) => tokens.Write(Purpose, target.Duty.Value, target.Period, target.Unit.Value);

    /// <summary>Null when it is made up or damaged.</summary>
    public LinkTarget? Read(string token) => tokens.Read(Purpose, token) is [var duty, var period, var unit] ? new(new(duty), period, new(unit)) : null;

    /// <summary>A link lives until its period is settled, and as long as the duty is that unit's.</summary>
    public static bool IsLive(LinkTarget target, ReportingDuty duty) =>
        duty.Unit == target.Unit && duty.Discharged is null && duty.Find(target.Period) is { State: not (PeriodState.Settled or PeriodState.Discharged) };
}
