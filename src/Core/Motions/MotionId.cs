namespace Wiedervorlage.Core.Motions;

/// <summary>
/// A motion's permanent key, also the instance id of its orchestration: at most 80 of a-z, 0-9 and hyphen. Never the reference (0067/2026), which has a
/// slash, comes later and may change (P36).
/// </summary>
public readonly record struct MotionId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
