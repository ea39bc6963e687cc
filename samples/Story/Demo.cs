using System.Diagnostics;
using Wiedervorlage.Story.Checking;
using Wiedervorlage.Story.Running;
using Wiedervorlage.Story.Script;
using Wiedervorlage.Story.Telling;

namespace Wiedervorlage.Story;

/// <summary><c>./run demo</c>: plays the story of samples/ and checks the mails. The exit code is 0 only when they agree.</summary>
internal static class Demo
{
    private const string Begins = "2026-01-01T12:00:00+01:00";

    public static async Task<int> RunAsync(DemoOptions options)
    {
        var teller = new Teller(Console.Out);
        var since = Stopwatch.GetTimestamp();
        try
        {
            var expected = ExpectedMail.ReadAll(options.Expected);
            using var azurite = await Azurite.StartAsync();
            using var host = new HostProcess(azurite.ConnectionString, "story", Settings(options));
            host.Revived = () => teller.Aside("Der Host ist mitten im Versand gestorben; er wird neu gestartet.");
            await host.StartAsync();
            using var city = new City(host, teller);
            teller.Line($"Die Uhr steht auf {Teller.Day(await city.Clock.NowAsync())}; der Host läuft auf {host.Address}.");
            var whole = await PlayAsync(city, teller);
            await Report.WriteAsync(city, teller);
            var agree = await Verdict.WriteAsync(city, teller, expected);
            teller.Line($"Gespielt in {Stopwatch.GetElapsedTime(since).TotalSeconds:0} s; der Host wurde dabei {city.Kills + host.Deaths}-mal hart beendet.");
            return whole && agree ? 0 : 1;
        }
        catch (StoryException stopped)
        {
            teller.Line($"Abgebrochen: {stopped.Message}");
            return 1;
        }
    }

    private static async Task<bool> PlayAsync(City city, Teller teller)
    {
        try
        {
            await new WholeStory(city).PlayAsync();
            return true;
        }
        catch (StoryException stopped)
        {
            teller.Line();
            teller.Line($"Die Geschichte bleibt stehen: {stopped.Message}");
            return false;
        }
    }

    private static ImmutableDictionary<string, string> Settings(DemoOptions options) => ImmutableDictionary<string, string>.Empty
        .Add("Clock__StartAt", Begins)
        .Add("Orchestrations", options.Orchestrations)
        .Add("QueueLease", "00:00:02");
}
