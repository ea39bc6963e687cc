using Azure.Data.Tables;
using Wiedervorlage.LocalHost.Triggers;
using Wiedervorlage.Tests;
using Wiedervorlage.Tests.Storage;

namespace Wiedervorlage.LocalHost.Tests.Triggers;

/// <summary>Timer functions in UTC of domain time.</summary>
public sealed class TimerTests(Azurite azurite)
{
    private static readonly DateTimeOffset Begin = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    private static Dictionary<string, string> From(DateTimeOffset start) => new() { ["Clock:StartAt"] = $"{start:O}", ["DailyAt"] = "0 0 5 * * *" };

    [Fact]
    public async Task Timer_RunsOnceAtEachOccurrence_WhileTimeIsMoved()
    {
        await using var host = await TestHost.StartAsync(azurite, [typeof(Daily)], From(Begin));
        await host.MoveAsync(Begin.AddDays(92));
        // Through 29 March, when clocks in Berlin change: the schedule is UTC and does not notice.
        var expected = Enumerable.Range(1, 92).Select(day => $"{Begin.UtcDateTime.Date.AddDays(day).AddHours(5):yyyy-MM-dd HH:mm} False");
        Assert.Equal(expected, host.Seen.All);
    }

    [Fact]
    public async Task Timer_ThatMissedOccurrencesWhileTheHostWasDown_RunsOnceAndSaysSo()
    {
        var settings = From(Begin);
        settings["Stage"] = AzuriteStorage.NewStage();
        await using (var before = await TestHost.StartAsync(azurite, [typeof(Daily)], settings))
        {
            await before.MoveAsync(Begin.AddDays(1));
            await LoseThreeDaysAsync(before);
        }

        await using var after = await TestHost.StartAsync(azurite, [typeof(Daily)], settings);
        await after.SettleAsync();
        Assert.Matches("^2026-01-09 12:0. True$", $"{Assert.Single(after.Seen.All)}");
        await after.MoveAsync(await after.NowAsync() + TimeSpan.FromDays(1));
        Assert.Equal(2, after.Seen.All.Length);
        Assert.EndsWith("05:00 False", $"{after.Seen.All[1]}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Timer_OnANewStage_HasMissedNothing()
    {
        await using var host = await TestHost.StartAsync(azurite, [typeof(Daily)], From(Begin));
        await host.SettleAsync();
        Assert.Empty(host.Seen.All);
    }

    [Fact]
    public async Task Timer_WithRunOnStartup_RunsAtEachStart()
    {
        var settings = From(Begin);
        settings["Stage"] = AzuriteStorage.NewStage();
        for (var start = 0; start < 2; start++)
        {
            await using var host = await TestHost.StartAsync(azurite, [typeof(Eager)], settings);
            await host.SettleAsync();
            Assert.Equal(["started"], host.Seen.All);
        }
    }

    [Fact]
    public async Task Timer_ThatFails_RunsAgainAtItsNextOccurrenceOnly()
    {
        await using var host = await TestHost.StartAsync(azurite, [typeof(Failing)], From(Begin));
        await host.MoveAsync(Begin.AddDays(3));
        Assert.Equal(["tried", "tried", "tried"], host.Seen.All);
    }

    [Fact]
    public async Task Timer_WhoseScheduleIsAMissingSetting_SwitchesOffThatFunctionAlone()
    {
        var settings = From(Begin);
        settings["DailyAt"] = "";
        await using var host = await TestHost.StartAsync(azurite, [typeof(Daily), typeof(Failing)], settings);
        await host.MoveAsync(Begin.AddDays(1));
        Assert.Equal(["tried"], host.Seen.All);
    }

    [Fact]
    public void Timer_WithAnUnreadableSchedule_IsRefused()
    {
        using var app = (IDisposable)TestHost.Create(azurite.ConnectionString, [typeof(FiveFields)], []);
        var services = ((Microsoft.AspNetCore.Builder.WebApplication)app).Services;
        var refused = Assert.Throws<InvalidOperationException>(() => services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().ToArray());
        Assert.Contains("six fields", refused.Message, StringComparison.Ordinal);
    }

    private static async Task LoseThreeDaysAsync(TestHost host)
    {
        var table = host.Services.GetRequiredService<LocalTable>();
        var row = await table.FindAsync("clock", "offset", TestContext.Current.CancellationToken);
        var offset = TimeSpan.Parse(row!.GetString("Offset"), System.Globalization.CultureInfo.InvariantCulture) + TimeSpan.FromDays(3);
        await table.PutAsync(new TableEntity("clock", "offset") { ["Offset"] = offset.ToString("c") }, TestContext.Current.CancellationToken);
    }

    private sealed class Daily(Seen seen, TimeProvider time)
    {
        [Function("Daily")]
        public void Run([TimerTrigger("%DailyAt%")] TimerInfo timer) => seen.Add($"{time.GetUtcNow():yyyy-MM-dd HH:mm} {timer.IsPastDue}");
    }

    private sealed class Eager(Seen seen)
    {
        [Function("Eager")]
        public void Run([TimerTrigger("0 0 0 1 1 *", RunOnStartup = true)] TimerInfo timer) => seen.Add("started");
    }

    private sealed class Failing(Seen seen)
    {
        [Function("Failing")]
        public Task RunAsync([TimerTrigger("0 30 6 * * *")] TimerInfo timer)
        {
            seen.Add("tried");
            throw new InvalidOperationException("no");
        }
    }

    private sealed class FiveFields
    {
        [Function("Five")]
        public void Run([TimerTrigger("0 5 * * *")] TimerInfo timer) { }
    }
}
