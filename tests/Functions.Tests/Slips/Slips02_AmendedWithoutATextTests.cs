using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Minutes;
using Wiedervorlage.Functions.Motions;
using Wiedervorlage.Functions.Pages;
using Wiedervorlage.Functions.Tests.Procedures;
using Wiedervorlage.Web.Pages.Minutes;

namespace Wiedervorlage.Functions.Tests.Slips;

/// <summary>"Geändert beschlossen", and nobody wrote down what: asked for, and said on every page where the text would stand.</summary>
public sealed class Slips02_AmendedWithoutATextTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task IsAskedFor_AndSaid_UntilTheTextIsThere()
    {
        await using var world = await RecordedAsync();
        Assert.Contains(MissingText.German, world.Sender.Got.Single(mail => mail.Kind == MailKind.ResultQuery).Text, StringComparison.Ordinal);
        Assert.Contains(MissingText.German, await PageAsync(world, (ExcerptsApi api, HttpRequest request) => api.Page(request, "m-1", "sid-1", Stop)), StringComparison.Ordinal);
        Assert.Contains(MissingText.German, await PageAsync(world, (PublicMotionPages api, HttpRequest request) => api.Motion(request, "m-1", Stop)), StringComparison.Ordinal);
        var confirmed = await world.CallAsync(request => Api<MotionCommandsApi>(world).Confirmation(request, "m-1", world.Client, Stop), """{"number":1}""");
        Assert.Equal(400, confirmed.Status);
        await world.MoveToAsync(new(2026, 4, 30));
        Assert.False((await world.MotionAsync("m-1")).IsFinished());

        var reading = (await world.MotionAsync("m-1")).Readings[0] with { ResolutionText = "Es wird jährlich berichtet." };
        await world.DoAsync("m-1", new MotionCommand.Correct(1, reading, "Text nachgetragen."));
        Assert.True((await world.MotionAsync("m-1")).IsFinished());
        Assert.DoesNotContain(MissingText.German, await PageAsync(world, (ExcerptsApi api, HttpRequest request) => api.Page(request, "m-1", "sid-1", Stop)), StringComparison.Ordinal);
        Assert.DoesNotContain(MissingText.German, await PageAsync(world, (PublicMotionPages api, HttpRequest request) => api.Motion(request, "m-1", Stop)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, false, true)]
    [InlineData(null, true, false)]
    [InlineData("Es wird jährlich berichtet.", false, false)]
    public void TheForm_IsNotTakenSilently(string? text, bool later, bool told)
    {
        var motion = new MotionFields("m-1", true, "AdoptedAmended", null, null, null, text, null, null) { TextLater = later };
        var problems = MinutesConfirmed.Of(new("0", "sid-1", "8.1", null, [motion], [], [], [])).Problems;
        Assert.Equal(told, problems.Any(problem => problem.StartsWith("Geändert beschlossen", StringComparison.Ordinal)));
    }

    private static async Task<AppWorld> RecordedAsync()
    {
        var world = await new AppWorld().StartAsync();
        await world.FileAsync();
        await world.DoAsync("m-1", new MotionCommand.Place(new(new("sid-1"), "8.1", PlacementMode.Agenda, null), null));
        await world.MoveToAsync(new(2026, 2, 10), 20);
        await world.DoAsync("m-1", new MotionCommand.RecordReading(
            new(new("sid-1"), default, default, "8.1", ReadingResult.AdoptedAmended, null, null, [], [], null, null, new("fb55"), [])));
        return world;
    }

    private static T Api<T>(AppWorld world) where T : notnull => world.Get<IServiceScopeFactory>().CreateScope().ServiceProvider.GetRequiredService<T>();

    private static async Task<string> PageAsync<T>(AppWorld world, Func<T, HttpRequest, Task<IResult>> page) where T : notnull
    {
        var scope = world.Get<IServiceScopeFactory>().CreateScope().ServiceProvider;
        var context = new DefaultHttpContext { RequestServices = scope };
        (context.Request.Scheme, context.Request.Host) = ("https", new("wiedervorlage.example"));
        context.Response.Body = new MemoryStream();
        await (await page(scope.GetRequiredService<T>(), context.Request)).ExecuteAsync(context);
        return System.Net.WebUtility.HtmlDecode(System.Text.Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray()));
    }
}
