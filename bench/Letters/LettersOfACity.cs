using Wiedervorlage.Story;
using Wiedervorlage.Story.Telling;

namespace Wiedervorlage.Bench.Letters;

/// <summary>The quarterly letters of a large city, from the daily trigger on the first working day to the last mail at SendGrid.</summary>
internal sealed class LettersOfACity : IFigure
{
    private const string TheEveningBefore = "2026-03-31T20:00:00+02:00";
    private const string Letter = "quarterlyLetter";

    public string Name => "letters";

    public async Task<IReadOnlyList<Line>> MeasureAsync(Stages stages)
    {
        var stage = stages.New();
        await new LargeCity(await stages.StorageAsync(stage)).EnterAsync();
        using var host = stages.App(stage, ("Clock__StartAt", TheEveningBefore), ("CheckAfterSeconds", "1"));
        using var city = new City(host, new Teller(TextWriter.Null));
        await host.StartAsync();
        var before = await Doors.StorageCallsAsync(host);
        var since = Stopwatch.GetTimestamp();
        await city.Clock.MoveToAsync(new(2026, 4, 1, 9, 0));
        var seconds = Stopwatch.GetElapsedTime(since).TotalSeconds;
        var calls = await Doors.StorageCallsAsync(host) - before;
        await CheckAsync(city);
        var bare = await stages.BareWritesAsync(calls);
        return
        [
            new(
                $"the quarterly letters of {LargeCity.Bodies} bodies, {LargeCity.Units} units and {LargeCity.Duties:#,0} open duties".Replace('.', ','),
                $"{Spread.Of([seconds]).In("s")}; {Spread.Of([(double)calls / LargeCity.Units]).In("storage calls a mail")}",
                $"as many bare table inserts, one after another: {Spread.Of([bare]).In("s")}",
                Spread.Of([seconds / bare]), "not measured"),
        ];
    }

    /// <summary>One letter a unit, all duties in them.</summary>
    private static async Task CheckAsync(City city)
    {
        var letters = (await city.Mails.AllAsync()).Where(mail => mail.Kind == Letter).ToArray();
        var named = letters.Sum(mail => mail.Text.Split("Stand der Umsetzung ").Length - 1);
        if (letters.Length != LargeCity.Units || letters.DistinctBy(mail => mail.To).Count() != LargeCity.Units || named < LargeCity.Duties)
            throw new InvalidOperationException($"{letters.Length} letters that name {named} duties.");
    }
}
