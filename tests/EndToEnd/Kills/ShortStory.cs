using Wiedervorlage.Story;
using Wiedervorlage.Story.People;

namespace Wiedervorlage.EndToEnd.Kills;

/// <summary>
/// The story of one motion in two weeks: mail in, placed, read, decided, duty and implementation, quarterly letter, reminder, report. Short deadlines, so that few idle
/// days lie between. Every step may be made twice: a person who saw an error page makes it again.
/// </summary>
internal sealed class ShortStory(City city)
{
    public const string Begins = "2026-03-23T07:30:00+01:00";
    private readonly Office _office = new(city, "kurz");
    private readonly Unit _unit = new(city, "fb55", "kurz");

    public async Task PlayAsync()
    {
        await EnterCityAsync();
        await DoAsync(3, 23, 9, () => new Factions(city).SendRawAsync(Path.Combine("..", "..", "tests", "EndToEnd", "Kills", "motion.eml")));
        var motion = await _office.MotionOfAsync("spd");
        await DoAsync(3, 24, 9, () => _office.PlaceAsync(motion, "kurz-1", "4.1", "agenda"));
        await DoAsync(3, 26, 20, () => _office.RecordAsync(motion, Reading("kurz-1", "4.1", "postponed")));
        await DoAsync(3, 27, 9, () => _office.SetTargetAsync(motion, "kurz-2"));
        await DoAsync(3, 27, 10, () => _office.PlaceAsync(motion, "kurz-2", "5.2", "agenda"));
        await DoAsync(3, 30, 20, () => _office.RecordAsync(motion, Adopted()));
        await DoAsync(4, 2, 15, async () => await _unit.ReportAsync(await _unit.DutyAsync("Stand der Spielplätze"), "written", "Zwei von drei Plätzen sind fertig."));
        await city.GoToAsync(2026, 4, 3, 12, 0);
    }

    private async Task DoAsync(int month, int day, int hour, Func<Task> act)
    {
        await city.GoToAsync(2026, month, day, hour, 0);
        await act();
        await city.Clock.SettleAsync();
    }

    private async Task EnterCityAsync()
    {
        foreach (var faction in Repository.SampleJson("factions.json").AsArray().Where(faction => $"{faction!["id"]}" == "spd")) await city.Api.PutAsync("api/factions/spd", faction!.DeepClone());
        foreach (var unit in Repository.SampleJson("units.json").AsArray().Where(unit => $"{unit!["id"]}" == "fb55")) await city.Api.PutAsync("api/units/fb55", unit!.DeepClone());
        await city.Api.PutAsync("api/bodies/kurz", Body());
        foreach (var (id, on) in new[] { ("kurz-1", "2026-03-26"), ("kurz-2", "2026-03-30"), ("kurz-3", "2026-04-08") })
            await city.Api.PutAsync($"api/bodies/kurz/meetings/{id}", new JsonObject { ["on"] = on, ["startsAt"] = "17:00", ["place"] = "Rathaus", ["state"] = "scheduled" });
    }

    private static JsonObject Body() => new()
    {
        ["validFrom"] = "2026-01-01",
        ["name"] = "Ausschuss für kurze Wege",
        ["shortName"] = "AKW",
        ["office"] = "kurz-buero@stadt.example",
        ["chair"] = "kurz-vorsitz@stadt.example",
        ["seats"] = new JsonArray(new JsonObject { ["faction"] = "spd", ["seats"] = 3 }),
        ["rules"] = new JsonObject
        {
            ["motionDeadlineDays"] = 2,
            ["invitationDays"] = 1,
            ["paperDeadlineDays"] = 2,
            ["reportReminderWorkingDays"] = 1,
            ["controllingListWorkingDays"] = 1,
        },
    };

    private static JsonObject Reading(string meeting, string item, string result) => new()
    {
        ["meeting"] = meeting,
        ["item"] = item,
        ["result"] = result,
        ["ballots"] = new JsonArray(new JsonObject
        {
            ["subject"] = "Antrag",
            ["matter"] = result == "postponed" ? "procedural" : "motion",
            ["votes"] = new JsonArray(new JsonObject { ["faction"] = "spd", ["yes"] = 3, ["no"] = 0, ["abstain"] = 0 }),
        }),
    };

    private static JsonObject Adopted()
    {
        var reading = Reading("kurz-2", "5.2", "adopted");
        reading["resolutionText"] = "Die Spielplätze werden erneuert.";
        reading["leadUnit"] = "fb55";
        reading["duties"] = new JsonArray(new JsonObject { ["unit"] = "fb55", ["what"] = "Stand der Spielplätze", ["item"] = "Spielplätze", ["cadence"] = "quarterly" });
        return reading;
    }
}
