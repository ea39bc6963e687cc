using System.Text;
using Wiedervorlage.Story.People;

namespace Wiedervorlage.Story.Script;

/// <summary>The second quarter: letters, a reminder answered through its link, reports as text, as a file, and as "no change".</summary>
internal sealed class UnitsReport(City city, Office office, Unit social, Unit urban)
{
    public async Task PlayAsync()
    {
        city.Chapter("5  Zweites Quartal 2026: Es wird berichtet");
        await city.GoToAsync(2026, 4, 9, 11, 0);
        await city.DoAsync(urban.Name, "reicht die Übersicht über den Link in der Erinnerung ein", async () =>
        {
            var reminder = await city.ReadMailAsync(urban.Name, "reminder", "fb61");
            await SignedLink.AnswerAsync(city, reminder.Text, "written", "Drei Anträge sind gestellt, zwei weitere in Vorbereitung.");
        });
        await city.GoToAsync(2026, 4, 28, 20, 0);
        await city.DoAsync(Office.Name, "schließt die Sitzung vom 28.04.2026 ab", () => office.CloseMeetingAsync("sid-2026-03"));

        await city.GoToAsync(2026, 5, 12, 9, 0);
        await city.DoAsync(social.Name, "gibt das Update zum Quartal ab", async () =>
            await social.ReportAsync(await social.DutyAsync("Update zum Umsetzungsfortschritt", "resolution"), "written", "Eine Stelle ist besetzt, die zweite ausgeschrieben."));
        await city.GoToAsync(2026, 5, 28, 15, 0);
        await city.DoAsync(social.Name, "gibt die Konzepte als Datei ab", async () =>
            await social.ReportFileAsync(await social.DutyAsync("Konzepte"), "Konzepte für beide Sozialräume", "konzepte.txt", Encoding.UTF8.GetBytes("Aufgabenprofile und Ziele")));
        await city.GoToAsync(2026, 6, 1, 9, 0);
        await city.DoAsync(social.Name, "meldet zum alten Beschluss: nichts Neues", async () => await social.ReportAsync(await social.DutyAsync("Sachstand"), "noChange"));
        await city.GoToAsync(2026, 6, 16, 20, 0);
        await city.DoAsync(Office.Name, "schließt die Sitzung vom 16.06.2026 ab", () => office.CloseMeetingAsync("sid-2026-04"));
    }
}
