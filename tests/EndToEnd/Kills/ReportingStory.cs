using Wiedervorlage.Story;
using Wiedervorlage.Story.People;

namespace Wiedervorlage.EndToEnd.Kills;

/// <summary>
/// The story of what two units owe in two weeks around the beginning of a quarter. Five duties and two implementations: quarterly letter, reminders, controlling lists, a report by
/// link, "no change", one report missed, told and escalated, and then handed in late. The second meeting is moved, and the third cancelled, while they are being prepared.
/// </summary>
internal sealed class ReportingStory(City city)
{
    public const string Begins = "2026-06-29T07:30:00+02:00";
    private readonly Unit _social = new(city, "fb55", SmallBody.Id);
    private readonly Unit _urban = new(city, "fb61", SmallBody.Id);

    public async Task PlayAsync()
    {
        await SmallBody.EnterAsync(city, Rules(), ["fb55", "fb61"], ("kurz-1", "2026-07-06"), ("kurz-2", "2026-07-08"), ("kurz-3", "2026-07-10"));
        await DoAsync(6, 29, 9, EnterOwedAsync);
        await DoAsync(7, 2, 17, () => _urban.StateAsync("Radweg", "delayed", "Der Grunderwerb fehlt."));
        await DoAsync(7, 2, 18, () => _social.StateAsync("Treffpunkt", "done"));
        await DoAsync(7, 3, 16, AnswerByLinkAsync);
        await DoAsync(7, 6, 12, () => SmallBody.MeetingAsync(city, "kurz-2", "2026-07-09", "scheduled"));
        await DoAsync(7, 6, 20, () => SmallBody.MeetingAsync(city, "kurz-1", "2026-07-06", "held"));
        await DoAsync(7, 6, 21, () => city.Api.PostAsync("api/duties/uebersicht/settlement", new JsonObject { ["meeting"] = "kurz-1" }));
        await DoAsync(7, 7, 15, () => _urban.ReportAsync("konzept", "noChange"));
        await DoAsync(7, 8, 12, () => SmallBody.MeetingAsync(city, "kurz-3", "2026-07-10", "cancelled"));
        await DoAsync(7, 9, 11, () => _urban.ReportAsync("radweg-sachstand", "written", "Der Bericht kommt spät.", "kurz-1", "kurz-2"));
        await city.GoToAsync(2026, 7, 10, 12, 0);
    }

    private Task DoAsync(int month, int day, int hour, Func<Task> act) => city.DoOnAsync(new(2026, month, day, hour, 0), act);

    private async Task EnterOwedAsync()
    {
        await DutyAsync("uebersicht", "fb55", "Übersicht der Förderanträge", "nextMeeting");
        await DutyAsync("quartal", "fb55", "Stand der Treffpunkte", "quarterly");
        await DutyAsync("beirat", "fb55", "Ergebnisse des Beirats", "byDate", "2026-07-31");
        await DutyAsync("radweg-sachstand", "fb61", "Sachstand Radweg", "everyMeeting");
        await DutyAsync("konzept", "fb61", "Konzept für den Bahnhof", "byDate", "2026-07-09");
        await WorkAsync("radweg", "fb61", "Radweg an der Volme");
        await WorkAsync("treffpunkt", "fb55", "Treffpunkt am Markt");
    }

    /// <summary>On the day after the reminder: one that was in flight at a kill may be a day late.</summary>
    private async Task AnswerByLinkAsync()
    {
        var letter = (await city.Mails.AllAsync()).Last(mail => mail.Kind == "reminder" && mail.Key.EndsWith(".fb55", StringComparison.Ordinal));
        await SignedLink.AnswerAsync(city, letter.Text, "written", "Drei Anträge sind gestellt.");
    }

    private Task DutyAsync(string id, string unit, string what, string cadence, string? dueOn = null)
    {
        var duty = Owed(id, unit, "arisesOn");
        (duty["what"], duty["cadence"], duty["basis"]) = (what, cadence, "resolution");
        if (dueOn is not null) duty["dueOn"] = dueOn;
        return city.Api.PostAsync("api/duties", duty);
    }

    private Task WorkAsync(string id, string unit, string subject)
    {
        var work = Owed(id, unit, "decidedOn");
        work["subject"] = subject;
        return city.Api.PostAsync("api/implementations", work);
    }

    private static JsonObject Owed(string id, string unit, string since) => new()
    {
        ["id"] = id,
        ["body"] = SmallBody.Id,
        ["unit"] = unit,
        ["source"] = "Beschluss vom 22.06.2026",
        ["factions"] = new JsonArray("spd"),
        [since] = "2026-06-29",
    };

    /// <summary>No two steps of one meeting on one day.</summary>
    private static JsonObject Rules() => new()
    {
        ["paperDeadlineDays"] = 1,
        ["reportReminderWorkingDays"] = 2,
        ["controllingListWorkingDays"] = 0,
        ["escalationWorkingDays"] = 1,
    };
}
