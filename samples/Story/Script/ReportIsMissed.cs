using Wiedervorlage.Story.People;

namespace Wiedervorlage.Story.Script;

/// <summary>The third quarter: nobody reports. Reminder, overdue notice, escalation; the next letter says so; the report comes late.</summary>
internal sealed class ReportIsMissed(City city, Office office, Unit social, Unit urban)
{
    public async Task PlayAsync()
    {
        city.Chapter("6  Drittes Quartal 2026: Ein Bericht bleibt aus");
        await city.GoToAsync(2026, 7, 15, 10, 0);
        await city.DoAsync(urban.Name, "gibt den Stand der Umsetzung an", () => urban.StateAsync("Sozialräume", "inProgress", "Die zweite Stelle ist noch nicht besetzt."));
        await city.GoToAsync(2026, 9, 22, 20, 0);
        await city.DoAsync(Office.Name, "schließt die Sitzung vom 22.09.2026 ab, ohne Bericht", () => office.CloseMeetingAsync("sid-2026-05"));
        await city.GoToAsync(2026, 10, 13, 9, 0);
        var letter = await city.ReadMailAsync(social.Name, "quarterlyLetter", "2026-Q4.fb55");
        if (!letter.Text.Contains("Q3/2026", StringComparison.Ordinal)) throw new StoryException("Im Brief zum vierten Quartal steht nicht, was seit Q3/2026 überfällig ist.");
        await city.DoAsync(social.Name, "reicht den Bericht für das dritte Quartal nach", async () =>
            await social.ReportAsync(await social.DutyAsync("Update zum Umsetzungsfortschritt", "resolution"), "written", "Beide Stellen sind besetzt.", "2026-Q3"));
    }
}
