using Wiedervorlage.Story;
using Wiedervorlage.Story.People;

namespace Wiedervorlage.Bench.Stories;

/// <summary>
/// Filed, given a reference, placed, read and decided, a duty opened, named in the letter of the quarter: for as many motions as asked for, each step for all of
/// them before the next.
/// </summary>
internal sealed class MotionsWay(City city, int motions, WayDates dates)
{
    private const int PeopleTogether = 8;
    private readonly Office _office = new(city, BenchBody.Id);
    private readonly string[] _ids = new string[motions];

    public async Task GoAsync()
    {
        await DoAsync(dates.Filed, 9, async n => _ids[n] = await FileAsync(n));
        await DoAsync(dates.Placed, 9, async n =>
        {
            await _office.GiveReferenceAsync(_ids[n], $"{n + 1:0000}/{dates.Read.Year}");
            await _office.PlaceAsync(_ids[n], dates.Meeting, Item(n), "agenda");
        });
        await DoAsync(dates.Read, 20, n => _office.RecordAsync(_ids[n], Adopted(n)));
        await GoToAsync(dates.Ends, 12);
    }

    /// <summary>A figure counts only if the work was done.</summary>
    public async Task CheckAsync()
    {
        var letter = (await city.Mails.AllAsync()).Last(mail => mail.Kind == "quarterlyLetter");
        for (var n = 0; n < motions; n++)
            if (!letter.Text.Contains(What(n), StringComparison.Ordinal)) throw new InvalidOperationException($"The letter of the quarter does not name \"{What(n)}\".");
    }

    private Task GoToAsync(LocalDate on, int hour) => city.GoToAsync(on.Year, on.Month, on.Day, hour, 0);

    private async Task DoAsync(LocalDate on, int hour, Func<int, Task> act)
    {
        await GoToAsync(on, hour);
        await Parallel.ForAsync(0, motions, new ParallelOptions { MaxDegreeOfParallelism = PeopleTogether }, async (n, _) => await act(n));
        await city.Clock.SettleAsync();
    }

    private async Task<string> FileAsync(int n)
    {
        var motion = await city.Api.PostAsync("api/motions", new JsonObject
        {
            ["body"] = BenchBody.Id,
            ["meeting"] = dates.Meeting,
            ["factions"] = new JsonArray("spd"),
            ["kind"] = "motion",
            ["title"] = $"Antrag {n}",
            ["resolutionText"] = "Die Spielplätze werden erneuert.",
            ["reasons"] = "Viele Geräte sind alt.",
            ["public"] = true,
        });
        return $"{motion!["id"]}";
    }

    private JsonObject Adopted(int n) => new()
    {
        ["meeting"] = dates.Meeting,
        ["item"] = Item(n),
        ["result"] = "adopted",
        ["resolutionText"] = "Die Spielplätze werden erneuert.",
        ["leadUnit"] = BenchBody.Unit,
        ["ballots"] = new JsonArray(new JsonObject
        {
            ["subject"] = "Antrag",
            ["matter"] = "motion",
            ["votes"] = new JsonArray(new JsonObject { ["faction"] = "spd", ["yes"] = 3, ["no"] = 0, ["abstain"] = 0 }),
        }),
        ["duties"] = new JsonArray(new JsonObject { ["unit"] = BenchBody.Unit, ["what"] = What(n), ["item"] = "Spielplätze", ["cadence"] = dates.Cadence }),
    };

    private static string Item(int n) => $"4.{n + 1}";

    private string What(int n) => $"Stand der Spielplätze, {dates.Meeting}, Nummer {n}.";
}
