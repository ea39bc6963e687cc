using Wiedervorlage.Core.Imports;

namespace Wiedervorlage.Functions.Imports;

/// <summary>The kinds of files as addresses and people name them.</summary>
internal static class ImportKinds
{
    /// <summary>In the order in which an empty system is filled.</summary>
    public static readonly ImmutableArray<(ImportKind Kind, string Word, string German)> All =
    [
        (ImportKind.Factions, "factions", "Fraktionen"), (ImportKind.Units, "units", "Stellen der Verwaltung"), (ImportKind.Bodies, "bodies", "Gremien und ihre Regeln"),
        (ImportKind.Seats, "seats", "Sitzverteilung"), (ImportKind.ClosingDays, "closing-days", "Schließtage"), (ImportKind.Meetings, "meetings", "Sitzungen"),
        (ImportKind.Calendar, "calendar", "Sitzungen aus einem Kalender (iCalendar)"), (ImportKind.OldResolutions, "old-resolutions", "Ältere Beschlüsse"),
    ];

    public static ImportKind? Read(string word) => All.FirstOrDefault(one => one.Word == word) is { Word: not null } found ? found.Kind : null;

    public static string Word(ImportKind kind) => All.First(one => one.Kind == kind).Word;

    public static string German(ImportKind kind) => All.First(one => one.Kind == kind).German;

    public static string Words => string.Join(", ", All.Select(one => one.Word));
}
