using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Papers;

namespace Wiedervorlage.Core.Imports;

/// <summary>What is stored when a file is looked at: what its rows refer to, and what they would change.</summary>
public sealed record KnownData
{
    /// <summary>All bodies.</summary>
    public ImmutableArray<Dated<Body>> Bodies { get; init; } = [];

    /// <summary>All factions.</summary>
    public ImmutableArray<Dated<Faction>> Factions { get; init; } = [];

    /// <summary>All units.</summary>
    public ImmutableArray<Dated<Unit>> Units { get; init; } = [];

    /// <summary>All meetings of all bodies; asked for only by files of meetings.</summary>
    public ImmutableArray<Meeting> Meetings { get; init; } = [];

    /// <summary>All implementations; asked for only by files of old resolutions.</summary>
    public ImmutableArray<Implementation> Implementations { get; init; } = [];

    /// <summary>All duties; asked for only by files of old resolutions.</summary>
    public ImmutableArray<ReportingDuty> Duties { get; init; } = [];

    /// <summary>How papers are numbered here.</summary>
    public PaperNumbering Numbering { get; init; } = PaperNumbering.Read(PaperNumbering.Usual)!;

    /// <summary>Local to Europe/Berlin.</summary>
    public required LocalDate Today { get; init; }
}
