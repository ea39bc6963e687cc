using System.Text;
using Wiedervorlage.Core.Mail.Inbound;
using Wiedervorlage.Functions.Inbound;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Tests;

namespace Wiedervorlage.Functions.Tests.Inbound;

/// <summary>A joint motion is filed once the others that it names have agreed, each by the signed link that went to its registered address.</summary>
public sealed class JointConsentsTests(Azurite azurite)
{
    private static CancellationToken Stop => InboundWorld.Stop;

    [Fact]
    public async Task Joint_TheOtherAgrees_IsFiledForBoth_Once()
    {
        await using var world = await InboundWorld.NewAsync(azurite);
        var entry = await JointAsync(world);
        Assert.True(entry.NeedsPerson);
        var mail = await world.Get<Outbox>().ReadAsync(MailId.Of($"consentRequest.{entry.Id}.gruene"), Stop);
        Assert.Equal("geschaeftsstelle@gruene-fraktion.example", mail!.To);
        Assert.Null(await world.MailToAsync($"consentRequest.{entry.Id}.spd"));
        var link = world.Get<JointConsents>().For(entry.Id, new("gruene"));
        Assert.Contains(link, mail.Text, StringComparison.Ordinal);
        var page = await OpenAsync(world, link);
        Assert.Equal((200, true), (page.Status, page.Text.Contains("Die Verwaltung stellt", StringComparison.Ordinal)));
        Assert.Null(await FiledAsync(world));
        Assert.Equal(400, (await SendAsync(world, link, "")).Status);
        for (var time = 0; time < 2; time++) Assert.Equal(303, (await SendAsync(world, link, "yes")).Status);
        Assert.Contains("stellt den Antrag mit", (await OpenAsync(world, link)).Text, StringComparison.Ordinal);
        var motion = await world.MotionAsync((await world.InboxAsync()).Single());
        Assert.Equal(["spd", "gruene"], motion!.Content.Factions.Select(faction => faction.Value));
        Assert.Equal(entry.ReceivedAt, motion.FiledAt);
    }

    [Fact]
    public async Task Joint_TheOtherSaysNo_WaitsForAPerson_AndTheLinkIsOver()
    {
        await using var world = await InboundWorld.NewAsync(azurite);
        var entry = await JointAsync(world);
        var link = world.Get<JointConsents>().For(entry.Id, new("gruene"));
        Assert.Equal(303, (await SendAsync(world, link, "no")).Status);
        Assert.Contains("stellt den Antrag nicht mit", (await world.InboxAsync()).Single().Reasons[0], StringComparison.Ordinal);
        Assert.Equal(410, (await SendAsync(world, link, "yes")).Status);
        Assert.Null(await FiledAsync(world));
    }

    [Fact]
    public async Task Joint_DecidedByAPersonMeanwhile_TheLinkIsOver()
    {
        await using var world = await InboundWorld.NewAsync(azurite);
        var entry = await JointAsync(world);
        Assert.Equal(200, (await world.RejectAsync(entry.Id, """{"reason":"zurückgezogen"}""")).Status);
        var link = world.Get<JointConsents>().For(entry.Id, new("gruene"));
        Assert.Equal((410, 410), ((await OpenAsync(world, link)).Status, (await SendAsync(world, link, "yes")).Status));
    }

    [Fact]
    public async Task Link_MadeUp_OrOfAFactionThatIsNotNamed_AgreesToNothing()
    {
        await using var world = await InboundWorld.NewAsync(azurite);
        var entry = await JointAsync(world);
        var link = world.Get<JointConsents>().For(entry.Id, new("gruene"));
        Assert.Equal(404, (await SendAsync(world, link[..^2] + "AA", "yes")).Status);
        Assert.Equal(410, (await SendAsync(world, world.Get<JointConsents>().For(entry.Id, new("spd")), "yes")).Status);
        Assert.Null(await FiledAsync(world));
    }

    [Theory]
    [InlineData("Antrag der Grünen", "Mit freundlichen Grüßen\nFraktion Bündnis 90/Die Grünen", "von einer anderen Fraktion")]
    [InlineData("Gemeinsamer Antrag von SPD und Grünen, vertraulich", "SPD-Fraktion und Fraktion Bündnis 90/Die Grünen", "nichtöffentlich")]
    public async Task WhereMoreThanConsentIsMissing_NobodyIsAsked(string subject, string closing, string reason)
    {
        await using var world = await InboundWorld.NewAsync(azurite);
        var entry = await JointAsync(world, subject, closing);
        Assert.Contains(reason, string.Join(' ', entry.Reasons), StringComparison.Ordinal);
        Assert.Null(await world.MailToAsync($"consentRequest.{entry.Id}.gruene"));
    }

    private static Task<InboxEntry> JointAsync(
        InboundWorld world, string subject = "Gemeinsamer Antrag von SPD und Grünen", string closing = "SPD-Fraktion und Fraktion Bündnis 90/Die Grünen") =>
        world.ReceiveAsync(Post.Raw(
            $"From: SPD <office@spd-fraktion.example>\nTo: sid@antrag.stadt.example\nDate: Mon, 05 Jan 2026 09:12:31 +0100\n"
            + $"Subject: =?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(subject))}?=\nMessage-ID: <j1@mail.example>\nContent-Type: text/plain; charset=utf-8\n\n"
            + "An den SID\n\nAntrag zur Sitzung am 10.02.2026\n\nTitel: Bänke\n\nBeschlussvorschlag:\nDie Verwaltung stellt Bänke auf.\n\n"
            + $"Begründung:\nMan sitzt gern.\n\nMit freundlichen Grüßen\n{closing}\n"));

    private static async Task<Core.Motions.MotionId?> FiledAsync(InboundWorld world) => (await world.InboxAsync()).Single().Motion;

    private static Task<Answer> OpenAsync(InboundWorld world, string link) =>
        world.CommandAsync("", request => world.Get<ConsentPages>().Open(request, Token(link), Stop));

    private static Task<Answer> SendAsync(InboundWorld world, string link, string answer) => world.CommandAsync($"answer={answer}", request =>
    {
        request.ContentType = "application/x-www-form-urlencoded";
        return world.Get<ConsentPages>().Send(request, Token(link), null!, Stop);
    });

    private static string Token(string link) => link[(link.LastIndexOf('/') + 1)..];
}
