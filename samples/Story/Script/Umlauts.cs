namespace Wiedervorlage.Story.Script;

/// <summary>What was posted in another charset reads as it was written.</summary>
internal static class Umlauts
{
    public static async Task CheckAsync(City city, string motion)
    {
        var filed = await city.Api.GetAsync($"api/motions/{motion}");
        var content = filed!["content"]!;
        var text = $"{content["resolutionText"]}{content["reasons"]}";
        if (!text.Contains("Übersicht über gestellte und geplante Förderanträge") || !text.Contains("Müllecken, Spielplätze"))
            throw new StoryException($"Umlaute sind verloren gegangen: {text}");
    }
}
