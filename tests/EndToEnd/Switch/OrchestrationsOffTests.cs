using Wiedervorlage.Story;
using Wiedervorlage.Story.People;
using Wiedervorlage.Story.Script;

namespace Wiedervorlage.EndToEnd.Switch;

/// <summary>Only the orchestrations act on time: without them the story stops after the receipt.</summary>
public sealed class OrchestrationsOffTests(Stages stages)
{
    [Fact]
    public async Task Story_OrchestrationsOff_StopsAfterTheReceipt_OnAgain_CatchesUp()
    {
        using var host = stages.Host("2026-01-01T12:00:00+01:00", ("Orchestrations", "off"));
        await host.StartAsync();
        using var city = Stages.City(host);

        var stopped = await Assert.ThrowsAsync<StoryException>(() => new MotionArrives(city, new Office(city), new Factions(city)).PlayAsync());
        Assert.Contains("officeLetter", stopped.Message);
        await city.GoToAsync(2026, 1, 19, 12, 0);
        Assert.Equal(["receipt"], await KindsAsync(city));

        await city.Host.KillAsync();
        await host.StartAsync(("Orchestrations", "on"));
        await city.GoToAsync(2026, 1, 20, 12, 0);
        Assert.Equal(["receipt", "officeLetter"], await KindsAsync(city));
    }

    private static async Task<IEnumerable<string>> KindsAsync(City city) => (await city.Mails.AllAsync()).Select(mail => mail.Kind);
}
