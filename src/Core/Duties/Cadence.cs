namespace Wiedervorlage.Core.Duties;

/// <summary>How often a duty is due. A closed hierarchy.</summary>
public abstract record Cadence
{
    private Cadence() { }

    /// <summary>"jedes Quartal"</summary>
    public sealed record Quarterly : Cadence;

    /// <summary>"mindestens zweimal jährlich"</summary>
    public sealed record HalfYearly : Cadence;

    /// <summary>"jährlich"</summary>
    public sealed record Yearly : Cadence;

    /// <summary>Every <paramref name="Count"/> months, 1 to 120.</summary>
    public sealed record EveryMonths(int Count) : Cadence;

    /// <summary>"in jeder Sitzung", a standing item: every held meeting.</summary>
    public sealed record EveryMeeting : Cadence;

    /// <summary>"in der nächsten Sitzung": once, in the next held meeting.</summary>
    public sealed record NextMeeting : Cadence;

    /// <summary>Once, on or before <paramref name="On"/> (inclusive).</summary>
    public sealed record ByDate(LocalDate On) : Cadence;

    /// <summary>"regelmäßig": a person sets the interval when confirming; until then nothing is due.</summary>
    public sealed record Regular : Cadence;
}
