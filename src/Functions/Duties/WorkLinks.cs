using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;

namespace Wiedervorlage.Functions.Duties;

/// <summary>To what the link of an implementation is bound.</summary>
internal sealed record WorkTarget(ImplementationId Work, UnitId Unit);

/// <summary>Signed links by which the lead unit tells how far the work on a resolution has got. Bound to implementation and unit.</summary>
internal sealed class WorkLinks(SignedTokens tokens, Settings settings)
{
    private const string Purpose = "work";

    /// <summary>The whole address of the page.</summary>
    public string For(ImplementationId work, UnitId unit) => $"{settings.BaseUrl}/umsetzung/{tokens.Write(Purpose, work.Value, unit.Value)}";

    /// <summary>Null when it is made up or damaged.</summary>
    public WorkTarget? Read(string token) => tokens.Read(Purpose, token) is [var work, var unit] ? new(new(work), new(unit)) : null;

    /// <summary>A link lives until the implementation has left the lists, and as long as it is that unit's.</summary>
    public static bool IsLive(WorkTarget target, Implementation work) => work.Unit == target.Unit && work.IsListed;
}
