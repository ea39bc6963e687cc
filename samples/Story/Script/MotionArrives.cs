using Wiedervorlage.Story.People;

namespace Wiedervorlage.Story.Script;

/// <summary>An old resolution is entered; the SPD's motion comes by mail, in time, and gets its place.</summary>
internal sealed class MotionArrives(City city, Office office, Factions factions)
{
    public async Task PlayAsync()
    {
        city.Chapter("1  Ein alter Beschluss, ein neuer Antrag");
        await city.GoToAsync(2026, 1, 5, 8, 30);
        await city.DoAsync(Office.Name, "trägt Gremium, Fraktionen, Fachbereiche und Sitzungen ein", office.EnterCityAsync);
        await city.DoAsync(Office.Name, "trägt den Beschluss DS 0745/2023 mit offener Umsetzung und Berichtspflicht nach", office.EnterOldResolutionAsync);
        await city.GoToAsync(2026, 1, 5, 9, 12);
        await city.DoAsync("SPD-Fraktion", "schickt ihren Antrag per Mail, als DOCX im Anhang", async () =>
        {
            await factions.SendRawAsync("spd.eml");
            await city.KillAsync("vor der Eingangsbestätigung");
        });

        var motion = await office.MotionOfAsync("spd");
        await city.GoToAsync(2026, 1, 7, 10, 0);
        await office.AskedAsync("officeLetter", "sid");
        await city.DoAsync(Office.Name, "vergibt die Drucksache 0067/2026", () => office.GiveReferenceAsync(motion, "0067/2026"));
        await city.DoAsync(Office.Name, "setzt den Antrag auf TOP 8.1 am 10.02.2026", () => office.PlaceAsync(motion, "sid-2026-01", "8.1", "agenda"));
    }
}
