using Wiedervorlage.Story;
using Wiedervorlage.Story.Running;

namespace Wiedervorlage.EndToEnd.Kills;

/// <summary>Plays the short story once, in a host of its own that ends itself at a storage call.</summary>
internal static class KilledStory
{
    /// <summary>More domain time than a mail found in sending waits for SendGrid's event.</summary>
    private static readonly Period _untilInDoubt = Period.FromMinutes(11);

    /// <param name="stages">Where.</param>
    /// <param name="kill">The setting that ends the host; null: it lives.</param>
    /// <param name="again">True: every new host has that setting, too.</param>
    public static async Task<StoryRun> PlayAsync(Stages stages, (string Name, string Value)? kill, bool again = false)
    {
        using var host = stages.Host(ShortStory.Begins, ("InDoubt", "sendAgain"));
        using var city = Stages.City(host);
        host.Revived = () => RecoverAsync(city);
        if (again) host.OnRevival = [kill!.Value];
        await host.StartAsync(kill is { } once ? [once] : []);
        await new ShortStory(city).PlayAsync();
        return new(await EndState.ReadAsync(city), await CallsAsync(city), host.Deaths);
    }

    /// <summary>The office waits until nothing is in the air any more, then has everything looked at.</summary>
    private static async Task RecoverAsync(City city)
    {
        await city.Clock.SettleAsync();
        await city.Clock.MoveToAsync((await city.Clock.NowAsync()).Plus(_untilInDoubt));
        await city.Api.PostAsync("api/admin/resume", new JsonObject());
        await city.Clock.SettleAsync();
    }

    private static async Task<int> CallsAsync(City city) => (int)(await city.Api.GetAsync("local/storage-calls"))!["calls"]!;
}

/// <summary>How a run ended.</summary>
/// <param name="EndState">See <see cref="Kills.EndState"/>.</param>
/// <param name="Calls">Storage calls of the last process.</param>
/// <param name="Deaths">0 when the call was never reached.</param>
internal sealed record StoryRun(string EndState, int Calls, int Deaths);
