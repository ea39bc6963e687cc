namespace Wiedervorlage.Core.Imports;

/// <summary>What a file holds; one kind a file. Stored and in the API in camelCase: append only.</summary>
public enum ImportKind
{
    /// <summary>Fraktionen</summary>
    Factions,

    /// <summary>Stellen der Verwaltung</summary>
    Units,

    /// <summary>Gremien with their rules</summary>
    Bodies,

    /// <summary>Sitzverteilung</summary>
    Seats,

    /// <summary>Sitzungen</summary>
    Meetings,

    /// <summary>Schließtage</summary>
    ClosingDays,

    /// <summary>Ältere Beschlüsse with their duties</summary>
    OldResolutions,

    /// <summary>Sitzungen from an iCalendar file</summary>
    Calendar,
}
