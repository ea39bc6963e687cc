namespace Wiedervorlage.Core.Bodies;

/// <summary>A deciding or recommending assembly, e.g. "sid". Lower-case letters, digits, hyphens; used in URLs and as storage key.</summary>
public readonly record struct BodyId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>A faction of the council, e.g. "spd". Same form as <see cref="BodyId"/>.</summary>
public readonly record struct FactionId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>A unit of the administration (Fachbereich), e.g. "fb55". Same form as <see cref="BodyId"/>.</summary>
public readonly record struct UnitId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
