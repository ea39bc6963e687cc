using System.Text.Json;
using System.Text.RegularExpressions;
using Wiedervorlage.Story;
using Wiedervorlage.Story.Doors;

namespace Wiedervorlage.EndToEnd.Kills;

/// <summary>What a story has led to: facts, duties, mails (their days: <see cref="StoryRun.SentOn"/>). Instants become days, since how long a restart takes is no part of the story.</summary>
internal static partial class EndState
{
    private static readonly JsonSerializerOptions _readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<string> ReadAsync(City city, IReadOnlyCollection<SentMail> mails)
    {
        var motions = await city.Api.GetAsync("api/motions?body=kurz");
        var state = new JsonObject
        {
            ["motions"] = new JsonArray([.. await Task.WhenAll(motions!.AsArray().Select(motion => MotionAsync(city, $"{motion!["id"]}")))]),
            ["duties"] = await city.Api.GetAsync("api/duties?body=kurz"),
            ["implementations"] = await city.Api.GetAsync("api/implementations?body=kurz"),
            ["meetings"] = await MeetingsAsync(city),
            ["attention"] = await city.Api.GetAsync("api/admin/attention"),
            ["mails"] = new JsonArray([.. mails.Select(mail => $"{mail.Key} {mail.To}").Order().Select(mail => JsonValue.Create(mail))]),
        };
        return Reports().Replace(Instants().Replace(state.ToJsonString(_readable), "$1"), "r-…");
    }

    private static async Task<JsonArray> MeetingsAsync(City city)
    {
        var meetings = (await city.Api.GetAsync("api/bodies/kurz/meetings"))!.AsArray();
        return [.. await Task.WhenAll(meetings.Select(async meeting => (JsonNode)new JsonObject
        {
            ["meeting"] = meeting!.DeepClone(),
            ["agenda"] = await city.Api.GetAsync($"api/meetings/{meeting["id"]}/agenda"),
            ["controllingList"] = await city.Api.GetAsync($"api/meetings/{meeting["id"]}/controlling-list"),
        }))];
    }

    /// <summary>Without the events' numbers: two commands that were carried out in either order are one story.</summary>
    private static async Task<JsonNode?> MotionAsync(City city, string id)
    {
        var motion = (await city.Api.GetAsync($"api/motions/{id}"))!.AsObject();
        motion.Remove("version");
        motion["events"] = new JsonArray([.. motion["events"]!.AsArray().Select(one => one!["event"]!.DeepClone())]);
        return motion;
    }

    [GeneratedRegex(@"(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})")]
    private static partial Regex Instants();

    /// <summary>A report's id comes from the idempotency key under which it was handed in; each run has its own.</summary>
    [GeneratedRegex("r-[0-9a-f]{32}")]
    private static partial Regex Reports();
}
