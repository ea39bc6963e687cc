using Wiedervorlage.Story;

namespace Wiedervorlage.Bench.Stories;

/// <summary>A body with deadlines so short that a motion is decided within days; one faction and one unit of the sample city.</summary>
internal static class BenchBody
{
    public const string Id = "kurz";
    public const string Unit = "fb55";

    public static async Task EnterAsync(City city)
    {
        foreach (var (list, folder, id) in new[] { ("factions.json", "factions", "spd"), ("units.json", "units", Unit) })
            await city.Api.PutAsync($"api/{folder}/{id}", Repository.SampleJson(list).AsArray().Single(one => $"{one!["id"]}" == id)!.DeepClone());
        await city.Api.PutAsync($"api/bodies/{Id}", Body());
        foreach (var (id, on) in new[] { ("kurz-0", "2025-12-18"), ("kurz-1", "2026-03-26"), ("kurz-2", "2026-04-16"), ("kurz-3", "2026-06-18"), ("kurz-4", "2026-12-10") })
            await city.Api.PutAsync($"api/bodies/{Id}/meetings/{id}", new JsonObject { ["on"] = on, ["startsAt"] = "17:00", ["place"] = "Rathaus", ["state"] = "scheduled" });
    }

    private static JsonObject Body() => new()
    {
        ["validFrom"] = "2025-01-01",
        ["name"] = "Ausschuss für kurze Wege",
        ["shortName"] = "AKW",
        ["office"] = "kurz-buero@stadt.example",
        ["chair"] = "kurz-vorsitz@stadt.example",
        ["seats"] = new JsonArray(new JsonObject { ["faction"] = "spd", ["seats"] = 3 }),
        ["rules"] = new JsonObject { ["motionDeadlineDays"] = 2, ["invitationDays"] = 1, ["paperDeadlineDays"] = 2, ["reportReminderWorkingDays"] = 1, ["controllingListWorkingDays"] = 1 },
    };
}
