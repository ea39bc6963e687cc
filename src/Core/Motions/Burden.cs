using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;

namespace Wiedervorlage.Core.Motions;

/// <summary>What a reading asks of one unit: compared before and after a correction, so that only those are told for whom it changed.</summary>
internal static class Burden
{
    /// <summary>Its binding reports in the order of their numbers, and whether it leads.</summary>
    public static IEnumerable<string> Of(UnitId unit, Reading reading) =>
    [
        .. reading.Duties.Where(wish => wish.Unit == unit && FollowUps.BasisOf(wish, reading).IsBinding()).Select((wish, index) => $"{wish.Number ?? index + 1}"),
        .. FollowUps.LeaderOf(reading) == unit ? ["leads"] : ImmutableArray<string>.Empty,
    ];

    /// <summary>From whom a consequence takes something; null: nobody led it.</summary>
    public static UnitId? Relieved(Consequence consequence) => consequence switch
    {
        Consequence.EndDuty end => end.Unit,
        Consequence.CloseImplementation close => close.Unit,
        Consequence.GiveImplementation give => give.Unit,
        _ => throw new InvalidOperationException($"Nobody is relieved by {consequence.GetType().Name}."),
    };
}
