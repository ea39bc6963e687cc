namespace Wiedervorlage.Core.Bodies;

/// <summary>An item that stands on every agenda of a body, e.g. "Mitteilungen der Verwaltung".</summary>
public sealed record StandingTitle(string Title, bool Public = true);

/// <summary>How a body numbers its non-public items.</summary>
public enum NonPublicNumbering
{
    /// <summary>They begin anew, marked: "N 1".</summary>
    Own,

    /// <summary>They go on after the last public one: "12" after "11".</summary>
    Continued,
}
