using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Wiedervorlage.Core;
using Wiedervorlage.Functions.Duties;

namespace Wiedervorlage.Functions.Tests.FollowUp;

/// <summary>From a text to a duty: the office asks, corrects, confirms or drops.</summary>
public sealed class DutyCandidatesTests
{
    [Fact]
    public async Task Text_IsAnsweredWithWhatItSeemsToHold_AndNothingIsStored()
    {
        await using var city = await DutyCity.NewAsync(new(2026, 2, 10));
        var (status, found) = await FindAsync(city, """{"text":"Die Verwaltung wird beauftragt, jedes Quartal unter dem Tagesordnungspunkt „Kitas“ zu berichten.","kind":"firstReading","on":"2026-02-10"}""");
        Assert.Equal(200, status);
        var duty = Assert.Single(found!.AsArray())!;
        Assert.Equal(("quarterly", "Kitas", "Verwaltung", "firstReading"), ((string)duty["cadence"]!, (string)duty["item"]!, (string)duty["owedBy"]!, (string)duty["basis"]!));
        Assert.Empty(await city.Get<BodyDuties>().AsStoredAsync(null, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("""{"kind":"minutes"}""", "text")]
    [InlineData("""{"text":"Die Verwaltung berichtet jährlich."}""", "kind")]
    [InlineData("""{"text":"Die Verwaltung berichtet jährlich.","kind":"minutes","onn":"2026-02-10"}""", "onn")]
    public async Task Text_Incomplete_SaysWhatIsMissing(string body, string field)
    {
        await using var city = await DutyCity.NewAsync(new(2026, 2, 10));
        var (status, problem) = await FindAsync(city, body);
        Assert.Equal(400, status);
        Assert.Contains(field, problem!.ToJsonString(), StringComparison.Ordinal);
    }

    private static async Task<(int Status, JsonNode? Answer)> FindAsync(DutyCity city, string body)
    {
        var (status, text) = await city.AskAsync(async request =>
        {
            request.ContentType = "application/json";
            request.Body = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(body));
            return await ActivatorUtilities.CreateInstance<DutyCandidatesApi>(request.HttpContext.RequestServices).Find(request, TestContext.Current.CancellationToken);
        });
        return (status, JsonNode.Parse(text));
    }
}
