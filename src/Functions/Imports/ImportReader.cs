using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Imports;
using Wiedervorlage.Core.Papers;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Imports.Reading;

namespace Wiedervorlage.Functions.Imports;

/// <summary>Looks at an uploaded file beside what is stored. Changes nothing.</summary>
internal sealed class ImportReader(MasterData data, BodyDuties duties, ImplementationCommands implementations, DatedApi dated, PaperNumbering numbering)
{
    /// <summary>The plan, or what to do with a file that is no table at all.</summary>
    /// <param name="body">Whose meetings a calendar holds; null: each event names its own.</param>
    public async Task<(ImportPlan? Plan, string? Problem)> LookAsync(ImportKind kind, byte[] bytes, BodyId? body, CancellationToken cancellation)
    {
        var (text, problem) = FileText.Of(bytes);
        if (text is null) return (null, problem);
        if (kind == ImportKind.Calendar)
            return CalendarFile.Read(text, dated.Today()) is var (entries, broken)
                ? (CalendarPlanner.Plan(entries, broken, body, await KnownAsync(kind, cancellation)), null)
                : (null, "Das ist keine iCalendar-Datei. Sie beginnt mit BEGIN:VCALENDAR und heißt meist .ics.");
        if (CsvFile.Read(text) is not ({ } sheet, var unreadable)) return (null, "Die Datei ist leer.");
        return (ImportPlanner.Plan(kind, sheet, await KnownAsync(kind, cancellation), unreadable), null);
    }

    private async Task<KnownData> KnownAsync(ImportKind kind, CancellationToken cancellation)
    {
        var known = new KnownData
        {
            Bodies = await data.AllBodiesAsync(cancellation),
            Factions = await data.AllFactionsAsync(cancellation),
            Units = await data.AllUnitsAsync(cancellation),
            Numbering = numbering,
            Today = dated.Today(),
        };
        return kind switch
        {
            ImportKind.Meetings or ImportKind.Calendar => known with { Meetings = await data.AllMeetingsAsync(cancellation) },
            ImportKind.OldResolutions => known with { Duties = await duties.AsStoredAsync(null, cancellation), Implementations = await implementations.AllAsync(null, cancellation) },
            _ => known,
        };
    }
}
