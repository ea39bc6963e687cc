using Wiedervorlage.Story.People;

namespace Wiedervorlage.Story.Script;

/// <summary>What has to stand in the books at some moments of the story; else it does not go on.</summary>
internal static class Stands
{
    /// <summary>Postponed, joined, target open; each voted on its own, 14/0/0, unanimous; the wish is kept and binds nobody.</summary>
    public static async Task AfterFirstReadingAsync(City city, string first, string further)
    {
        foreach (var id in new[] { first, further })
        {
            var motion = (await city.Api.GetAsync($"api/motions/{id}"))!;
            Must($"{motion["state"]}" == "postponed" && $"{motion["target"]}" == "open", $"Der Antrag {id} sollte vertagt sein, mit offenem Ziel.");
            var count = motion["readings"]![0]!["ballots"]!.AsArray().Single()!["count"]!;
            Must(count["totals"]!.ToJsonString() == """{"yes":14,"no":0,"abstain":0,"biased":0}""" && (bool)count["unanimous"]!, $"Die Abstimmung zu {id} sollte 14/0/0 und einstimmig sein: {count.ToJsonString()}");
        }
        Must($"{(await city.Api.GetAsync($"api/motions/{further}"))!["joinedWith"]}" == first, "Die Anträge sollten verbunden sein.");
        var wish = (await DutiesAsync(city)).Single(duty => $"{duty["basis"]}" == "firstReading");
        Must(!(bool)wish["binding"]!, "Der Wunsch aus der 1. Lesung darf niemanden binden.");
    }

    /// <summary>One implementation and three duties have arisen from the decision.</summary>
    public static async Task AfterDecisionAsync(City city)
    {
        var works = Lists.Items(await city.Api.GetAsync("api/implementations?body=sid&unit=fb61"));
        Must(works.Count() == 1, "Aus dem Beschluss sollte eine Umsetzung entstanden sein.");
        var cadences = (await DutiesAsync(city)).Where(duty => $"{duty["basis"]}" == "resolution").Select(duty => $"{duty["cadence"]} {duty["dueOn"]}".TrimEnd()).Order();
        Must(cadences.SequenceEqual(["byDate 2026-06-30", "nextMeeting", "quarterly"]), $"Aus dem Beschluss sollten drei Berichtspflichten entstanden sein, nicht: {string.Join(", ", cadences)}");
    }

    /// <summary>The controlling list of a meeting has motions, implementations and duties.</summary>
    public static async Task OnTheListAsync(City city, string meeting, params string[] kinds)
    {
        var list = (await city.Api.GetAsync($"api/meetings/{meeting}/controlling-list"))!;
        var found = list["public"]!.AsArray().Select(line => $"{line!["kind"]}").Order();
        Must(found.SequenceEqual(kinds.Order()), $"Auf der Liste zu {meeting} sollte stehen: {string.Join(", ", kinds)}; dort steht: {string.Join(", ", found)}");
    }

    private static async Task<IEnumerable<JsonNode>> DutiesAsync(City city) => Lists.Items(await city.Api.GetAsync("api/duties?body=sid"));

    private static void Must(bool so, string otherwise)
    {
        if (!so) throw new StoryException(otherwise);
    }
}
