using System.Diagnostics;
using Wiedervorlage.Story.Checking;
using Wiedervorlage.Story.Running;
using Wiedervorlage.Story.Script;
using Wiedervorlage.Story.Telling;

namespace Wiedervorlage.Story;

/// <summary><c>./run demo</c>: plays the story of samples/ and checks the mails. The exit code is 0 only when they agree.</summary>
internal static class Demo
{
    /// <summary>Short waits in real time: a killed host's queue messages come back when their lease ends, facts are checked again a second later.</summary>
    private static readonly ImmutableDictionary<string, string> _settings = ImmutableDictionary<string, string>.Empty
        .Add("Clock__StartAt", "2026-01-01T12:00:00+01:00")
        .Add("QueueLease", "00:00:02")
        .Add("CheckAfterSeconds", "1");

    public static async Task<int> RunAsync(StoryOptions options)
    {
        var teller = new Teller(Console.Out);
        var since = Stopwatch.GetTimestamp();
        var expected = ExpectedMail.ReadAll(options.Expected);
        using var azurite = await Azurite.StartAsync();
        using var host = new HostProcess(azurite.ConnectionString, "story", _settings);
        host.Revived = () =>
        {
            teller.Aside("Der Host ist mitten im Versand gestorben; er wurde neu gestartet.");
            return Task.CompletedTask;
        };
        await host.StartAsync();
        using var city = new City(host, teller);
        teller.Line($"Die Uhr steht auf {Teller.Day(await city.Clock.NowAsync())}; der Host läuft auf {host.Address}.");

        var whole = await PlayAsync(city, teller);
        if (!whole) teller.Line($"Das Letzte, was der Host schrieb:\n{host.Said}");
        await Report.WriteAsync(city, teller);
        ImmutableArray<ExpectedMail> sent = [.. (await city.Mails.AllAsync()).Select(mail => new ExpectedMail(mail.At.Date, mail.Kind, mail.To))];
        if (options.Sent is not null) ExpectedMail.WriteAll(options.Sent, sent);
        if (options.Published is not null)
        {
            await city.Clock.SettleAsync();
            await PublishedObjects.WriteAllAsync(options.Published, city.Api);
        }
        var agree = Verdict.Write(teller, expected, sent);
        teller.Line($"Gespielt in {Stopwatch.GetElapsedTime(since).TotalSeconds:0} s; der Host wurde dabei {city.Kills + host.Deaths}-mal hart beendet.");
        return whole && agree ? 0 : 1;
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
}
