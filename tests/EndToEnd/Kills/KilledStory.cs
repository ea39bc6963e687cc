using Wiedervorlage.Story;
using Wiedervorlage.Story.Running;

namespace Wiedervorlage.EndToEnd.Kills;

/// <summary>
/// Plays a story once, in a host of its own that ends itself at a storage call. Nobody helps it up: the checks that were queued before each fact, the
/// outbox's own rules and the daily watchdog put right what the kill broke off.
/// </summary>
internal static class KilledStory
{
    /// <param name="stages">Where.</param>
    /// <param name="story">Which.</param>
    /// <param name="kill">The setting that ends the host; null: it lives.</param>
    /// <param name="again">True: every new host has that setting, too.</param>
    public static async Task<StoryRun> PlayAsync(Stages stages, KillStory story, (string Name, string Value)? kill, bool again = false)
    {
        using var host = stages.Host(story.Begins, ("InDoubt", "sendAgain"));
        using var city = Stages.City(host);
        host.Revived = city.Clock.SettleAsync;
        if (again) host.OnRevival = [kill!.Value];
        await host.StartAsync(kill is { } once ? [once] : []);
        await story.PlayAsync(city);
        await OneNightMoreAsync(city);
        var mails = await city.Mails.AllAsync();
        return new(
            await EndState.ReadAsync(city, mails), [.. mails.Select(mail => KeyValuePair.Create($"{mail.Key} {mail.To}", mail.At.Date))], [.. mails.Select(mail => mail.Kind)],
            await StepsAsync(city), await ChangesAsync(city), host.Deaths);
    }

    /// <summary>What was in flight at a kill on the last day goes out with the next morning's watchdog. Nothing else is due then.</summary>
    private static async Task OneNightMoreAsync(City city) => await city.Clock.MoveToAsync((await city.Clock.NowAsync()).PlusDays(1));

    private static async Task<int> ChangesAsync(City city) => (int)(await city.Api.GetAsync("local/storage-calls"))!["changes"]!;

    private static async Task<ImmutableSortedDictionary<string, int>> StepsAsync(City city) => (await city.Api.GetAsync("local/function-calls"))!.AsArray()
        .Where(function => $"{function!["trigger"]}" is "Orchestration" or "Activity")
        .ToImmutableSortedDictionary(function => $"{function!["name"]}", function => (int)function!["calls"]!);
}
