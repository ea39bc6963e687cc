using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Wiedervorlage.LocalHost.Time;
using Wiedervorlage.Tests;
using Wiedervorlage.Tests.Storage;

namespace Wiedervorlage.LocalHost.Tests.Time;

public sealed class ClockTests(Azurite azurite)
{
    private static readonly DateTimeOffset Begin = new(2026, 1, 5, 8, 0, 0, TimeSpan.FromHours(1));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Clock_IsShown_InBerlin()
    {
        await using var host = await StartAsync();
        Assert.StartsWith("2026-01-05T08:00:", (await host.JsonAsync("/local/clock")).GetProperty("now").GetString(), StringComparison.Ordinal);
        var answer = await host.PostAsync("/local/clock", """{"now":"2026-04-01T06:00:00Z"}""");
        Assert.Matches("""^\{"now":"2026-04-01T08:00:\d\d\+02:00"\}$""", await answer.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task Clock_MovedBack_IsRefusedAndStays()
    {
        await using var host = await StartAsync();
        var answer = await host.MoveAsync(Begin.AddDays(-1));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync(Token));
        Assert.Contains("nur vorwärts", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.True(await host.NowAsync() >= Begin);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-04-01")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"now":"31.2.2026"}""")]
    [InlineData("""{"now":"2026-02-30T08:00:00+01:00"}""")]
    [InlineData("""{"now":5}""")]
    public async Task Clock_WithoutAnInstant_Is400(string body)
    {
        await using var host = await StartAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await host.PostAsync("/local/clock", body)).StatusCode);
    }

    [Fact]
    public async Task Clock_AfterARestart_GoesOnWhereItWas()
    {
        var stage = AzuriteStorage.NewStage();
        await using (var before = await StartAsync(stage))
        {
            await before.MoveAsync(Begin.AddDays(40));
        }

        await using var after = await StartAsync(stage);
        Assert.InRange(await after.NowAsync(), Begin.AddDays(40), Begin.AddDays(40).AddMinutes(5));
    }

    [Fact]
    public void Time_KeepsTicking_AfterAMove_AndNeverGoesBack()
    {
        var real = new FakeTimeProvider(Begin);
        var time = new MovedTime(real);
        time.MoveTo(Begin.AddDays(7));
        real.Advance(TimeSpan.FromHours(1));
        Assert.Equal(Begin.AddDays(7).AddHours(1), time.GetUtcNow());
        time.MoveTo(Begin.AddDays(2));
        Assert.Equal(Begin.AddDays(7).AddHours(1), time.GetUtcNow());
    }

    private Task<TestHost> StartAsync(string? stage = null) =>
        TestHost.StartAsync(azurite, [], new() { ["Clock:StartAt"] = $"{Begin:O}", ["Stage"] = stage ?? AzuriteStorage.NewStage() });
}
