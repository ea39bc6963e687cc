namespace Wiedervorlage.Story.People;

/// <summary>The committee office of the SID. It acts when it has been asked, by mail.</summary>
internal sealed class Office(City city, string body = "sid")
{
    public const string Name = "Ausschussbüro";

    public async Task EnterCityAsync()
    {
        foreach (var faction in Repository.SampleJson("factions.json").AsArray()) await city.Api.PutAsync($"api/factions/{faction!["id"]}", faction.DeepClone());
        foreach (var unit in Repository.SampleJson("units.json").AsArray()) await city.Api.PutAsync($"api/units/{unit!["id"]}", unit.DeepClone());
        await city.Api.PutAsync("api/bodies/sid", Repository.SampleJson("bodies/sid.json"));
        foreach (var meeting in Repository.SampleJson("meetings.json").AsArray()) await city.Api.PutAsync($"api/bodies/sid/meetings/{meeting!["id"]}", meeting.DeepClone());
    }

    public async Task EnterOldResolutionAsync()
    {
        var old = Repository.SampleJson("old-resolution.json");
        await city.Api.PostAsync("api/implementations", old["implementation"]!.DeepClone());
        await city.Api.PostAsync("api/duties", old["duty"]!.DeepClone());
    }

    /// <summary>The motion of a faction, as the office finds it in its list.</summary>
    public async Task<string> MotionOfAsync(string faction) =>
        Lists.Items(await city.Api.GetAsync($"api/motions?body={body}")).FirstOrDefault(motion => $"{motion["factions"]![0]}" == faction) is { } found
            ? $"{found["id"]}"
            : throw new StoryException($"In der Liste des Büros steht kein Antrag von „{faction}“.");

    /// <summary>Goes on only when a mail of that kind about that motion has come.</summary>
    public Task AskedAsync(string kind, string motion) => city.ReadMailAsync(Name, kind, motion);

    public Task GiveReferenceAsync(string motion, string reference) => city.Api.PostAsync($"api/motions/{motion}/reference", new JsonObject { ["reference"] = reference });

    public Task PlaceAsync(string motion, string meeting, string item, string mode, string? joinedWith = null)
    {
        var placement = new JsonObject { ["meeting"] = meeting, ["item"] = item, ["mode"] = mode };
        if (joinedWith is not null) placement["joinedWith"] = joinedWith;
        return city.Api.PostAsync($"api/motions/{motion}/placement", placement);
    }

    public Task RecordAsync(string motion, JsonObject reading) => city.Api.PostAsync($"api/motions/{motion}/readings", reading);

    public Task SetTargetAsync(string motion, string meeting) =>
        city.Api.PostAsync($"api/motions/{motion}/target", new JsonObject { ["target"] = new JsonObject { ["meeting"] = meeting } });

    public Task CloseMeetingAsync(string id)
    {
        var meeting = Repository.SampleJson("meetings.json").AsArray().Single(one => $"{one!["id"]}" == id)!.DeepClone();
        meeting["state"] = "held";
        return city.Api.PutAsync($"api/bodies/sid/meetings/{id}", meeting);
    }

    public Task DischargeAsync(string duty, string why) => city.Api.PostAsync($"api/duties/{duty}/discharge", new JsonObject { ["reason"] = why });
}
