using Wiedervorlage.Story;
using Wiedervorlage.Story.People;

namespace Wiedervorlage.EndToEnd.Kills;

/// <summary>The story of one motion in two weeks: mail in, placed, read, decided, duty and implementation, quarterly letter, reminder, report.</summary>
internal sealed class MotionStory(City city)
{
    public const string Begins = "2026-03-23T07:30:00+01:00";
    private readonly Office _office = new(city, SmallBody.Id);
    private readonly Unit _unit = new(city, "fb55", SmallBody.Id);

    public async Task PlayAsync()
    {
        await SmallBody.EnterAsync(city, Rules(), ["fb55"], ("kurz-1", "2026-03-26"), ("kurz-2", "2026-03-30"), ("kurz-3", "2026-04-08"));
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

    private Task DoAsync(int month, int day, int hour, Func<Task> act) => city.DoOnAsync(new(2026, month, day, hour, 0), act);

    private static JsonObject Rules() => new()
    {
        ["motionDeadlineDays"] = 2,
        ["invitationDays"] = 1,
        ["paperDeadlineDays"] = 2,
        ["reportReminderWorkingDays"] = 1,
        ["controllingListWorkingDays"] = 1,
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
