using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Wiedervorlage.Core;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Meetings;
using Wiedervorlage.Functions.Motions;
using Wiedervorlage.Functions.Pages;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Tests.Procedures;

/// <summary>One motion through three bodies, by the API's own doors and in moved time.</summary>
public sealed class ConsultationStoryTests
{
    private const string Steps = """{"steps":[{"body":"sid","role":"recommendation"},{"body":"hfa","role":"recommendation"},{"body":"rat","role":"decision"}]}""";

    [Fact]
    public async Task SidAndHfaRecommend_TheRatDecidesAndKeepsTheImplementation()
    {
        await using var world = await ThreeBodiesAsync();
        Assert.Equal(200, (await SequenceAsync(world, Steps)).Status);
        await world.DoAsync("m-1", new MotionCommand.Place(new(new("sid-1"), "8.1", PlacementMode.Agenda, null), null));
        await world.MoveToAsync(new(2026, 2, 10), 20);
        var recommended = await ReadAsync(world, "sid-1", "8.1", "adopted");
        Assert.Equal("zur Annahme empfohlen", recommended.GetProperty("readings")[0].GetProperty("resultText").GetString());
        Assert.Equal(("hfa", "hfa-1"), ((await world.MotionAsync("m-1")).Body.Value, (await world.MotionAsync("m-1")).Place()?.Meeting.Value));
        await world.DoAsync("m-1", new MotionCommand.Place(new(new("hfa-1"), "3", PlacementMode.Agenda, null), null));
        await world.MoveToAsync(new(2026, 3, 5), 20);
        Assert.True((await ReadAsync(world, "hfa-1", "3", "rejected")).GetProperty("sequence").GetProperty("differ").GetBoolean());
        await world.DoAsync("m-1", new MotionCommand.Place(new(new("rat-1"), "11", PlacementMode.Agenda, null), null));
        await world.MoveToAsync(new(2026, 3, 26), 20);
        Assert.Equal("decided", (await ReadAsync(world, "rat-1", "11", "adopted")).GetProperty("state").GetString());
        Assert.Equal("rat", Assert.Single(await world.Get<ImplementationCommands>().AllAsync(null, default)).Body.Value);
        Assert.Equal((1, 2, 1, 0), (world.Count(MailKind.SequenceNotice), world.Count(MailKind.ReadingNotice), world.Count(MailKind.DecisionNotice), world.Count(MailKind.ReturnNotice)));
        Assert.Equal(3, await world.AskedAsync(MailKind.AgendaRequest)); // of each office in its turn
        Assert.Contains("Er kommt in die Sitzung am Donnerstag, 05.03.2026: Gremium hfa (Empfehlung).", world.Sender.Got.First(mail => mail.Kind == MailKind.ReadingNotice).Text, StringComparison.Ordinal);
        var page = await PageAsync(world);
        foreach (var line in new[] { "Beratungsfolge", "zur Ablehnung empfohlen, 05.03.2026", "Die Gremien haben Verschiedenes empfohlen." }) Assert.Contains(line, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownBody_IsRefusedAndNothingIsSet()
    {
        await using var world = await ThreeBodiesAsync();
        var answer = await SequenceAsync(world, """{"steps":[{"body":"sid","role":"recommendation"},{"body":"kreistag","role":"decision"}]}""");
        Assert.Equal((404, "Unbekannt: das Gremium „kreistag“."), (answer.Status, answer.Detail));
        Assert.Empty((await world.MotionAsync("m-1")).Sequence);
    }

    private static Task<Answer> SequenceAsync(AppWorld world, string json) => world.CallAsync(request => world.Get<MotionIntakeApi>().Sequence(request, "m-1", world.Client, default), json);

    private static async Task<System.Text.Json.JsonElement> ReadAsync(AppWorld world, string meeting, string item, string result)
    {
        var answer = await world.CallAsync(
            request => world.Get<MotionCommandsApi>().Reading(request, "m-1", world.Client, default), $$"""{"meeting":"{{meeting}}","item":"{{item}}","result":"{{result}}","leadUnit":"fb55"}""");
        Assert.Equal(200, answer.Status);
        await world.SettleAsync();
        return answer.Json;
    }

    private static async Task<string> PageAsync(AppWorld world)
    {
        var context = new DefaultHttpContext { RequestServices = world.Get<IServiceScopeFactory>().CreateScope().ServiceProvider };
        (context.Request.Scheme, context.Request.Host, context.Request.Path) = ("http", new("wiedervorlage.example"), "/antraege/m-1");
        var answered = new MemoryStream();
        context.Response.Body = answered;
        await (await context.RequestServices.GetRequiredService<PublicMotionPages>().Motion(context.Request, "m-1", default)).ExecuteAsync(context);
        return System.Net.WebUtility.HtmlDecode(Encoding.UTF8.GetString(answered.ToArray()));
    }

    private static async Task<AppWorld> ThreeBodiesAsync()
    {
        var world = await new AppWorld().StartAsync();
        foreach (var (id, month, day) in new[] { ("hfa", 3, 5), ("rat", 3, 26) })
        {
            var body = new Body(new(id), $"Gremium {id}", id, new(), [], $"{id}-buero@stadt.example", $"{id}-vorsitz@stadt.example");
            await world.Get<Documents<Dated<Body>>>().PutAsync(MasterData.BodiesPartition, id, Dated<Body>.From(new(2020, 1, 1), body));
            await world.Get<MeetingChanges>().SaveAsync(new(new($"{id}-1"), new(id), new(2026, month, day), new(16, 0), "Rathaus", MeetingState.Scheduled), world.Client, default);
        }
        await world.FileAsync();
        return world;
    }
}
