using System.Text.Json;
using Wiedervorlage.Core.Mail.Inbound;
using Wiedervorlage.Functions.Inbound;
using Wiedervorlage.Tests;

namespace Wiedervorlage.Functions.Tests.Inbound;

public class InboxApiTests(Azurite azurite)
{
    private static readonly Post Garbage = Post.Of("garbage"u8.ToArray(), "text/plain");

    private static Post Unproven => Post.Default("Beschlussvorschlag:\nDie Verwaltung prüft.", domain: "elsewhere.example");

    [Fact]
    public async Task Release_OfAnUnprovenMail_FilesItAsThatFactions()
    {
        await using var world = await InboundWorld.NewAsync(azurite);
        var entry = await world.ReceiveAsync(Unproven);
        Assert.Equal(200, (await world.ReleaseAsync(entry.Id, """{"faction":"spd","title":"Neuer Titel","meeting":"sid-2026-01"}""")).Status);
        var released = Assert.Single(await world.InboxAsync());
        var motion = await world.MotionAsync(released);
        Assert.Equal(("Neuer Titel", "Die Verwaltung prüft.", "spd", "sid-2026-01"), (motion!.Content.Title, motion.Content.ResolutionText, motion.Content.Factions.Single().Value, motion.Content.Wished?.Value));
        Assert.Equal(entry.ReceivedAt, motion.FiledAt);
        Assert.Equal("geschaeftsstelle@elsewhere.example", await world.MailToAsync($"receipt.{motion.Id}"));
        Assert.Equal(200, (await world.ReleaseAsync(entry.Id, """{"faction":"spd","title":"Neuer Titel","meeting":"sid-2026-01"}""")).Status);
        Assert.Equal(409, (await world.ReleaseAsync(entry.Id, """{"faction":"gruene"}""")).Status);
        Assert.Equal(409, (await world.RejectAsync(entry.Id, """{"reason":"zu spät"}""")).Status);
    }

    [Fact]
    public async Task Release_OfAnUnreadableMail_NeedsAllThatIsMissing()
    {
        await using var world = await InboundWorld.NewAsync(azurite);
        var entry = await world.ReceiveAsync(Post.Of("garbage"u8.ToArray(), "text/plain"));
        foreach (var (json, field) in new[]
        {
            ("{}", "faction"), ("""{"faction":"fdp"}""", "faction"), ("""{"faction":"spd"}""", "body"), ("""{"faction":"spd","body":"rat"}""", "body"),
            ("""{"faction":"spd","body":"sid"}""", "title"), ("""{"faction":"spd","body":"sid","title":"A"}""", "resolutionText"),
        })
        {
            var answer = await world.ReleaseAsync(entry.Id, json);
            Assert.Equal((400, field), (answer.Status, JsonDocument.Parse(answer.Body).RootElement.GetProperty("field").GetString()));
        }
        Assert.Equal(404, (await world.ReleaseAsync(entry.Id, """{"faction":"spd","body":"sid","title":"A","resolutionText":"B","meeting":"none"}""")).Status);
        Assert.Equal(200, (await world.ReleaseAsync(entry.Id, """{"faction":"spd","body":"sid","title":"A","resolutionText":"B","kind":"amendment"}""")).Status);
        Assert.NotNull(await world.MotionAsync(Assert.Single(await world.InboxAsync())));
    }

    [Fact]
    public async Task Release_CrashBeforeFiling_IsFinishedByTheCheck()
    {
        await using var world = await InboundWorld.NewAsync(azurite);
        var entry = await world.ReceiveAsync(Unproven);
        world.Breaker.At = request => request.Uri.Path.Contains("Motions", StringComparison.Ordinal);
        await Assert.ThrowsAsync<KilledHereException>(() => world.ReleaseAsync(entry.Id, """{"faction":"spd"}"""));
        world.Breaker.At = _ => false;
        var released = Assert.Single(await world.InboxAsync());
        Assert.Null(await world.MotionAsync(released));
        await world.CheckAsync(InboxCheck.Name, entry.Id);
        Assert.NotNull(await world.MotionAsync(released));
    }

    [Fact]
    public async Task Rejection_NeedsAReason_AndStaysVisible()
    {
        await using var world = await InboundWorld.NewAsync(azurite);
        var entry = await world.ReceiveAsync(Unproven);
        Assert.Equal(400, (await world.RejectAsync(entry.Id, "{}")).Status);
        Assert.Equal(200, (await world.RejectAsync(entry.Id, """{"reason":"Werbung"}""")).Status);
        Assert.Equal(new InboxState.Rejected("Werbung"), Assert.Single(await world.InboxAsync()).State);
        Assert.Equal(404, (await world.RejectAsync("mail-unknown", """{"reason":"x"}""")).Status);
    }

    [Fact]
    public async Task Get_ListsShowsAndHandsOutTheOriginal()
    {
        await using var world = await InboundWorld.NewAsync(azurite);
        var entry = await world.ReceiveAsync(Garbage);
        var list = JsonDocument.Parse((await world.AskAsync((api, request) => api.All(request, InboundWorld.Stop))).Body).RootElement;
        Assert.Equal((entry.Id, "unreadable"), (list[0].GetProperty("id").GetString(), list[0].GetProperty("state").GetString()));
        Assert.Equal(["release", "rejection"], list[0].GetProperty("allowed").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal(200, (await world.AskAsync((api, request) => api.Get(request, entry.Id, InboundWorld.Stop))).Status);
        Assert.Equal(404, (await world.AskAsync((api, request) => api.Get(request, "none", InboundWorld.Stop))).Status);
        Assert.Equal("garbage", (await world.AskAsync((api, request) => api.Raw(request, entry.Id, InboundWorld.Stop))).Text);
    }
}
