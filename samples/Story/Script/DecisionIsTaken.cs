using Wiedervorlage.Story.People;

namespace Wiedervorlage.Story.Script;

/// <summary>
/// The next meeting adopts the SPD's motion, amended by what the Greens asked for; theirs is settled by that. An implementation and three duties arise.
/// While the mails of that evening go out, the host dies between SendGrid's "accepted" and its own record of it.
/// </summary>
internal sealed class DecisionIsTaken(City city, Office office, Unit social)
{
    public async Task PlayAsync()
    {
        city.Chapter("4  Beschluss am 17.03.2026");
        var (first, further) = (await office.MotionOfAsync("spd"), await office.MotionOfAsync("gruene"));
        await city.GoToAsync(2026, 3, 16, 22, 0);
        // One mail at a time: of a second one in flight nobody could know whether it went out, and the office would have to decide.
        await city.KillAsync("in der Nacht vor der Sitzung", ("Kill:AfterMail", "1"), ("AzureFunctionsJobHost:extensions:queues:batchSize", "1"));
        await city.GoToAsync(2026, 3, 17, 20, 15);
        await city.DoAsync(Office.Name, "hält fest: Antrag der SPD geändert beschlossen, 15/0/0", () => office.RecordAsync(first, Adopted()));
        if (city.Host.Deaths == 0) throw new StoryException("Der Host sollte beim ersten Versand des Abends sterben, hat es aber nicht getan.");
        await city.DoAsync(Office.Name, "hält fest: Antrag der Grünen damit erledigt", () => office.RecordAsync(further, Settled()));
        await city.DoAsync(Office.Name, "schließt die Sitzung ab", () => office.CloseMeetingAsync("sid-2026-02"));
        await Stands.AfterDecisionAsync(city);

        await city.GoToAsync(2026, 3, 18, 9, 0);
        await city.DoAsync(Office.Name, "entlässt den Wunsch aus der 1. Lesung: Der Beschluss tritt an seine Stelle", async () =>
            await office.DischargeAsync(await social.DutyAsync("Update zum Umsetzungsfortschritt", "firstReading"), "Durch den Beschluss vom 17.03.2026 ersetzt."));
    }

    private static JsonObject Adopted() => new()
    {
        ["meeting"] = "sid-2026-02",
        ["item"] = "7.1",
        ["result"] = "adoptedAmended",
        ["ballots"] = new JsonArray(Ballots.Unanimous("Antrag der SPD-Fraktion in geänderter Fassung", "motion")),
        ["resolutionText"] = "Die Sozialraumentwicklung wird ständiger Tagesordnungspunkt. Die Verwaltung setzt den Beschluss DS 0745/2023 um und legt bis zum 30.06.2026 die Konzepte für beide "
            + "Sozialräume vor. Sie berichtet jedes Quartal unter „Sozialraumentwicklung Hagen“ und legt in der nächsten Sitzung eine Übersicht der Förderanträge vor.",
        ["leadUnit"] = "fb61",
        ["duties"] = new JsonArray(
            Duty("fb55", "Update zum Umsetzungsfortschritt", "quarterly"),
            Duty("fb61", "Übersicht der gestellten und geplanten Förderanträge", "nextMeeting"),
            Duty("fb55", "Konzepte für beide Sozialräume", "byDate", "2026-06-30")),
    };

    private static JsonObject Settled() => new()
    {
        ["meeting"] = "sid-2026-02",
        ["item"] = "7.1",
        ["result"] = "settled",
        ["settledBy"] = "Beschluss vom 17.03.2026 zu 0067/2026",
        ["note"] = "In den geänderten Beschluss zu 0067/2026 eingegangen.",
    };

    private static JsonObject Duty(string unit, string what, string cadence, string? dueOn = null)
    {
        var duty = new JsonObject { ["unit"] = unit, ["what"] = what, ["item"] = "Sozialraumentwicklung Hagen", ["cadence"] = cadence };
        if (dueOn is not null) duty["dueOn"] = dueOn;
        return duty;
    }
}
