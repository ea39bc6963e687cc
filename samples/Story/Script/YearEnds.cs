using Wiedervorlage.Story.People;

namespace Wiedervorlage.Story.Script;

/// <summary>The fourth quarter is reported before anybody has to remind; the new year begins with its letter.</summary>
internal sealed class YearEnds(City city, Office office, Unit social)
{
    public async Task PlayAsync()
    {
        city.Chapter("7  Viertes Quartal 2026 und der Brief zum neuen Jahr");
        await city.GoToAsync(2026, 11, 5, 9, 0);
        await city.DoAsync(social.Name, "berichtet zum alten Beschluss", async () => await social.ReportAsync(await social.DutyAsync("Sachstand"), "written", "Beide Stellen arbeiten."));
        await city.GoToAsync(2026, 11, 6, 9, 0);
        await city.DoAsync(social.Name, "meldet zum Quartal: nichts Neues", async () => await social.ReportAsync(await social.DutyAsync("Update zum Umsetzungsfortschritt", "resolution"), "noChange"));
        await city.GoToAsync(2026, 12, 1, 20, 0);
        await city.DoAsync(Office.Name, "schließt die Sitzung vom 01.12.2026 ab", () => office.CloseMeetingAsync("sid-2026-06"));
        await city.GoToAsync(2027, 1, 5, 12, 0);
    }
}
