using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;

namespace Wiedervorlage.Core.Motions;

/// <summary>What has to be put right outside the motion. Closed. <paramref name="Key"/> identifies it: putting it right twice changes nothing.</summary>
public abstract record Consequence(string Key)
{
    /// <summary>The duty has lost its ground.</summary>
    public sealed record EndDuty(string Key, DutyId Duty, UnitId Unit, string Why) : Consequence(Key);

    /// <summary>There is nothing to carry out any more.</summary>
    public sealed record CloseImplementation(string Key, ImplementationId Implementation, UnitId? Unit, string Why) : Consequence(Key);

    /// <summary>Another unit leads, as it should have from the start; null: nobody did, or does.</summary>
    public sealed record GiveImplementation(string Key, ImplementationId Implementation, UnitId? Unit, UnitId? To) : Consequence(Key);
}
