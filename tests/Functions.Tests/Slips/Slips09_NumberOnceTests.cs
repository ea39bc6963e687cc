using Microsoft.AspNetCore.Http;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Motions;
using Wiedervorlage.Functions.Tests.Procedures;

namespace Wiedervorlage.Functions.Tests.Slips;

/// <summary>One paper number for one motion: the second is told who has it and which is free.</summary>
public sealed class Slips09_NumberOnceTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SecondMotion_IsRefusedWithWhoHasIt_InAnySpelling_AndTheNextFreeOneIsOffered()
    {
        await using var world = await TwoAsync();
        Assert.Null((await NumberAsync(world, "m-1", "0067/2026")).Refusal);
        foreach (var spelling in new[] { "0067/2026", "67/2026", "DS 67/2026" })
        {
            var refused = (await NumberAsync(world, "m-2", spelling)).Refusal;
            Assert.Contains("„Sozialräume entwickeln“ (m-1)", refused!.Text, StringComparison.Ordinal);
            Assert.Contains("0068/2026", refused.Text, StringComparison.Ordinal);
        }
        Assert.Null((await NumberAsync(world, "m-1", "0067/2026")).Refusal);
        var next = await world.CallAsync(Ask(world, "?body=sid&year=2026"), "{}");
        Assert.Equal("0068/2026", next.Json.GetProperty("reference").GetString());
        Assert.Equal(400, (await world.CallAsync(Ask(world, "?year=26"), "{}")).Status);
        Assert.Equal(404, (await world.CallAsync(Ask(world, "?body=rat"), "{}")).Status);
    }

    [Fact]
    public async Task GivenBackNumber_IsFreeForAnother()
    {
        await using var world = await TwoAsync();
        await NumberAsync(world, "m-1", "0067/2026");
        await NumberAsync(world, "m-1", "0070/2026");
        Assert.Null((await NumberAsync(world, "m-2", "0067/2026")).Refusal);
        Assert.NotNull((await NumberAsync(world, "m-1", "0067/2026")).Refusal);
    }

    [Fact]
    public async Task TwoAtTheSameMoment_OneHasIt()
    {
        await using var world = await TwoAsync();
        var claims = world.Get<PaperClaims>();
        var both = await Task.WhenAll(claims.RefuseAsync(new("m-1"), "0080/2026", Stop), claims.RefuseAsync(new("m-2"), "0080/2026", Stop));
        Assert.Single(both, refusal => refusal is null);
        await world.OutageUntilAsync(new(2026, 1, 20));
        var lost = both[0] is null ? "m-2" : "m-1";
        Assert.Null(await claims.RefuseAsync(new(lost), "0080/2026", Stop)); // its command died before it was stored
    }

    private static async Task<AppWorld> TwoAsync()
    {
        var world = await new AppWorld().StartAsync();
        await world.FileAsync();
        await world.FileAsync("m-2", "Hitzeschutz");
        return world;
    }

    private static Task<Core.Answer<Functions.Storage.Done<Motion>>> NumberAsync(AppWorld world, string id, string reference) =>
        world.DoAsync(id, new MotionCommand.AssignReference(reference));

    private static Func<HttpRequest, Task<IResult>> Ask(AppWorld world, string query) => request =>
    {
        request.QueryString = new QueryString(query);
        return world.Get<ReferencesApi>().Next(request, Stop);
    };
}
