using Wiedervorlage.Core.Duties;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Tests.Procedures;

namespace Wiedervorlage.Functions.Tests.FollowUp;

/// <summary>If-Match at duties and implementations: who decides upon an older state reads what happened since.</summary>
public sealed class TwoOfficersAtADutyTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Duty_ChangedByAnotherOfficer_IsAnsweredWithWhatHappenedSince()
    {
        await using var world = await new AppWorld().StartAsync();
        var origin = new Origin("Beschluss vom 05.01.2026", new(2026, 1, 5), null, null, [new("spd")]);
        await world.Get<DutyCommands>().OpenAsync(new(new("d-1"), AppWorld.Sid, new("fb55"), "Sachstand", null, new Cadence.Quarterly(), Basis.Resolution, origin, true), Stop);
        var seen = (await world.CallAsync(request => world.Get<DutiesApi>().Get(request, "d-1", Stop), "{}")).ETag;
        Assert.Equal(200, (await EndAsync(seen)).Status);
        var second = await world.CallAsync(request => world.Get<DutyCommandsApi>().Confirmation(request, "d-1", Stop), """{"until":"2026-12-01"}""", seen);
        Assert.Equal(412, second.Status);
        Assert.Contains("Geschäftsstelle: beendet: Beschluss vom 01.02.2026", second.Detail, StringComparison.Ordinal);
        Assert.Equal(400, (await EndAsync("Dienstag")).Status);

        Task<Answer> EndAsync(string tag) =>
            world.CallAsync(request => world.Get<DutyCommandsApi>().Discharge(request, "d-1", Stop), """{"reason":"Beschluss vom 01.02.2026"}""", tag);
    }

    [Fact]
    public async Task Implementation_ChangedByAnotherOfficer_IsAnsweredWithWhatHappenedSince()
    {
        await using var world = await new AppWorld().StartAsync();
        var origin = new Origin("Beschluss vom 05.01.2026", new(2026, 1, 5), null, null, [new("spd")]);
        var opened = (await world.Get<ImplementationCommands>().OpenAsync(new(new("i-1"), AppWorld.Sid, new("fb55"), "Netzwerk", origin, true), Stop)).Value;
        var seen = $"\"{opened.Now.Version}\"";
        Assert.Equal(200, (await TellAsync("""{"state":"delayed","reasonForDelay":"Mittel fehlen"}""")).Status);
        var second = await TellAsync("""{"state":"done"}""");
        Assert.Equal(412, second.Status);
        Assert.Contains("Geschäftsstelle: Stand der Arbeit: verzögert (Mittel fehlen)", second.Detail, StringComparison.Ordinal);

        Task<Answer> TellAsync(string body) => world.CallAsync(request => world.Get<ImplementationsApi>().State(request, "i-1", Stop), body, seen);
    }
}
