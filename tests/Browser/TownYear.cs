using Wiedervorlage.Story;
using Wiedervorlage.Story.People;

namespace Wiedervorlage.Browser;

/// <summary>
/// What the pages show: two bodies, motions that were adopted, postponed, rejected and kept from the public, duties that are reported, due, overdue and escalated.
/// Entered by API, in moved time; it ends on 20 October 2026.
/// </summary>
internal sealed class TownYear(City city)
{
    public const string Begin = "2026-01-05T08:00:00+01:00";
    private static readonly (string Faction, int Seats)[] _seats = [("cdu", 4), ("afd", 3), ("spd", 3), ("gruene", 1), ("hak", 1), ("bfho-partei", 1), ("hagen-aktiv", 1), ("linke", 1)];
    private readonly Office _office = new(city);

    /// <summary>What stands for "{adopted}" and the like in an address.</summary>
    public Dictionary<string, string> Ids { get; } = [];

    public async Task PlayAsync()
    {
        await _office.EnterCityAsync();
        await _office.EnterOldResolutionAsync();
        await city.Api.PutAsync("api/bodies/stea", Body("Stadtentwicklungsausschuss", "STEA"));
        await city.Api.PutAsync("api/bodies/stea/meetings/stea-2026-01", Meeting("2026-02-24"));
        await city.Api.PutAsync("api/bodies/stea/meetings/stea-2026-02", Meeting("2026-11-24"));
        await FileAsync("adopted", "spd", "Sozialräume entwickeln, wo Problemimmobilien stehen", Text);
        await FileAsync("postponed", "gruene", "Straßenbäume für Altenhagen", "Die Verwaltung legt dar, wo in Altenhagen zwanzig Straßenbäume gepflanzt werden können.");
        await FileAsync("rejected", "hak", "Öffnungszeiten der Bürgerämter ausweiten", "Die Bürgerämter öffnen auch samstags.");
        await FileAsync("secret", "cdu", "Grundstück am Märkischen Ring", "Das Grundstück wird angekauft.", open: false);
        await city.GoToAsync(2026, 1, 7, 10, 0);
        await PlaceAsync("adopted", "0067/2026", "8.1");
        await PlaceAsync("postponed", "0068/2026", "8.2");
        await PlaceAsync("rejected", "0069/2026", "8.3");
        await PlaceAsync("secret", "0070/2026", "12.1");
        await FileAsync("waiting", "linke", "Schulwege sicherer machen", "Die Verwaltung nennt die zehn gefährlichsten Stellen.");
        await PlaceAsync("waiting", "0071/2026", "8.1", "sid-2026-05");
        await FileAsync("coming", "spd", "Spielplätze im Quartier", "Die Spielplätze werden erneuert.");
        await PlaceAsync("coming", "0072/2026", "8.1", "sid-2026-06");
        await city.GoToAsync(2026, 2, 10, 20, 30);
        await _office.RecordAsync(Ids["adopted"], Decision());
        await _office.RecordAsync(Ids["postponed"], Reading("8.2", "postponed", "procedural", ("target", "open")));
        await _office.RecordAsync(Ids["rejected"], Reading("8.3", "rejected", "motion"));
        await _office.CloseMeetingAsync("sid-2026-01");
        await city.GoToAsync(2026, 5, 12, 9, 0);
        var social = new Unit(city, "fb55");
        await social.ReportAsync(await social.DutyAsync("Update zum Umsetzungsfortschritt"), "written", "Eine Stelle ist besetzt, die zweite ausgeschrieben.");
        await new Unit(city, "fb61").StateAsync("Sozialräume", "delayed", "Die zweite Stelle ist noch nicht besetzt.");
        await city.GoToAsync(2026, 10, 20, 9, 0);
    }

    private const string Text =
        "Die Sozialraumentwicklung wird ständiger Tagesordnungspunkt. Die Verwaltung legt bis zum 30.06.2026 die Konzepte für beide Sozialräume vor und berichtet jedes "
        + "Quartal unter „Sozialraumentwicklung Hagen“.";

    private async Task FileAsync(string name, string faction, string title, string text, bool open = true) => Ids[name] = $"{(await city.Api.PostAsync("api/motions", new JsonObject
    {
        ["body"] = "sid", ["meeting"] = "sid-2026-01", ["factions"] = new JsonArray(faction), ["kind"] = "motion", ["title"] = title,
        ["resolutionText"] = text, ["reasons"] = "Der Ausschuss soll die soziale Seite von Anfang an begleiten.", ["public"] = open,
    }))!["id"]}";

    private async Task PlaceAsync(string name, string reference, string item, string meeting = "sid-2026-01")
    {
        await _office.GiveReferenceAsync(Ids[name], reference);
        await _office.PlaceAsync(Ids[name], meeting, item, "agenda");
    }

    private static JsonObject Decision()
    {
        var reading = Reading("8.1", "adopted", "motion", ("resolutionText", Text), ("leadUnit", "fb61"));
        reading["duties"] = new JsonArray(Duty("fb55", "Update zum Umsetzungsfortschritt", "quarterly"), Duty("fb61", "Konzepte für beide Sozialräume", "byDate", "2026-06-30"));
        return reading;
    }

    private static JsonObject Reading(string item, string result, string matter, params (string Name, string Value)[] more)
    {
        var votes = new JsonArray([.. _seats.Select(share => new JsonObject
        {
            ["faction"] = share.Faction, ["yes"] = result == "rejected" ? 0 : share.Seats, ["no"] = result == "rejected" ? share.Seats : 0, ["abstain"] = 0,
        })]);
        var reading = new JsonObject
        {
            ["meeting"] = "sid-2026-01", ["item"] = item, ["result"] = result,
            ["ballots"] = new JsonArray(new JsonObject { ["subject"] = $"Antrag zu TOP {item}", ["matter"] = matter, ["votes"] = votes }),
        };
        foreach (var (name, value) in more) reading[name] = value;
        return reading;
    }

    private static JsonObject Duty(string unit, string what, string cadence, string? dueOn = null)
    {
        var duty = new JsonObject { ["unit"] = unit, ["what"] = what, ["item"] = "Sozialraumentwicklung Hagen", ["cadence"] = cadence };
        if (dueOn is not null) duty["dueOn"] = dueOn;
        return duty;
    }

    private static JsonNode Body(string name, string shortName)
    {
        var body = Repository.SampleJson("bodies/sid.json");
        (body["name"], body["shortName"]) = (name, shortName);
        return body;
    }

    private static JsonObject Meeting(string on) => new()
    {
        ["on"] = on, ["startsAt"] = "16:00", ["place"] = "Rathaus, Raum 201", ["state"] = "scheduled",
    };
}
