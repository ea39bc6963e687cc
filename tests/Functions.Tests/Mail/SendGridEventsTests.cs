using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Functions.Mail;

namespace Wiedervorlage.Functions.Tests.Mail;

public sealed class SendGridEventsTests : IDisposable
{
    private const string Timestamp = "1774000000";
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly MailWorld _world = new();

    public SendGridEventsTests() => _world.Settings.SendGridEventsPublicKey = Convert.ToBase64String(_key.ExportSubjectPublicKeyInfo());

    public void Dispose() => _key.Dispose();

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
    }

    [Theory]
    [InlineData("")]
    [InlineData("[")]
    [InlineData("{}")]
    [InlineData("""[{"event":5}]""")]
    public async Task Post_SignedNonsense_IsABadRequest(string body) => Assert.Equal(400, await PostAsync(body));

    [Fact]
    public async Task Post_WrongSignature_IsRefusedAndChangesNothing()
    {
        await _world.Outbox.PutAsync(MailWorld.Letter);
        var body = Events("delivered");

        Assert.Equal(403, await PostAsync(body, signature: Sign("another body")));
        Assert.Equal(403, await PostAsync(body, timestamp: "1774000001"));
        Assert.Equal(403, await PostAsync(body, signature: "not base64!"));
        Assert.Equal(403, await PostAsync(body, signature: Convert.ToBase64String([1, 2, 3])));
        Assert.Equal(403, await PostAsync(body, signature: ""));
        Assert.Equal(403, await PostAsync(body, signature: Convert.ToBase64String(new byte[500])));
        _world.Settings.SendGridEventsPublicKey = "";
        Assert.Equal(403, await PostAsync(body));

        Assert.IsType<MailState.Pending>(await _world.StateAsync());
    }

    [Fact]
    public async Task Post_ElevenMegabytes_IsTooLarge() => Assert.Equal(413, await PostAsync(new string(' ', 11 * 1024 * 1024)));

    private static string Events(params string[] what) =>
        $"[{string.Join(",\r\n", what.Select(one => $$"""{"email":"x@stadt.example","event":"{{one}}","sg_event_id":"{{Guid.NewGuid()}}","key":"{{MailWorld.Letter.Key}}"}"""))}]\r\n";

    private string Sign(string body) => Convert.ToBase64String(
        _key.SignData(Encoding.UTF8.GetBytes(Timestamp + body), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));

    private async Task<int> PostAsync(string body, string timestamp = Timestamp, string? signature = null)
    {
        var request = new DefaultHttpContext().Request;
        request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        request.Headers[SendGridSignature.TimestampHeader] = timestamp;
        request.Headers[SendGridSignature.SignatureHeader] = signature ?? Sign(body);
        var function = new SendGridEventsFunction(_world.Outbox, _world.Bounced, _world.Settings, NullLogger<SendGridEventsFunction>.Instance);
        var result = await function.RunAsync(request, TestContext.Current.CancellationToken);
        return Assert.IsAssignableFrom<IStatusCodeHttpResult>(result).StatusCode!.Value;
    }
}
