using Wiedervorlage.Story;

namespace Wiedervorlage.EndToEnd.Kills;

/// <summary>The one body of the killed stories, its faction, its units and its meetings. Short deadlines, so that few idle days lie between.</summary>
internal static class SmallBody
{
    public const string Id = "kurz";

    /// <summary>Meetings begin at 17:00.</summary>
    public static async Task EnterAsync(City city, JsonObject rules, string[] units, params (string Id, string On)[] meetings)
    {
        foreach (var faction in Repository.SampleJson("factions.json").AsArray().Where(faction => $"{faction!["id"]}" == "spd")) await city.Api.PutAsync("api/factions/spd", faction!.DeepClone());
        foreach (var unit in Repository.SampleJson("units.json").AsArray().Where(unit => units.Contains($"{unit!["id"]}"))) await city.Api.PutAsync($"api/units/{unit!["id"]}", unit.DeepClone());
        await city.Api.PutAsync($"api/bodies/{Id}", Body(rules));
        foreach (var (id, on) in meetings) await MeetingAsync(city, id, on, "scheduled");
    }

    public static Task MeetingAsync(City city, string id, string on, string state) =>
        city.Api.PutAsync($"api/bodies/{Id}/meetings/{id}", new JsonObject { ["on"] = on, ["startsAt"] = "17:00", ["place"] = "Rathaus", ["state"] = state });

    private static JsonObject Body(JsonObject rules) => new()
    {
        ["validFrom"] = "2026-01-01",
        ["name"] = "Ausschuss für kurze Wege",
        ["shortName"] = "AKW",
        ["office"] = "kurz-buero@stadt.example",
        ["chair"] = "kurz-vorsitz@stadt.example",
        ["seats"] = new JsonArray(new JsonObject { ["faction"] = "spd", ["seats"] = 3 }),
        ["rules"] = rules,
    };
}
