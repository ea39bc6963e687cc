using Wiedervorlage.Story.People;

namespace Wiedervorlage.Story.Script;

/// <summary>The Greens' further-reaching motion comes a day before the meeting. It is not refused: it is tabled.</summary>
internal sealed class MotionComesLate(City city, Office office, Factions factions)
{
    public async Task PlayAsync()
    {
        city.Chapter("2  Ein weitergehender Antrag, einen Tag vor der Sitzung");
        await city.GoToAsync(2026, 2, 9, 16, 42);
        await city.DoAsync("Grüne", "schicken ihren Sachantrag per Mail, in ISO-8859-1", () => factions.SendParsedAsync("gruene.eml"));
        var (first, further) = (await office.MotionOfAsync("spd"), await office.MotionOfAsync("gruene"));
        await Umlauts.CheckAsync(city, further);
        await office.AskedAsync("lateMotion", further);
        await city.GoToAsync(2026, 2, 9, 17, 30);
        await city.DoAsync(Office.Name, "vergibt die Drucksache 0081/2026", () => office.GiveReferenceAsync(further, "0081/2026"));
        await city.DoAsync(Office.Name, "legt ihn als Tischvorlage zu TOP 8.1", () => office.PlaceAsync(further, "sid-2026-01", "8.1", "tabled", first));
    }
}
