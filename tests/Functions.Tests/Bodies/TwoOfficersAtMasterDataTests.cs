using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Tests.Meetings;
using Wiedervorlage.Functions.Tests.Procedures;

namespace Wiedervorlage.Functions.Tests.Bodies;

/// <summary>Two officers change the same faction: who decided upon what does not stand any more reads what stands.</summary>
public sealed class TwoOfficersAtMasterDataTests
{
    private const string NewAddress = """{"validFrom":"2020-01-01","name":"Sozialdemokraten","mail":"neu@spd-fraktion.example","mailDomains":[]}""";
    private const string NewName = """{"validFrom":"2020-01-01","name":"SPD-Fraktion","mail":"geschaeftsstelle@spd-fraktion.example","mailDomains":[]}""";

    [Fact]
    public async Task TheSecond_ReadsWhatStandsAndDiffers_AndNothingOfTheFirstIsLost()
    {
        await using var world = await new AppWorld("off").StartAsync();
        var seen = (await GetAsync(world)).ETag;
        var first = await PutAsync(world, NewAddress, seen);
        Assert.Equal(200, first.Status);
        var second = await PutAsync(world, NewName, seen);
        Assert.Equal(412, second.Status);
        Assert.Contains("""name: jetzt "Sozialdemokraten", bei Ihnen "SPD-Fraktion"; mail: jetzt "neu@spd-fraktion.example", bei Ihnen "geschaeftsstelle@spd-fraktion.example".""", second.Json()["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("neu@spd-fraktion.example", (await GetAsync(world)).Json()["mail"]!.GetValue<string>());
        Assert.Equal(200, (await PutAsync(world, NewAddress, seen)).Status);
        Assert.Equal(200, (await PutAsync(world, NewName, (await GetAsync(world)).ETag)).Status);
    }

    private static Task<(int Status, string Text, string? ETag)> GetAsync(AppWorld world) => world.AskAsync(request => world.Get<FactionsApi>().Get(request, "spd", default));

    private static Task<(int Status, string Text, string? ETag)> PutAsync(AppWorld world, string json, string? ifMatch) =>
        world.AskAsync(request => world.Get<FactionsApi>().Put(request, "spd", default), json, ifMatch);
}
