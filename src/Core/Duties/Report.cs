using Wiedervorlage.Core.Bodies;

namespace Wiedervorlage.Core.Duties;

/// <summary>What a unit answers. Stored and in the API in camelCase: append only.</summary>
public enum ReportKind
{
    /// <summary>Text or file.</summary>
    Written,

    /// <summary>Will be, or was, given by word of mouth in the meeting.</summary>
    Oral,

    /// <summary>Fehlanzeige: nothing new.</summary>
    NoChange,

    /// <summary>A report that proposes to end the duty; only the body discharges.</summary>
    Done,

    /// <summary>"Not ours": settles nothing; the office confirms the other unit.</summary>
    HandOver,

    /// <summary>"More time, because …": settles nothing; chair or office decides; stays listed.</summary>
    MoreTime,

    /// <summary>Only the reason for the delay: settles nothing and asks for nothing; the lists show it.</summary>
    Delayed,
}

/// <summary>An answer of a unit.</summary>
/// <param name="Id">Given by whoever takes it in; the same id is the same report.</param>
/// <param name="Kind">What it is.</param>
/// <param name="On">The day it was handed in, Europe/Berlin.</param>
/// <param name="Text">As the unit wrote it; null for a bare file.</param>
/// <param name="File">Name of the stored file; null without one.</param>
/// <param name="Unit">To whom a hand-over is proposed.</param>
/// <param name="Until">Until when more time is asked for, inclusive.</param>
/// <param name="Periods">The periods it settles, by their keys; those it is about for what settles none.</param>
public sealed record Report(string Id, ReportKind Kind, LocalDate On, string? Text, string? File, UnitId? Unit, LocalDate? Until, ImmutableArray<string> Periods)
{
    /// <summary>Names of further stored files, beside <see cref="File"/>.</summary>
    public ImmutableArray<string> MoreFiles { get; init; } = [];

    /// <summary>Id of the report in whose place it stands; null: it stands beside what was there.</summary>
    public string? Replaces { get; init; }

    /// <summary>Names of all its files, in order.</summary>
    public IEnumerable<string> AllFiles() => File is null ? MoreFiles : MoreFiles.Prepend(File);

    /// <summary>True if it is a report; false for a request that leaves its periods missing.</summary>
    public bool Reports => Kind is not (ReportKind.HandOver or ReportKind.MoreTime or ReportKind.Delayed);
}
