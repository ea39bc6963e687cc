using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Wiedervorlage.Functions.Delivery;
using Wiedervorlage.Functions.Mail;

namespace Wiedervorlage.Functions.Tests.Mail;

/// <summary>SendGrid as it posts events: signed with a key of its own, now unless a test says otherwise.</summary>
public abstract class EventPosts : IDisposable
{
    protected const string Timestamp = "1775023200";
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private protected readonly MailWorld _world = new();

    protected EventPosts() => _world.Settings.SendGridEventsPublicKey = Convert.ToBase64String(_key.ExportSubjectPublicKeyInfo());

    public void Dispose()
    {
        _key.Dispose();
        GC.SuppressFinalize(this);
    }

    protected static string One(string what, int attempt) => $$"""[{"event":"{{what}}","reason":"full","key":"{{MailWorld.Letter.Key}}","attempt":"{{attempt}}"}]""";

    protected static string Events(params string[] what) =>
        $"[{string.Join(",\r\n", what.Select(one => $$"""{"email":"x@stadt.example","event":"{{one}}","sg_event_id":"{{Guid.NewGuid()}}","key":"{{MailWorld.Letter.Key}}"}"""))}]\r\n";

    protected string Sign(string body, string timestamp = Timestamp) => Convert.ToBase64String(
        _key.SignData(Encoding.UTF8.GetBytes(timestamp + body), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));

    private protected async Task<int> PostAsync(string body, string timestamp = Timestamp, string? signature = null, MailWorld? to = null)
    {
        var request = new DefaultHttpContext().Request;
        request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        request.Headers[SendGridSignature.TimestampHeader] = timestamp;
        request.Headers[SendGridSignature.SignatureHeader] = signature ?? Sign(body);
        var function = new SendGridEventsFunction((to ?? _world).Events, _world.Settings, new(_world.Time), NullLogger<SendGridEventsFunction>.Instance);
        var result = await function.RunAsync(request, TestContext.Current.CancellationToken);
        return Assert.IsAssignableFrom<IStatusCodeHttpResult>(result).StatusCode!.Value;
    }
}
