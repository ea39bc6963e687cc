using Wiedervorlage.Story.People;

namespace Wiedervorlage.Story.Script;

/// <summary>Both motions have their first reading and stand as postponed, without a target until the office sets one. A wish for reports is kept, not binding.</summary>
internal sealed class FirstReading(City city, Office office, Unit social)
{
    private const string Wish = "Update zum Umsetzungsfortschritt";

    public async Task PlayAsync()
    {
        city.Chapter("3  Erste Lesung am 10.02.2026");
        var (first, further) = (await office.MotionOfAsync("spd"), await office.MotionOfAsync("gruene"));
        await city.GoToAsync(2026, 2, 10, 20, 30);
        await city.DoAsync(Office.Name, "hält fest: Antrag der Grünen als 1. Lesung, 14/0/0, vertagt", () => office.RecordAsync(further, Postponed("Sachantrag der Grünen", WishForReports())));
        await city.DoAsync(Office.Name, "hält fest: Antrag der SPD als 1. Lesung, 14/0/0, vertagt", () => office.RecordAsync(first, Postponed("Antrag der SPD-Fraktion")));
        await city.DoAsync(Office.Name, "schließt die Sitzung ab", () => office.CloseMeetingAsync("sid-2026-01"));
        await Stands.AfterFirstReadingAsync(city, first, further);

        await city.GoToAsync(2026, 2, 20, 10, 0);
        await city.DoAsync(social.Name, "meldet zum Wunsch aus der 1. Lesung: nichts Neues", async () => await social.ReportAsync(await social.DutyAsync(Wish, "firstReading"), "noChange"));

        await city.GoToAsync(2026, 2, 27, 9, 30);
        await office.AskedAsync("officeLetter", "sid");
        await Stands.OnTheListAsync(city, "sid-2026-02", "motion", "motion", "implementation", "duty", "duty");
        await city.DoAsync(Office.Name, "setzt als Ziel der SPD die Sitzung am 17.03.2026", () => office.SetTargetAsync(first, "sid-2026-02"));
        await city.DoAsync(Office.Name, "setzt als Ziel der Grünen dieselbe Sitzung", () => office.SetTargetAsync(further, "sid-2026-02"));
        await city.DoAsync(Office.Name, "gibt dem Antrag der SPD die Nummer 7.1", () => office.PlaceAsync(first, "sid-2026-02", "7.1", "agenda"));
        await city.DoAsync(Office.Name, "gibt dem Antrag der Grünen dieselbe Nummer", () => office.PlaceAsync(further, "sid-2026-02", "7.1", "agenda", first));
    }

    private static JsonObject Postponed(string subject, params JsonNode[] duties) => new()
    {
        ["meeting"] = "sid-2026-01",
        ["item"] = "8.1",
        ["result"] = "postponed",
        ["target"] = "open",
        ["ballots"] = new JsonArray(Ballots.Unanimous($"{subject} wird als 1. Lesung betrachtet", "procedural", absent: "linke")),
        ["note"] = "Beide Anträge sollen gemeinsam wiederkommen, wenn der Haushalt eingebracht ist.",
        ["duties"] = new JsonArray(duties),
    };

    private static JsonObject WishForReports() => new()
    {
        ["unit"] = "fb55",
        ["what"] = Wish,
        ["item"] = "Sozialraumentwicklung Hagen",
        ["cadence"] = "quarterly",
    };
}
