namespace Wiedervorlage.Core.Duties;

/// <summary>A duty's key: motion, resolution and ordinal, so that repeating the step that opens it creates nothing new; or the id of an import. At most 120 of a-z, A-Z, 0-9, '.', '_' and '-'.</summary>
public readonly record struct DutyId(string Value)
{
    /// <summary>
    /// The <paramref name="ordinal"/>-th duty (from 1) that arose from the <paramref name="resolution"/>-th reading (from 1) of a motion: "{motion}.{resolution}.{ordinal}".
    /// </summary>
    public static DutyId Of(string motion, int resolution, int ordinal) => new($"{motion}.{resolution}.{ordinal}");

    /// <inheritdoc/>
    public override string ToString() => Value;
}
