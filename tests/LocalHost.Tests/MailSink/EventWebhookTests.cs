using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;
using Wiedervorlage.Tests;

namespace Wiedervorlage.LocalHost.Tests.MailSink;

/// <summary>The signed events that the sink posts back.</summary>
public sealed class EventWebhookTests(Azurite azurite)
{
    [Fact]
    public async Task Mail_IsProcessedAndDelivered_ForEachRecipient_WithItsArguments()
    {
        await using var host = await SinkHost.StartAsync(azurite);
        var id = (await host.SendAsync()).Headers.GetValues("X-Message-Id").Single();
        await host.SettleAsync();
        var events = Assert.Single(host.Posts()).Events;
        Assert.Equal(
            ["leitung@stadt.example processed", "leitung@stadt.example delivered", "vorsitz@rat.example processed", "vorsitz@rat.example delivered"],
            events.Select(one => $"{one.GetProperty("email")} {one.GetProperty("event")}"));
        Assert.All(events, one => Assert.Equal("reminder/d1/2026-Q2 reminder", $"{one.GetProperty("key")} {one.GetProperty("kind")}"));
        Assert.All(events, one => Assert.StartsWith(id, one.GetProperty("sg_message_id").GetString(), StringComparison.Ordinal));
        Assert.Equal(4, events.Select(one => one.GetProperty("sg_event_id").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task Events_AreSigned_SoThatThePublicKeyInTheSettingsVerifiesThem()
    {
        await using var host = await SinkHost.StartAsync(azurite);
        await host.SendAsync();
        await host.SettleAsync();
        var post = Assert.Single(host.Posts());
        Assert.Equal("\r\n"u8.ToArray(), post.Body[^2..]);
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(host.Services.GetRequiredService<IConfiguration>()["SendGridEventsPublicKey"]!), out _);
        Assert.True(Verify(key, post.Timestamp, post.Body, post.Signature));
        Assert.False(Verify(key, post.Timestamp, post.Body[..^2], post.Signature));
        Assert.False(Verify(key, post.Timestamp + "0", post.Body, post.Signature));
    }

    [Fact]
    public async Task Recipient_ToldToBounce_Bounces()
    {
        await using var host = await SinkHost.StartAsync(azurite);
        await host.BehaveAsync("""{"bounce":["VORSITZ@rat.example"]}""");
        await host.SendAsync();
        await host.SettleAsync();
        Assert.Equal(["processed", "delivered", "processed", "bounce"], Assert.Single(host.Posts()).Events.Select(one => one.GetProperty("event").GetString()));
    }

    [Fact]
    public async Task Event_OfAMailThatIsLongOut_IsPostedOnDemand()
    {
        await using var host = await SinkHost.StartAsync(azurite);
        await host.SendAsync();
        await host.SettleAsync();
        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync("/local/sendgrid/events", """{"key":"reminder/d1/2026-Q2","event":"bounce"}""")).StatusCode);
        Assert.Equal(["bounce", "bounce"], host.Posts()[^1].Events.Select(one => one.GetProperty("event").GetString()));
        Assert.Equal(HttpStatusCode.NotFound, (await host.PostAsync("/local/sendgrid/events", """{"key":"nobody","event":"bounce"}""")).StatusCode);
    }

    [Fact]
    public async Task Events_SwitchedOff_AreNeverPosted()
    {
        var host = await SinkHost.StartAsync(azurite);
        await host.BehaveAsync("""{"events":false}""");
        await host.SendAsync();
        await host.SettleAsync();
        Assert.Empty(host.Posts());
        await host.DisposeAsync();
        await using var after = await SinkHost.StartAsync(azurite, host.Stage);
        await after.SettleAsync();
        Assert.Empty(after.Posts());
    }

    [Fact]
    public async Task Events_ThatWereNotTaken_ArePostedAfterTheNextStart_AndThenNoMore()
    {
        var deaf = await SinkHost.StartAsync(azurite, takesEvents: false);
        await deaf.SendAsync();
        await deaf.SettleAsync();
        await deaf.DisposeAsync();
        var hearing = await SinkHost.StartAsync(azurite, deaf.Stage);
        await hearing.SettleAsync();
        Assert.Equal(4, Assert.Single(hearing.Posts()).Events.Length);
        await hearing.DisposeAsync();
        await using var again = await SinkHost.StartAsync(azurite, deaf.Stage);
        await again.SettleAsync();
        Assert.Empty(again.Posts());
    }

    private static bool Verify(ECDsa key, string timestamp, byte[] body, string signature) => key.VerifyData(
        (byte[])[.. Encoding.UTF8.GetBytes(timestamp), .. body], Convert.FromBase64String(signature), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
}
