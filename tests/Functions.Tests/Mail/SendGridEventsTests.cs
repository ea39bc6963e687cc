using System.Globalization;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Functions.Delivery;
using Wiedervorlage.Functions.Mail;

namespace Wiedervorlage.Functions.Tests.Mail;

public sealed class SendGridEventsTests : EventPosts
{
    [Theory]
    [InlineData("processed", "accepted")]
    [InlineData("deferred", "accepted")]
    [InlineData("delivered", "delivered")]
    [InlineData("bounce", "bounced")]
    [InlineData("dropped", "bounced")]
    [InlineData("open", "pending")]
    [InlineData("spamreport", "pending")]
    public async Task Post_SignedEvent_IsRecorded(string what, string state)
    {
        await _world.Outbox.PutAsync(MailWorld.Letter);

        Assert.Equal(204, await PostAsync(Events(what)));

        Assert.Equal(state, (await _world.StateAsync()).GetType().Name, StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Post_EventsRepeatedAndOutOfOrder_EndAsDelivered()
    {
        await _world.Outbox.PutAsync(MailWorld.Letter);

        await PostAsync(Events("delivered", "processed"));
        await PostAsync(Events("processed", "deferred", "delivered"));

        Assert.IsType<MailState.Delivered>(await _world.StateAsync());
    }

    [Fact]
    public async Task Post_Bounce_KeepsTheReasonForTheOffice()
    {
        await _world.Outbox.PutAsync(MailWorld.Letter);

        await PostAsync($$"""[{"event":"bounce","type":"blocked","reason":"550 mailbox full","key":"{{MailWorld.Letter.Key}}"}]{{"\r\n"}}""");

        Assert.Equal("blocked: 550 mailbox full", Assert.IsType<MailState.Bounced>(Assert.Single(await _world.Outbox.AttentionAsync()).State).Reason);
    }

    [Fact]
    public async Task Post_EventsOfOthers_AreIgnored()
    {
        await _world.Outbox.PutAsync(MailWorld.Letter);

        Assert.Equal(204, await PostAsync("""[null,{"event":"delivered"},{"event":"delivered","key":"unknown"},{"key":"unknown"},{}]"""));

        Assert.IsType<MailState.Pending>(await _world.StateAsync());
        Assert.Equal(4, Assert.Single(await _world.Notes.AllAsync(default)).Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[")]
    [InlineData("{}")]
    [InlineData("5")]
    [InlineData("[{")]
    public async Task Post_SignedNonsense_IsABadRequest(string body) => Assert.Equal(400, await PostAsync(body));

    [Fact]
    public async Task Post_WrongSignature_IsRefusedAndChangesNothing()
    {
        await _world.Outbox.PutAsync(MailWorld.Letter);
        var body = Events("delivered");

        Assert.Equal(403, await PostAsync(body, signature: Sign("another body")));
        Assert.Equal(403, await PostAsync(body, timestamp: "1775023201"));
        Assert.Equal(403, await PostAsync(body, signature: "not base64!"));
        Assert.Equal(403, await PostAsync(body, signature: Convert.ToBase64String([1, 2, 3])));
        Assert.Equal(403, await PostAsync(body, signature: ""));
        Assert.Equal(403, await PostAsync(body, signature: Convert.ToBase64String(new byte[500])));
        _world.Settings.SendGridEventsPublicKey = "";
        Assert.Equal(403, await PostAsync(body));

        Assert.IsType<MailState.Pending>(await _world.StateAsync());
    }

    [Theory]
    [InlineData(-25 * 3600, 204)]
    [InlineData(-25 * 3600 - 1, 403)]
    [InlineData(600, 204)]
    [InlineData(601, 403)]
    public async Task Post_SignedAtAnotherTime_IsTakenAsLongAsSendGridRepeats(int seconds, int status)
    {
        var timestamp = _world.Time.GetUtcNow().AddSeconds(seconds).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

        Assert.Equal(status, await PostAsync("[]", timestamp, Sign("[]", timestamp)));
        Assert.Equal(403, await PostAsync("[]", "soon", Sign("[]", "soon")));
        Assert.Equal(403, await PostAsync("[]", long.MaxValue.ToString(CultureInfo.InvariantCulture), Sign("[]", long.MaxValue.ToString(CultureInfo.InvariantCulture))));
    }

    [Fact]
    public async Task Post_OldBounceAfterASecondSending_UndoesNothing()
    {
        await _world.Outbox.PutAsync(MailWorld.Letter);
        await _world.DeliverAsync();
        await PostAsync(One("bounce", 1));
        Assert.IsType<MailState.Bounced>(await _world.StateAsync());
        await _world.Outbox.SendAgainAsync(MailWorld.Letter.Key);
        await PostAsync(One("bounce", 1));
        await _world.DeliverAsync();

        await PostAsync($"[{One("delivered", 2)[1..^1]},{One("bounce", 1)[1..^1]}]");
        await PostAsync(One("bounce", 1));

        Assert.IsType<MailState.Delivered>(await _world.StateAsync());
        Assert.Equal(2, _world.SendGrid.Got.Count);
    }

    [Fact]
    public async Task Post_ElevenMegabytes_IsTooLarge() => Assert.Equal(413, await PostAsync(new string(' ', 11 * 1024 * 1024)));
}
