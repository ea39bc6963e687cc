using Wiedervorlage.Story.People;

namespace Wiedervorlage.Story.Telling;

/// <summary>The table at the end: what came in, what went out, what is open.</summary>
internal static class Report
{
    public static async Task WriteAsync(City city, Teller teller)
    {
        teller.Table("Eingang", city.CameIn.Select(step => new[] { Teller.Day(step.At), step.Who, step.What }));
        teller.Table("Ausgang", (await city.Mails.AllAsync()).Select(mail => new[] { Teller.Day(mail.At), mail.Kind, mail.To }));
        teller.Table("Offen: Anträge", (await ListAsync(city, "api/motions?body=sid")).Where(motion => !Ended(motion)).Select(motion => new[] { $"{motion["reference"]}", $"{motion["stateText"]}", $"{motion["title"]}" }));
        teller.Table("Offen: Umsetzungen", (await ListAsync(city, "api/implementations?body=sid")).Where(one => $"{one["state"]}" != "done").Select(one => new[] { $"{one["unit"]}", $"{one["state"]}", $"{one["subject"]}" }));
        teller.Table("Offen: Berichte", (await ListAsync(city, "api/duties?body=sid")).SelectMany(Owed));
    }

    private static async Task<IEnumerable<JsonNode>> ListAsync(City city, string path) => Lists.Items(await city.Api.GetAsync(path));

    private static bool Ended(JsonNode motion) => $"{motion["stage"]}" == "decision";

    private static IEnumerable<string[]> Owed(JsonNode duty) =>
        from period in duty["periods"]!.AsArray()
        where $"{period!["state"]}" is "open" or "overdue" or "noMeeting"
        select new[] { $"{duty["unit"]}", $"{period["period"]}", $"{period["state"]}", $"bis {period["dueOn"]}", $"{duty["what"]}" };
}
